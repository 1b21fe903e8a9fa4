package galley.library;

import java.nio.file.Path;
import java.util.List;

/** What a {@link FolderScan} tells while it goes. */
public sealed interface ScanReport {

    /**
     * @param articles of whole folders, sorted by folder, then title; so is one batch after another
     */
    record Batch(List<FoundArticle> articles, List<Unread> unread) implements ScanReport {}

    /**
     * The first report.
     *
     * @param facts what is known before anything is read
     */
    record Begun(CollectionFacts facts) implements ScanReport {}

    /**
     * The last report.
     *
     * @param articles how many were found
     * @param cancelled whether there may be more
     * @param facts what those that were read have in common
     */
    record Done(int articles, boolean cancelled, CollectionFacts facts) implements ScanReport {}

    /**
     * A file or folder that could not be looked into.
     *
     * @param what is wrong, a sentence for the user
     */
    record Unread(Path path, String what) {}
}
