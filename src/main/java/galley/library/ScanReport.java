package galley.library;

import java.nio.file.Path;
import java.util.List;

/** What a {@link FolderScan} tells while it goes. */
public sealed interface ScanReport {

    /**
     * Articles that are new or others now, those of a folder together, in no order; folders come by
     * name, each before those in it. What the last look at the folder has found comes first, in
     * pieces.
     */
    record Batch(List<FoundArticle> articles, List<Unread> unread) implements ScanReport {}

    /**
     * From here on the disk is looked at. What the last look has found is reported before.
     *
     * @param facts what is known before anything is read
     */
    record Begun(CollectionFacts facts) implements ScanReport {}

    /**
     * Articles that the last look has found and that are there no more. What lies in a folder that
     * could not be looked into is not among them, and after a look that was ended nothing is.
     */
    record Gone(List<Path> files) implements ScanReport {}

    /**
     * The last report.
     *
     * @param articles how many there are, with those of the last look that could not be looked at
     * @param cancelled whether it ended before all was looked at
     * @param facts what they have in common
     * @param seen what was there when it was looked at; a part where it was cancelled
     */
    record Done(int articles, boolean cancelled, CollectionFacts facts, ArticleTree.Look seen)
            implements ScanReport {}

    /**
     * A file or folder that could not be looked into.
     *
     * @param what is wrong, a sentence for the user
     */
    record Unread(Path path, String what) {}
}
