package galley.ui.window;

import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.session.ArticleSession;
import galley.session.Change;
import galley.session.Origin;
import galley.text.LfView;
import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.ui.editor.Mark;
import galley.ui.editor.SourceEditor;
import galley.ui.theme.Fonts;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;

/**
 * The whole file in an editor. Made when it is first shown; while it is out of sight changes wait.
 */
final class SourceSide {

    private final ArticleSession session;
    private final ArticleViews views;
    private final WindowServices services;
    private final SourceEditor editor = new SourceEditor("Source");
    private LfView shown;
    private List<Problem> problems = List.of();
    private boolean stale;

    SourceSide(ArticleSession session, ArticleViews views, WindowServices services) {
        this.session = session;
        this.views = views;
        this.services = services;
        shown = LfView.of(session.article().text());
        showFont();
        editor.setText(shown.text());
        showEditable();
        editor.onEdit(this::edited);
        editor.onUndo(views::undo);
        editor.onRedo(views::redo);
        editor.onCaret(offset -> services.caretMoved(views));
    }

    /** A monospaced face looks larger than others of its size. */
    void showFont() {
        editor.setFace(Fonts.CODE, services.font().size() - 1);
    }

    /** Whether the article may be edited can change while it is open. */
    void showEditable() {
        editor.setReadOnly(session.readOnly().isPresent());
    }

    SourceEditor editor() {
        return editor;
    }

    private void edited(Patches patches) {
        String eol = LineEnds.dominant(session.article().text()).characters();
        List<Patch> raw = new ArrayList<>();
        List<Patch> made =
                stale ? List.of(Patch.between(0, shown.text(), editor.text())) : patches.list();
        for (Patch patch : made) {
            raw.add(new Patch(shown.toRaw(patch.span()), patch.replacement().replace("\n", eol)));
        }
        Outcome outcome = session.edit(new Edit.ReplaceText(new Patches(raw)), Origin.SOURCE);
        if (outcome instanceof Outcome.Refused(String reason, Span place)) {
            services.tell(views, reason);
            // Later, since an editor must not be changed while it changes.
            stale = true;
            Platform.runLater(this::catchUp);
        } else {
            stale = false;
            services.edited(views);
        }
    }

    /**
     * @param inSight whether the editor is shown now
     */
    void changed(Change change, boolean inSight) {
        if (change.origin() == Origin.SOURCE) {
            shown = LfView.of(change.after().text());
        } else {
            stale = true;
            if (inSight) {
                catchUp();
            }
        }
    }

    /** Takes up what has changed meanwhile. */
    void catchUp() {
        if (!stale) {
            return;
        }
        stale = false;
        shown = LfView.of(session.article().text());
        Patch patch = Patch.between(0, editor.text(), shown.text());
        if (patch.changes(editor.text())) {
            editor.apply(Patches.of(patch));
        }
        mark();
    }

    void show(List<Problem> found) {
        if (!found.equals(problems)) {
            problems = found;
            mark();
        }
    }

    private void mark() {
        if (!stale) {
            editor.mark(problems.stream().map(this::mark).toList());
        }
    }

    private Mark mark(Problem problem) {
        Span span = shown.toLf(problem.span());
        int length = shown.text().length();
        Span pointed =
                span.isEmpty()
                        ? new Span(
                                Math.max(0, Math.min(span.start(), length - 1)),
                                Math.min(length, span.start() + 1))
                        : span;
        String style =
                switch (problem.severity()) {
                    case ERROR -> "mark-danger";
                    case WARNING -> "mark-warning";
                    case INFO -> "mark-hint";
                };
        return new Mark(pointed, style, problem.message());
    }

    void select(Span span) {
        catchUp();
        editor.select(shown.toLf(span));
        editor.requestFocus();
    }
}
