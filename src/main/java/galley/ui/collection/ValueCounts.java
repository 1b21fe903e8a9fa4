package galley.ui.collection;

import galley.library.RowScan.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many of the rows share a value, each with the term of a query that lists them. */
final class ValueCounts {

    /** What values are counted of. */
    static final List<String> KEYS = List.of("subject", "author", "date", "layout", "problems");

    private ValueCounts() {}

    /** By key, the most frequent value first. */
    static Map<String, List<Count>> of(List<Row> rows, List<String> keys) {
        Map<String, List<Count>> all = new LinkedHashMap<>();
        for (String key : KEYS) {
            int at = keys.indexOf(key);
            Map<String, Integer> counts = new HashMap<>();
            for (Row row : rows) {
                String value = facet(key, row.cells().get(at));
                if (!value.isBlank()) {
                    counts.merge(value, 1, Integer::sum);
                }
            }
            List<Count> most =
                    counts.entrySet().stream()
                            .sorted(
                                    Map.Entry.<String, Integer>comparingByValue()
                                            .reversed()
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .map(e -> new Count(e.getKey(), e.getValue(), term(key, e.getKey())))
                            .toList();
            if (!most.isEmpty()) {
                all.put(key, most);
            }
        }
        return all;
    }

    /** Dates are counted by their years. */
    private static String facet(String key, String cell) {
        return key.equals("date") ? cell.replaceFirst("^(\\d{4})-.*", "$1") : cell.strip();
    }

    private static String term(String key, String value) {
        return switch (key) {
            case "date" -> "date:" + value + ".." + value;
            case "problems" -> "problems:" + value;
            default -> key + ":=\"" + value.replace("\"", "") + "\"";
        };
    }
}
