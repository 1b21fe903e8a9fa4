package galley.session;

import java.nio.file.Path;
import java.util.List;

/** What a {@link FolderScan} tells while it goes. */
public sealed interface ScanReport {

    /**
     * @param articles of whole folders, sorted by folder, then title; so is one batch after another
     */
    record Batch(List<FoundArticle> articles, List<Unread> unread) implements ScanReport {}

    /**
     * The last report.
     *
     * @param articles how many were found
     * @param cancelled whether there may be more
     */
    record Done(int articles, boolean cancelled) implements ScanReport {}

    /**
     * A file or folder that could not be looked into.
     *
     * @param what is wrong, a sentence for the user
     */
    record Unread(Path path, String what) {}
}
