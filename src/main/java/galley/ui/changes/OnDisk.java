package galley.ui.changes;

import galley.session.ArticleSession;
import galley.session.DiskState;

/** Whether there is a file to change. */
public enum OnDisk {
    THERE,
    /** The article is on no disk yet. */
    NOT_YET,
    /** It was deleted or moved outside. */
    GONE;

    public static OnDisk of(ArticleSession session) {
        if (session.path().isEmpty()) {
            return NOT_YET;
        }
        return session.disk().filter(d -> d instanceof DiskState.Deleted).isPresent()
                ? GONE
                : THERE;
    }
}
