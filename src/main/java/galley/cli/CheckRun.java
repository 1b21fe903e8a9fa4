package galley.cli;

import galley.audit.AuditReport;
import galley.audit.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Between the look at the articles and the report: what is known is left out. */
final class CheckRun {
    private final CheckReport report;
    private final Optional<Baseline> known;
    private final boolean notes;
    private final Counts counts = new Counts();
    private int left;

    /**
     * @param notes whether all that is found is noted as known
     */
    CheckRun(CheckReport report, Optional<Baseline> known, boolean notes) {
        this.report = report;
        this.known = known;
        this.notes = notes;
    }

    Counts counts() {
        return counts;
    }

    void article(Path file, List<Finding> findings) {
        List<Finding> told = fresh(findings);
        if (!told.isEmpty()) {
            report.article(file, told);
        }
    }

    /**
     * @param failed as {@link Checked} has it
     */
    void end(AuditReport audit, List<String> failed) {
        List<Finding> told = fresh(audit.collection());
        report.end(new Checked(audit, told, counts, left, failed));
    }

    private List<Finding> fresh(List<Finding> findings) {
        List<Finding> fresh = new ArrayList<>();
        for (Finding finding : findings) {
            if (!finding.isGood() && isKnown(finding)) {
                left++;
            } else {
                fresh.add(finding);
                counts.add(finding);
            }
        }
        return fresh;
    }

    private boolean isKnown(Finding finding) {
        if (notes) {
            known.ifPresent(k -> k.add(finding));
            return true;
        }
        return known.filter(k -> k.knows(finding)).isPresent();
    }
}
