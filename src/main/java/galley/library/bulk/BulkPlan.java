package galley.library.bulk;

import galley.library.bulk.Made.Refused;
import java.nio.file.Path;
import java.util.List;

/**
 * What changes would do, before anything is done.
 *
 * @param files those that would be others, in the order of their paths
 * @param refused those that cannot be changed so, with the reason
 * @param unchanged how many the changes leave as they are
 * @param cancelled whether there may be more
 */
public record BulkPlan(
        ChangeSet set,
        List<Planned> files,
        List<Refused> refused,
        int unchanged,
        boolean cancelled) {

    /**
     * One file.
     *
     * @param keys those whose values would be others
     */
    public record Planned(Path file, List<String> keys) {
        public Planned {
            keys = List.copyOf(keys);
        }
    }

    public BulkPlan {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }
}
