package galley.ui.window;

import galley.article.Answer;
import galley.article.AnswerCodec;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.SurpriseWords;
import galley.session.ArticleSession;
import galley.session.Change;
import galley.session.Origin;
import galley.session.Settings.EditorFont;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.ui.editor.Mark;
import galley.ui.editor.MarkdownEditor;
import galley.ui.theme.Fonts;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The answer's editor and what there is to say about it. The editor keeps what was typed even where
 * it would read back differently, so its text and the article's answer may differ until that is
 * mended. Made when it is first shown; while it is out of sight changes wait.
 */
final class AnswerSide {

    private final ArticleSession session;
    private final ArticleViews views;
    private final WindowServices services;
    private final MarkdownEditor editor;
    private final SurpriseBar surpriseBar;
    private final VBox node;
    private boolean typedAsRead = true;
    private boolean stale;

    /**
     * @param show goes to a stretch of the Markdown
     */
    AnswerSide(
            ArticleSession session,
            ArticleViews views,
            WindowServices services,
            Consumer<Span> show) {
        this.session = session;
        this.views = views;
        this.services = services;
        editor = new MarkdownEditor(session.schema().answerLabel());
        surpriseBar = new SurpriseBar(this::mend, show);
        node = new VBox(editor, surpriseBar.node());
        VBox.setVgrow(editor, Priority.ALWAYS);
        showFont();
        editor.setText(session.article().answer().markdown());
        showEditable();
        editor.onEdit(this::edited);
        editor.onUndo(views::undo);
        editor.onRedo(views::redo);
        editor.onCaret(offset -> services.caretMoved(views));
        editor.onFound(() -> services.answerMarked(views));
        editor.onScroll(place -> services.answerScrolled(views, place));
    }

    void showFont() {
        EditorFont font = services.font();
        editor.setFace(font.face().isEmpty() ? Fonts.TEXT : font.face(), font.size());
    }

    Node node() {
        return node;
    }

    MarkdownEditor editor() {
        return editor;
    }

    /** Whether the article may be edited can change while it is open. */
    void showEditable() {
        editor.setReadOnly(
                session.readOnly().isPresent() || !session.article().answer().isEditable());
    }

    private void edited(Patches patches) {
        String before = session.article().answer().markdown();
        boolean single = patches.list().size() == 1 && typedAsRead && !stale;
        Patch patch = single ? patches.list().getFirst() : Patch.between(0, before, editor.text());
        Outcome outcome = session.edit(new Edit.ReplaceAnswer(patch), Origin.ANSWER);
        if (outcome instanceof Outcome.Refused(String reason, Span place)) {
            services.tell(views, reason);
            goBack();
        } else {
            services.edited(views);
            showSurprises();
        }
    }

    /** Later, since an editor must not be changed while it changes. */
    private void goBack() {
        stale = true;
        Platform.runLater(this::catchUp);
    }

    private void mend(Patch patch) {
        Patches mended = Patches.of(patch);
        editor.apply(mended);
        edited(mended);
        editor.requestFocus();
    }

    private void showSurprises() {
        String typed = editor.text();
        boolean inOneLine = session.article().answer().place() instanceof Answer.Place.EscapedField;
        List<AnswerCodec.Surprise> surprises = inOneLine ? AnswerCodec.surprises(typed) : List.of();
        if (typedAsRead && surprises.isEmpty()) {
            return;
        }
        typedAsRead = surprises.isEmpty();
        editor.mark(surprises.stream().map(s -> mark(typed, s)).toList());
        surpriseBar.show(typed, surprises);
    }

    private static Mark mark(String typed, AnswerCodec.Surprise surprise) {
        int end = Math.min(typed.length(), surprise.offset() + Math.max(2, surprise.length()));
        return new Mark(
                new Span(surprise.offset(), end), "mark-warning", SurpriseWords.message(surprise));
    }

    /**
     * @param inSight whether the editor is shown now
     */
    void changed(Change change, boolean inSight) {
        boolean another =
                !change.before().answer().markdown().equals(change.after().answer().markdown());
        if (change.origin() != Origin.ANSWER && another) {
            stale = true;
            if (inSight) {
                catchUp();
            }
        }
        if (change.origin() == Origin.PROGRAM || change.origin() == Origin.SOURCE) {
            showEditable();
        }
    }

    /** Takes up what has changed meanwhile. */
    void catchUp() {
        if (stale) {
            stale = false;
            String markdown = session.article().answer().markdown();
            Patch patch = Patch.between(0, editor.text(), markdown);
            if (patch.changes(editor.text())) {
                editor.apply(Patches.of(patch));
            }
            showSurprises();
        }
    }
}
