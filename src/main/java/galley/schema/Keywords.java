package galley.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keywords in one text, with the separators kept as they are written. A comma between two digits
 * belongs to the keyword: {@code 15,000 crore}.
 */
public record Keywords(List<String> words, List<String> separators) {

    public Keywords {
        words = List.copyOf(words);
        separators = List.copyOf(separators);
    }

    public static Keywords of(String text) {
        List<String> words = new ArrayList<>();
        List<String> separators = new ArrayList<>();
        if (text.isBlank()) {
            return new Keywords(words, separators);
        }
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
            if (isDigit(text, comma - 1) && isDigit(text, comma + 1)) {
                continue;
            }
            int start = comma;
            while (start > from && isBlank(text.charAt(start - 1))) {
                start--;
            }
            int end = comma + 1;
            while (end < text.length() && isBlank(text.charAt(end))) {
                end++;
            }
            words.add(text.substring(from, start));
            separators.add(text.substring(start, end));
            from = end;
        }
        words.add(text.substring(from));
        return new Keywords(words, separators);
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    public String text() {
        var out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            out.append(words.get(i));
            if (i + 1 < words.size()) {
                out.append(separators.get(i));
            }
        }
        return out.toString();
    }

    /** The separator used most; a comma and a space where there is none. */
    private String usual() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        separators.forEach(s -> counts.merge(s, 1, Integer::sum));
        String best = ", ";
        int most = 0;
        for (Map.Entry<String, Integer> separator : counts.entrySet()) {
            if (separator.getValue() > most) {
                most = separator.getValue();
                best = separator.getKey();
            }
        }
        return best;
    }

    /**
     * With the keywords of {@code typed} at the end; those that are there already are not added
     * again.
     */
    public Keywords plus(String typed) {
        List<String> more = new ArrayList<>(words);
        List<String> between = new ArrayList<>(separators);
        Set<String> known = new HashSet<>();
        words.forEach(w -> known.add(w.toLowerCase(Locale.ROOT)));
        String separator = usual();
        for (String word : of(typed).words()) {
            String stripped = word.strip();
            if (stripped.isEmpty() || !known.add(stripped.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (!more.isEmpty()) {
                between.add(separator);
            }
            more.add(stripped);
        }
        return new Keywords(more, between);
    }

    /**
     * Without the one at the index; the separator before it goes with it, of the first the one
     * after.
     */
    public Keywords without(int index) {
        return without(Set.of(index));
    }

    /** Without those at the indices; as if they went one after the other, the last first. */
    public Keywords without(Set<Integer> indices) {
        List<String> fewer = new ArrayList<>();
        List<String> between = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!indices.contains(i)) {
                if (!fewer.isEmpty()) {
                    between.add(separators.get(i - 1));
                }
                fewer.add(words.get(i));
            }
        }
        return new Keywords(fewer, between);
    }

    public Keywords with(int index, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(index, word.strip());
        return new Keywords(changed, separators);
    }

    /** With the word at {@code from} moved to {@code to}; the separators stay. */
    public Keywords moved(int from, int to) {
        List<String> order = new ArrayList<>(words);
        order.add(to, order.remove(from));
        return new Keywords(order, separators);
    }
}
