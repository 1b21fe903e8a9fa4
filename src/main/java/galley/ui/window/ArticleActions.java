package galley.ui.window;

import galley.article.Edit;
import galley.check.Problem;
import galley.session.ArticleSession;
import galley.session.Origin;
import galley.text.Patch;
import galley.text.Patches;
import galley.ui.changes.TextChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be done with the article in front; nothing happens while there is none. */
final class ArticleActions {

    private final Workspace workspace;
    private final FilesFlow files;
    private final Supplier<Optional<ArticleViews>> inFront;
    private final Runnable done;
    private int problemIndex = -1;

    /**
     * @param done called after each change of the article's text or history
     */
    ArticleActions(
            Workspace workspace,
            FilesFlow files,
            Supplier<Optional<ArticleViews>> inFront,
            Runnable done) {
        this.workspace = workspace;
        this.files = files;
        this.inFront = inFront;
        this.done = done;
    }

    void save() {
        workspace.active().ifPresent(files::save);
    }

    void saveAs() {
        workspace.active().ifPresent(files::saveAs);
    }

    void close() {
        workspace.active().ifPresent(files::close);
    }

    void undo() {
        workspace.active().ifPresent(ArticleSession::undo);
        done.run();
    }

    void redo() {
        workspace.active().ifPresent(ArticleSession::redo);
        done.run();
    }

    void apply(Problem.Fix fix) {
        edit(fix.edit());
    }

    void revert(TextChange change) {
        edit(new Edit.ReplaceText(Patches.of(new Patch(change.place(), change.removed()))));
    }

    private void edit(Edit edit) {
        workspace.active().ifPresent(s -> s.editAll(List.of(edit), Origin.PROGRAM));
        done.run();
    }

    void revertAll() {
        workspace.active().ifPresent(s -> s.replace(s.saved().characters()));
        done.run();
    }

    void find(boolean replace) {
        inFront.get()
                .ifPresent(
                        views -> {
                            switch (views.choice()) {
                                case SOURCE -> views.source().openFind(replace);
                                case ANSWER, BOTH -> views.answer().openFind(replace);
                                case FIELDS -> {
                                    views.showAnswer(galley.text.Span.at(views.answer().caret()));
                                    views.answer().openFind(replace);
                                }
                            }
                        });
    }

    /** Goes to the problem after the one gone to last, or before it. */
    void nextProblem(int by) {
        inFront.get()
                .filter(v -> !v.problems().isEmpty())
                .ifPresent(
                        views -> {
                            problemIndex =
                                    Math.floorMod(problemIndex + by, views.problems().size());
                            views.goTo(views.problems().get(problemIndex));
                        });
    }

    /** Another article is in front: its first problem comes next. */
    void anotherArticle() {
        problemIndex = -1;
    }
}
