package galley.ui.collection;

import galley.ui.library.NameMatch;
import galley.ui.theme.Completion.Offer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a query that is being typed may go on with: keys, and values that the articles have. */
final class QueryWords {

    static final List<String> KEYS =
            List.of(
                    "title",
                    "question",
                    "subject",
                    "author",
                    "date",
                    "answer",
                    "keyword",
                    "words",
                    "problems",
                    "rule",
                    "has",
                    "missing",
                    "modified",
                    "id",
                    "url",
                    "path",
                    "folder",
                    "layout",
                    "seo.title",
                    "seo.page_description",
                    "seo.page_keywords");

    private QueryWords() {}

    /**
     * What begins as it is typed comes first.
     *
     * @param before what stands before the caret
     * @param keys that the articles have beside the usual ones
     * @param values those of a key, the most frequent first
     */
    static Offer after(
            String before, Collection<String> keys, Function<String, List<String>> values) {
        List<String> all = Stream.concat(KEYS.stream(), keys.stream()).distinct().toList();
        int start = startOfTerm(before);
        String term = before.substring(start);
        int colon = term.indexOf(':');
        if (colon < 0) {
            String typed = term.toLowerCase(Locale.ROOT);
            return new Offer(
                    start,
                    typed.isEmpty()
                            ? List.of()
                            : all.stream()
                                    .filter(k -> k.startsWith(typed))
                                    .map(k -> k + ":")
                                    .toList());
        }
        String key = term.substring(0, colon);
        String typed = term.substring(colon + 1).replace("\"", "").toLowerCase(Locale.ROOT);
        Stream<String> known =
                switch (key.toLowerCase(Locale.ROOT)) {
                    case "has" -> Stream.concat(Stream.of("problem"), all.stream());
                    case "missing" -> all.stream();
                    case "modified" -> Stream.of("today", "yesterday");
                    default -> values.apply(key).stream();
                };
        return new Offer(
                start + colon + 1,
                known.filter(v -> v.toLowerCase(Locale.ROOT).contains(typed))
                        .filter(v -> !v.equalsIgnoreCase(typed))
                        .sorted(Comparator.comparing(v -> NameMatch.rank(v, typed)))
                        .map(QueryWords::quoted)
                        .toList());
    }

    /** Quotes keep what stands between them together. */
    private static int startOfTerm(String before) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(c) || c == '(')) {
                start = i + 1;
            }
        }
        return start < before.length() && before.charAt(start) == '-' ? start + 1 : start;
    }

    private static String quoted(String value) {
        boolean plain =
                value.chars()
                        .allMatch(
                                c ->
                                        Character.isLetterOrDigit(c)
                                                || c == '-'
                                                || c == '_'
                                                || c == '.');
        return plain ? value : '"' + value.replace("\"", "") + '"';
    }
}
