package galley.library;

import java.util.Map;
import java.util.Set;

/** Something that knows articles of a folder without reading them, such as a search index. */
public interface Glances {

    /** Knows none. */
    Glances NONE = keys -> Map.of();

    /**
     * What it knows, which may be of files as they were. Waits for the disk.
     *
     * @param keys that are asked for, in lower case; it may know others of them than these
     * @return by the path below the folder, with {@code /}
     */
    Map<String, Glance> of(Set<String> keys);
}
