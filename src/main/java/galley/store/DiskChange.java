package galley.store;

import java.nio.file.Path;

/** What somebody else did to a file that is open. */
public sealed interface DiskChange {

    Path path();

    /** It holds another text now, or is back after it was deleted. */
    record Changed(Path path, Loaded.Opened now) implements DiskChange {}

    record Deleted(Path path) implements DiskChange {}
}
