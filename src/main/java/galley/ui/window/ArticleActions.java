package galley.ui.window;

import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.session.ArticleSession;
import galley.session.Origin;
import galley.text.Patch;
import galley.text.Patches;
import galley.ui.changes.ChangesModel;
import galley.ui.changes.TextChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be done with the article in front; nothing happens while there is none. */
final class ArticleActions {

    private final FilesFlow files;
    private final Supplier<Optional<ArticleViews>> inFront;
    private final Runnable done;
    private int problemIndex = -1;

    /**
     * @param done called after each change of the article's text or history
     */
    ArticleActions(FilesFlow files, Supplier<Optional<ArticleViews>> inFront, Runnable done) {
        this.files = files;
        this.inFront = inFront;
        this.done = done;
    }

    void save() {
        inFront.get().map(ArticleViews::session).ifPresent(files::save);
    }

    void saveAs() {
        inFront.get().map(ArticleViews::session).ifPresent(files::saveAs);
    }

    void undo() {
        inFront.get().ifPresent(ArticleViews::undo);
        done.run();
    }

    void redo() {
        inFront.get().ifPresent(ArticleViews::redo);
        done.run();
    }

    /** Mends a problem that was found in the text as it was some time ago. */
    void mend(Problem seen, Problem.Fix fix) {
        inFront.get().ifPresent(views -> show(views, views.mend(seen, fix)));
    }

    /** Takes back a change that was found in the text as it was some time ago. */
    void revert(TextChange seen) {
        inFront.get()
                .ifPresent(
                        views -> {
                            ArticleSession session = views.session();
                            show(
                                    views,
                                    StillThere.change(
                                                    seen,
                                                    ChangesModel.between(
                                                            session.saved().characters(),
                                                            session.article()))
                                            .map(change -> edit(session, change))
                                            .orElse(
                                                    new Outcome.Refused(
                                                            "This place has changed meanwhile. Look at the changes again.",
                                                            seen.place())));
                        });
    }

    private static Outcome edit(ArticleSession session, TextChange change) {
        Edit back = new Edit.ReplaceText(Patches.of(new Patch(change.place(), change.removed())));
        return session.editAll(List.of(back), Origin.PROGRAM);
    }

    private void show(ArticleViews views, Outcome outcome) {
        views.tellIfRefused(outcome);
        done.run();
    }

    /** A new article has nothing on disk to go back to. */
    void revertAll() {
        inFront.get()
                .map(ArticleViews::session)
                .filter(s -> s.path().isPresent())
                .ifPresent(s -> s.replace(s.saved().characters()));
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
                            views.places().goTo(views.problems().get(problemIndex));
                        });
    }

    /** Another article is in front: its first problem comes next. */
    void anotherArticle() {
        problemIndex = -1;
    }
}
