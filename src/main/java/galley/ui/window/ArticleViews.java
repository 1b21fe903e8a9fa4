package galley.ui.window;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.article.Value;
import galley.check.Problem;
import galley.check.Severity;
import galley.check.advice.AdviceSettings;
import galley.markdown.MarkdownDocument;
import galley.schema.Schema;
import galley.session.ArticleSession;
import galley.session.Change;
import galley.session.Origin;
import galley.text.Span;
import galley.ui.editor.MarkdownEditor;
import galley.ui.editor.SourceEditor;
import galley.ui.form.FormActions;
import galley.ui.form.FormModel;
import galley.ui.form.RelatedArticle;
import galley.ui.library.LibraryItem;
import galley.ui.theme.FoundTexts;
import galley.ui.theme.ReadingPlace;
import galley.yaml.KeyPath;
import galley.yaml.ScalarStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The three views of one article. Each tells the session what was edited in it and is told of every
 * change; the one that an edit came from ignores its echo. A view that is out of sight catches up
 * when it is shown.
 */
final class ArticleViews {

    private final ArticleSession session;
    private final WindowServices services;
    private final NoticeBar notices = new NoticeBar(this::focus);
    private final GoingBack back = new GoingBack(this);
    private final FormActions actions = new Actions();
    private @Nullable AnswerSide answerSide;
    private @Nullable SourceSide sourceSide;
    private boolean formStale = true;
    private List<Problem> problems;

    /** Texts that the collection makes in place of fields. */
    private AdviceSettings advice = AdviceSettings.defaults();

    /** The text in which they were found. */
    private Article looked;

    /** Whether advice counts among them. */
    private boolean advised;

    private ViewChoice choice = ViewChoice.FIELDS;
    private ReadingPlace readAt = ReadingPlace.START;

    ArticleViews(ArticleSession session, WindowServices services) {
        this.session = session;
        this.services = services;
        this.problems = session.problems();
        this.looked = session.article();
        session.onChange(this::changed);
        session.onState(this::showEditable);
    }

    /** Takes up another face or size. */
    void showFont() {
        if (answerSide != null) {
            answerSide.showFont();
        }
        if (sourceSide != null) {
            sourceSide.showFont();
        }
    }

    private void showEditable() {
        if (answerSide != null) {
            answerSide.showEditable();
        }
        if (sourceSide != null) {
            sourceSide.showEditable();
        }
        if (services.form().isShowing(actions)) {
            showForm();
        }
    }

    private AnswerSide answerSide() {
        AnswerSide side = answerSide;
        if (side == null) {
            side = new AnswerSide(session, this, services, this::showAnswer);
            answerSide = side;
        }
        return side;
    }

    private SourceSide sourceSide() {
        SourceSide side = sourceSide;
        if (side == null) {
            side = new SourceSide(session, this, services);
            side.show(problems);
            sourceSide = side;
        }
        return side;
    }

    ArticleSession session() {
        return session;
    }

    NoticeBar notices() {
        return notices;
    }

    Node form() {
        return services.form().node();
    }

    MarkdownEditor answer() {
        return answerSide().editor();
    }

    /** The answer's editor with what there is to say about it. */
    Node answerNode() {
        return answerSide().node();
    }

    SourceEditor source() {
        return sourceSide().editor();
    }

    List<Problem> problems() {
        return problems;
    }

    /** What is marked as found in the answer. */
    FoundTexts found() {
        return answerSide == null ? FoundTexts.NONE : answerSide.editor().found();
    }

    /** How many there are; empty for one that was in front never and is as on the disk. */
    Optional<Integer> counted() {
        return advised || session.isDirty() ? Optional.of(problems.size()) : Optional.empty();
    }

    /** Where the page was when the article was seen last. */
    ReadingPlace readAt() {
        return readAt;
    }

    void readAt(ReadingPlace place) {
        readAt = place;
    }

    ViewChoice choice() {
        return choice;
    }

    void choose(ViewChoice next) {
        choice = next;
        catchUp();
    }

    /** Brings the view in front up to date; called before it is shown. */
    void catchUp() {
        if (showsForm() && (formStale || !services.form().isShowing(actions))) {
            showForm();
        }
        if (showsAnswer()) {
            answerSide().catchUp();
        }
        if (choice == ViewChoice.SOURCE) {
            sourceSide().catchUp();
        }
    }

    private boolean showsForm() {
        return choice == ViewChoice.FIELDS || choice == ViewChoice.BOTH;
    }

    boolean showsAnswer() {
        return choice == ViewChoice.ANSWER || choice == ViewChoice.BOTH;
    }

    // ---- changes to the views ----

    private void changed(Change change) {
        boolean inFront = services.isInFront(this);
        if (answerSide != null) {
            answerSide.changed(change, inFront && showsAnswer());
        }
        if (sourceSide != null) {
            sourceSide.changed(change, inFront && choice == ViewChoice.SOURCE);
        }
        formStale = true;
        if (inFront && showsForm()) {
            showForm();
        }
        services.changed(this);
    }

    private void showForm() {
        formStale = false;
        services.form()
                .show(actions, FormModel.of(session.article(), session.schema(), problems, advice));
    }

    /** What the checks found; marks the places in all views. */
    void takeProblems(Article article, List<Problem> found, AdviceSettings settings) {
        boolean same = found.equals(problems) && settings.equals(advice);
        advice = settings;
        problems = found;
        looked = article;
        advised = true;
        if (found.stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
            notices.hide(FilesFlow.ERRORS);
        }
        if (sourceSide != null) {
            sourceSide.show(found);
        }
        if (!same) {
            formStale = true;
            services.problemsChanged(this);
        }
        if (formStale && showsForm() && services.isInFront(this)) {
            showForm();
        }
    }

    /** Mends a problem of an earlier text, as it is in the text of now. */
    Outcome mend(Problem seen, Problem.Fix wanted) {
        List<Problem> now = looked == session.article() ? problems : session.problems();
        return StillThere.fix(seen, wanted, now)
                .map(fix -> session.editAll(List.of(fix.edit()), Origin.PROGRAM))
                .orElse(
                        new Outcome.Refused(
                                "This place has changed meanwhile. Look at the problems again.",
                                seen.span()));
    }

    /** Says why something was not done. */
    void tellIfRefused(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(String reason, Span place)) {
            services.tell(this, reason);
        }
    }

    // ---- going back and forth ----

    GoingBack back() {
        return back;
    }

    void undo() {
        back.undo();
    }

    void redo() {
        back.redo();
    }

    // ---- going to places ----

    /** Shows a place of the file in the source view and puts the caret there. */
    void showInSource(Span span) {
        services.choose(this, ViewChoice.SOURCE);
        sourceSide().select(span);
    }

    void showField(KeyPath path) {
        if (choice != ViewChoice.BOTH) {
            services.choose(this, ViewChoice.FIELDS);
        }
        services.form().goTo(path);
    }

    /** Brings a field of the form in front into sight; the keys stay where they are. */
    void revealField(KeyPath path) {
        services.form().reveal(path);
    }

    void showAnswer(Span markdownSpan) {
        if (choice != ViewChoice.BOTH) {
            services.choose(this, ViewChoice.ANSWER);
        }
        answer().select(markdownSpan);
        answer().requestFocus();
    }

    /** Shows a stretch of a field's text, selected. */
    void showField(KeyPath path, Span inText) {
        showField(path);
        services.form().goTo(path, inText);
    }

    /** Goes to what something was said about. */
    Places places() {
        return new Places(this);
    }

    /** As {@link galley.ui.advice.AdviceHost#neighbourKeywords}. */
    void neighbourKeywords(Consumer<List<String>> then) {
        NeighbourKeywords.find(session.article(), session.path(), services, then);
    }

    /** Puts the caret in the view that is in front. */
    void focus() {
        switch (choice) {
            case FIELDS -> services.form().focus();
            case ANSWER, BOTH -> answer().requestFocus();
            case SOURCE -> source().requestFocus();
        }
    }

    /** The caret's offset in the view in front; 0 on the form. */
    int caret() {
        return switch (choice) {
            case FIELDS -> 0;
            case ANSWER, BOTH -> answer().caret();
            case SOURCE -> source().caret();
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
            case ANSWER, BOTH -> answer().moveCaret(Math.min(caret, answer().text().length()));
            case SOURCE -> source().moveCaret(Math.min(caret, source().text().length()));
        }
    }

    /** Line and column of the caret in the view in front, or nothing to say. */
    String caretText() {
        return switch (choice) {
            case FIELDS -> "";
            case ANSWER, BOTH -> place(answer().text(), answer().caret());
            case SOURCE -> place(source().text(), source().caret());
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
        public boolean isEditable() {
            return session.readOnly().isEmpty();
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
        public Outcome mend(Problem seen, Problem.Fix fix) {
            return ArticleViews.this.mend(seen, fix);
        }

        @Override
        public ScalarStyle savedStyle(KeyPath path) {
            return session.savedArticle()
                    .find(path)
                    .map(v -> v instanceof Value.Text text ? text.style() : ScalarStyle.PLAIN)
                    .orElse(ScalarStyle.PLAIN);
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
        public void articles(String words, Consumer<List<LibraryItem>> then) {
            services.articles(
                    session.article(),
                    words,
                    found ->
                            then.accept(
                                    found.stream()
                                            .filter(
                                                    i ->
                                                            session.path()
                                                                    .filter(i.path()::equals)
                                                                    .isEmpty())
                                            .toList()));
        }

        @Override
        public void related(Path file, Consumer<Optional<RelatedArticle>> then) {
            services.look(
                    file,
                    found -> {
                        if (services.isInFront(ArticleViews.this)) {
                            then.accept(found.map(RelatedArticle::of));
                        }
                    });
        }

        @Override
        public List<String> suggestions(String key) {
            return services.suggestions(key);
        }
    }
}
