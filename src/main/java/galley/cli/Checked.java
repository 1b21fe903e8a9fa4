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
 */
record Checked(AuditReport report, List<Finding> collection, Counts counts, int known) {}
