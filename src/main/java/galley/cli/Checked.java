package galley.cli;

import galley.audit.AuditReport;
import galley.audit.Finding;
import java.util.List;

/**
 * What a check came to.
 *
 * @param collection findings about several articles, without the known ones
 * @param counts of what was told
 * @param known findings that the baseline has, which are left out
 * @param failed what could not be looked at, mended or followed, a sentence each with its place
 */
record Checked(
        AuditReport report,
        List<Finding> collection,
        Counts counts,
        int known,
        List<String> failed) {

    Checked {
        collection = List.copyOf(collection);
        failed = List.copyOf(failed);
    }

    /** Whether all was looked at that should be. */
    boolean isWhole() {
        return failed.isEmpty() && !report.cancelled();
    }
}
