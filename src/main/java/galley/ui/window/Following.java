package galley.ui.window;

import galley.library.CollectionChange;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.store.FileStore;
import java.nio.file.Path;
import java.util.Iterator;

/** After this program changed files beside the window, the list and what is open follow them. */
final class Following {

    private final Desk desk;
    private final Workspace workspace;
    private final Collection collection;
    private final RenamedOutside renamed;

    Following(
            Desk desk,
            Workspace workspace,
            Collection collection,
            FileStore store,
            BesideWork work) {
        this.desk = desk;
        this.workspace = workspace;
        this.collection = collection;
        renamed = new RenamedOutside(desk, workspace, store, work);
    }

    RenamedOutside renamed() {
        return renamed;
    }

    /**
     * What is open of a file that is called otherwise now stays open, with what was typed
     * meanwhile.
     *
     * @param then runs once all that is open has followed
     */
    void follow(Made.Ended ended, Runnable then) {
        renamed.madeHere(ended.moved());
        collection.readAgain();
        workspace.lookAgain();
        if (ended.kept().status() == Kept.Status.UNDONE) {
            forget(ended.kept());
        }
        next(ended.moved().iterator(), then);
    }

    /** It is undone, or about to be: nobody offers that any more. */
    void forget(Kept kept) {
        String id = Renaming.noticeOf(kept);
        desk.article().notices().hide(id);
        workspace.open().forEach(s -> desk.viewsOf(s).back().forget(id));
    }

    /** What others have moved stays open too. */
    void follow(CollectionChange change) {
        renamed.seen(change);
        for (CollectionChange.Move move : change.moved()) {
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
