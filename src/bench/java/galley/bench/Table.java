package galley.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Collects measurements and prints them as one Markdown table: median, 95th percentile, limit and
 * ratio to it.
 */
final class Table {

    private final List<String> rows = new ArrayList<>();

    /**
     * @param millis one measurement each
     * @param limit in milliseconds, of the 95th percentile; 0 for none
     */
    void add(String what, double[] millis, double limit) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double p95 = sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)];
        rows.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %.2f | %.2f | %s | %s |",
                        what,
                        millis.length,
                        median,
                        p95,
                        limit == 0 ? "" : String.format(Locale.ROOT, "%.0f", limit),
                        limit == 0 ? "" : String.format(Locale.ROOT, "%.2f", p95 / limit)));
    }

    void print() {
        System.out.println("| what | runs | median ms | p95 ms | limit ms | p95 / limit |");
        System.out.println("|---|---|---|---|---|---|");
        rows.forEach(System.out::println);
    }
}
