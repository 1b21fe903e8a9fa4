package galley.cli;

import galley.audit.Finding;
import galley.check.Severity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts findings as they are told. */
final class Counts {

    private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    private final Map<String, Integer> byRule = new HashMap<>();
    private int fixable;

    void add(Finding finding) {
        if (finding.isGood()) {
            return;
        }
        bySeverity.merge(finding.severity(), 1, Integer::sum);
        byRule.merge(finding.rule(), 1, Integer::sum);
        fixable += finding.fixable() ? 1 : 0;
    }

    int of(Severity severity) {
        return bySeverity.getOrDefault(severity, 0);
    }

    int all() {
        return bySeverity.values().stream().mapToInt(Integer::intValue).sum();
    }

    int fixable() {
        return fixable;
    }

    /** The rule that was broken most often. */
    Optional<Map.Entry<String, Integer>> commonest() {
        return byRule.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()));
    }

    static String many(int count, String one) {
        return "%,d %s%s".formatted(count, one, count == 1 ? "" : "s");
    }
}
