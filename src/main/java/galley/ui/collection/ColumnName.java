package galley.ui.collection;

import galley.schema.Labels;
import java.util.Locale;

/** What a key is called at the head of a column. */
final class ColumnName {

    private ColumnName() {}

    static String of(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "seo.title" -> "Search title";
            case "seo.page_description" -> "Description";
            case "seo.page_keywords" -> "Keywords";
            case "keyword" -> "All keywords";
            case "rule" -> "Rules not kept";
            case "modified" -> "File changed";
            default -> Labels.of(key.replace('.', '_'));
        };
    }
}
