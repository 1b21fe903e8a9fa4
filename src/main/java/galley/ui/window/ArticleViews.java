package galley.ui.window;

import galley.article.AnswerCodec;
import galley.article.Answer;
import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.check.SurpriseWords;
import galley.markdown.MarkdownDocument;
import galley.schema.Schema;
import galley.session.ArticleSession;
import galley.session.Change;
import galley.session.Origin;
import galley.text.LfView;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.ui.editor.Mark;
import galley.ui.editor.MarkdownEditor;
import galley.ui.editor.SourceEditor;
import galley.ui.form.FormActions;
import galley.ui.form.FormModel;
import galley.ui.form.FormView;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The three views of one article. Each tells the session what was edited in it and is told of every
 * change; the one that an edit came from ignores its echo. A view that is out of sight catches up
 * when it is shown.
 */
final class ArticleViews {

    private final ArticleSession session;
    private final WindowServices services;
    private final NoticeBar notices = new NoticeBar();
    private final FormView form;
    private final MarkdownEditor answer;
    private final SourceEditor source;
    private LfView sourceView;
    private final SurpriseBar surpriseBar = new SurpriseBar(this::mend, span -> showAnswer(span));
    private final VBox answerPane;
    private boolean typedAsRead = true;
    private boolean formStale = true;
    private List<Problem> problems = List.of();
    private ViewChoice choice = ViewChoice.FIELDS;

    ArticleViews(ArticleSession session, WindowServices services) {
        this.session = session;
        this.services = services;
        this.form = new FormView(new Actions());
        this.answer = new MarkdownEditor(session.schema().answerLabel());
        this.source = new SourceEditor("Source");
        this.sourceView = LfView.of(session.article().text());
        this.answerPane = new VBox(answer, surpriseBar.node());
        VBox.setVgrow(answer, Priority.ALWAYS);
        answer.setText(session.article().answer().markdown());
        source.setText(sourceView.text());
        boolean readOnly = session.readOnly().isPresent();
        answer.setReadOnly(readOnly || !session.article().answer().isEditable());
        source.setReadOnly(readOnly);
        answer.onEdit(this::answerEdited);
        source.onEdit(this::sourceEdited);
        answer.onUndo(session::undo);
        answer.onRedo(session::redo);
        source.onUndo(session::undo);
        source.onRedo(session::redo);
        answer.onCaret(offset -> services.caretMoved(this));
        source.onCaret(offset -> services.caretMoved(this));
        answer.onScroll(offset -> services.answerScrolled(this, offset));
        session.onChange(this::changed);
        takeProblems(session.problems());
    }

    ArticleSession session() {
        return session;
    }

    NoticeBar notices() {
        return notices;
    }

    Node form() {
        return form.node();
    }

    MarkdownEditor answer() {
        return answer;
    }

    /** The answer's editor with what there is to say about it. */
    Node answerNode() {
        return answerPane;
    }

    SourceEditor source() {
        return source;
    }

    List<Problem> problems() {
        return problems;
    }

    ViewChoice choice() {
        return choice;
    }

    void choose(ViewChoice next) {
        choice = next;
        if (formStale && showsForm()) {
            showForm();
        }
    }

    private boolean showsForm() {
        return choice == ViewChoice.FIELDS || choice == ViewChoice.BOTH;
    }

    // ---- edits from the views ----

    /**
     * The editor keeps what was typed even where it would read back differently, so its text and
     * the article's answer may differ until that is mended; then only the whole text tells what is
     * wanted.
     */
    private void answerEdited(Patches patches) {
        String before = session.article().answer().markdown();
        boolean single = patches.list().size() == 1 && typedAsRead;
        Patch patch = single ? patches.list().getFirst() : Patch.between(0, before, answer.text());
        Outcome outcome = session.edit(new Edit.ReplaceAnswer(patch), Origin.ANSWER);
        if (outcome instanceof Outcome.Refused(String reason, Span place)) {
            answer.setText(before);
            services.tell(this, reason);
        } else {
            services.edited(this);
        }
        showSurprises();
    }

    private void showSurprises() {
        String typed = answer.text();
        boolean inOneLine = session.article().answer().place() instanceof Answer.Place.EscapedField;
        List<AnswerCodec.Surprise> surprises = inOneLine ? AnswerCodec.surprises(typed) : List.of();
        typedAsRead = surprises.isEmpty();
        answer.mark(surprises.stream().map(s -> mark(typed, s)).toList());
        surpriseBar.show(typed, surprises);
    }

    private static Mark mark(String typed, AnswerCodec.Surprise surprise) {
        int end = Math.min(typed.length(), surprise.offset() + Math.max(2, surprise.length()));
        return new Mark(
                new Span(surprise.offset(), end), "mark-warning", SurpriseWords.message(surprise));
    }

    private void mend(Patch patch) {
        Patches mended = Patches.of(patch);
        answer.apply(mended);
        answerEdited(mended);
        answer.requestFocus();
    }

    private void sourceEdited(Patches patches) {
        String eol = galley.text.LineEnds.dominant(session.article().text()).characters();
        List<Patch> raw = new ArrayList<>();
        for (Patch patch : patches.list()) {
            raw.add(
                    new Patch(
                            sourceView.toRaw(patch.span()),
                            patch.replacement().replace("\n", eol)));
        }
        session.edit(new Edit.ReplaceText(new Patches(raw)), Origin.SOURCE);
        services.edited(this);
    }

    // ---- changes to the views ----

    private void changed(Change change) {
        Article now = change.after();
        String markdown = now.answer().markdown();
        boolean answerChanged = !change.before().answer().markdown().equals(markdown);
        if (change.origin() != Origin.ANSWER && answerChanged) {
            answer.apply(Patches.of(Patch.between(0, answer.text(), markdown)));
            showSurprises();
        }
        LfView before = sourceView;
        sourceView = LfView.of(now.text());
        if (change.origin() != Origin.SOURCE) {
            source.apply(lf(change.patches(), before));
            if (!source.text().equals(sourceView.text())) {
                source.setText(sourceView.text());
            }
        }
        if (change.origin() == Origin.PROGRAM || change.origin() == Origin.SOURCE) {
            answer.setReadOnly(session.readOnly().isPresent() || !now.answer().isEditable());
        }
        formStale = true;
        if (showsForm()) {
            showForm();
        }
        services.changed(this);
    }

    private static Patches lf(Patches raw, LfView before) {
        return new Patches(
                raw.list().stream()
                        .map(
                                p ->
                                        new Patch(
                                                before.toLf(p.span()),
                                                galley.text.LineEnds.toLf(p.replacement())))
                        .toList());
    }

    private void showForm() {
        formStale = false;
        form.show(FormModel.of(session.article(), session.schema(), problems));
    }

    /** What the checks found; marks the places in all views. */
    void takeProblems(List<Problem> found) {
        boolean same = found.equals(problems);
        problems = found;
        Article article = session.article();
        source.mark(found.stream().map(p -> sourceMark(p, article)).toList());
        if (!same || formStale) {
            formStale = true;
            if (showsForm()) {
                showForm();
            }
        }
    }

    private Mark sourceMark(Problem problem, Article article) {
        Span span = sourceView.toLf(problem.span());
        int length = sourceView.text().length();
        Span shown =
                span.isEmpty()
                        ? new Span(
                                Math.max(0, Math.min(span.start(), length - 1)),
                                Math.min(length, span.start() + 1))
                        : span;
        String style =
                "mark-"
                        + switch (problem.severity()) {
                            case ERROR -> "danger";
                            case WARNING -> "warning";
                            case INFO -> "hint";
                        };
        return new Mark(shown, style, problem.message());
    }

    // ---- going to places ----

    /** Shows a place of the file in the source view and puts the caret there. */
    void showInSource(Span span) {
        services.choose(this, ViewChoice.SOURCE);
        source.select(sourceView.toLf(span));
        source.requestFocus();
    }

    void showField(KeyPath path) {
        if (choice != ViewChoice.BOTH) {
            services.choose(this, ViewChoice.FIELDS);
        }
        form.goTo(path);
    }

    void showAnswer(Span markdownSpan) {
        if (choice != ViewChoice.BOTH) {
            services.choose(this, ViewChoice.ANSWER);
        }
        answer.select(markdownSpan);
        answer.requestFocus();
    }

    void goTo(Problem problem) {
        boolean inAnswer =
                problem.key().isPresent()
                        && problem.key().equals(session.article().answer().place().field())
                        && session.article().answer().isEditable();
        if (inAnswer) {
            Answer shown = session.article().answer();
            showAnswer(
                    new Span(
                            shown.markdownOffset(problem.span().start()),
                            shown.markdownOffset(problem.span().end())));
        } else if (problem.key().isPresent()
                && session.article().find(problem.key().get()).isPresent()
                && !problem.rule().equals("key-duplicate")) {
            showField(problem.key().get());
        } else if (problem.key().isPresent() && problem.rule().equals("field-missing")) {
            showField(problem.key().get());
        } else {
            showInSource(problem.span());
        }
    }

    /** Puts the caret in the view that is in front. */
    void focus() {
        switch (choice) {
            case FIELDS -> form.node().requestFocus();
            case ANSWER, BOTH -> answer.requestFocus();
            case SOURCE -> source.requestFocus();
        }
    }

    /** The caret's offset in the view in front; 0 on the form. */
    int caret() {
        return switch (choice) {
            case FIELDS -> 0;
            case ANSWER, BOTH -> answer.caret();
            case SOURCE -> source.caret();
        };
    }

    /** Goes back to where the author was the last time; an unknown view is left as it is. */
    void restore(String view, int caret) {
        for (ViewChoice known : ViewChoice.values()) {
            if (known.name().equals(view)) {
                choice = known;
            }
        }
        switch (choice) {
            case FIELDS -> {}
            case ANSWER, BOTH -> answer.moveCaret(Math.min(caret, answer.text().length()));
            case SOURCE -> source.moveCaret(Math.min(caret, source.text().length()));
        }
    }

    /** Line and column of the caret in the view in front, or nothing to say. */
    String caretText() {
        return switch (choice) {
            case FIELDS -> "";
            case ANSWER, BOTH -> place(answer.text(), answer.caret());
            case SOURCE -> place(source.text(), source.caret());
        };
    }

    private static String place(String text, int offset) {
        var place = galley.text.LineEnds.placeOf(text, offset);
        return String.format(Locale.ROOT, "line %d, column %d", place.line(), place.column());
    }

    MarkdownDocument document() {
        return MarkdownDocument.parse(session.article().answer().markdown());
    }

    private final class Actions implements FormActions {

        @Override
        public Article article() {
            return session.article();
        }

        @Override
        public Schema schema() {
            return session.schema();
        }

        @Override
        public Outcome edit(Edit edit) {
            Outcome outcome = session.edit(edit, Origin.FORM);
            services.edited(ArticleViews.this);
            return outcome;
        }

        @Override
        public Outcome editAll(List<Edit> edits) {
            Outcome outcome = session.editAll(edits, Origin.FORM);
            services.edited(ArticleViews.this);
            return outcome;
        }

        @Override
        public void openLink(String url) {
            services.openLink(url);
        }

        @Override
        public void showInSource(Span span) {
            ArticleViews.this.showInSource(span);
        }

        @Override
        public void showAnswer() {
            ArticleViews.this.showAnswer(Span.at(0));
        }

        @Override
        public List<String> suggestions(String key) {
            return services.suggestions(key);
        }
    }
}
