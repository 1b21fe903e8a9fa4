package galley.ui.window;

import galley.library.CollectionChange;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.session.ArticleSession;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** After this program changed files beside the window, the list and what is open follow them. */
final class Following {

    private final Desk desk;
    private final Workspace workspace;
    private final Collection collection;

    Following(Desk desk, Workspace workspace, Collection collection) {
        this.desk = desk;
        this.workspace = workspace;
        this.collection = collection;
    }

    /**
     * What is open of a file that is called otherwise now stays open, with what was typed
     * meanwhile.
     *
     * @param then runs once all that is open has followed
     */
    void follow(Made.Ended ended, Runnable then) {
        collection.readAgain();
        workspace.lookAgain();
        if (ended.kept().status() == Kept.Status.UNDONE) {
            desk.article().notices().hide(Renaming.noticeOf(ended.kept()));
        }
        next(ended.moved().iterator(), then);
    }

    /** What others have moved stays open too. */
    void follow(List<CollectionChange.Move> moves) {
        for (CollectionChange.Move move : moves) {
            workspace
                    .find(move.from())
                    .ifPresent(
                            session ->
                                    workspace.follow(
                                            session,
                                            move.from(),
                                            move.to().path(),
                                            () -> desk.moved(session)));
        }
    }

    private void follow(ArticleSession session, Path to, Runnable then) {
        workspace.moved(
                session,
                to,
                opening -> {
                    if (opening instanceof Workspace.Opening.Open) {
                        desk.moved(session);
                    }
                    then.run();
                });
    }

    private void next(Iterator<Made.Moved> left, Runnable then) {
        if (!left.hasNext()) {
            then.run();
            return;
        }
        Made.Moved one = left.next();
        workspace
                .find(one.from())
                .ifPresentOrElse(
                        session -> follow(session, one.to(), () -> next(left, then)),
                        () -> next(left, then));
    }
}
