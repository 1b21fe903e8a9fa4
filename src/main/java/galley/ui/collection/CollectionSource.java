package galley.ui.collection;

import galley.library.Glances;
import galley.library.bulk.BulkChange;
import galley.library.bulk.Made;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the table of a collection asks of the window. */
public interface CollectionSource {

    /** The folder that is open. */
    Optional<Path> folder();

    /** Its articles. */
    List<Path> files();

    /** Whether those are all; the list may be read still, or have been stopped. */
    boolean isWhole();

    /** Their subjects, most used first. */
    List<String> subjects();

    /** Those of them with changes in the window that are not saved. */
    Set<Path> unsaved();

    /** What is known of its articles without reading them. */
    Glances glances();

    /** Grows whenever files of the folder were seen to be others than before. */
    long changes();

    /** Files were changed on the disk. */
    void filesChanged(Made.Ended ended);

    /**
     * Changes one article: in the window where it is open, else on the disk. What others have
     * written into the field meanwhile is not written over.
     *
     * @param shown what the field had where the author changed it
     * @param then told on the window's thread what came of it
     */
    void write(Path file, BulkChange.Write change, String shown, Consumer<Written> then);

    /** Queries that the author keeps. */
    List<String> keptQueries();

    void keepQuery(String query, boolean kept);
}
