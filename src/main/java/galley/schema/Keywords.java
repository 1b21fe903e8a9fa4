package galley.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keywords in one text, with the separators kept as they are written. A comma between two digits
 * belongs to the keyword: {@code 15,000 crore}.
 */
public record Keywords(List<String> words, List<String> separators) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?<!\\d),\\s*|\\s*,(?!\\d)\\s*");

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
        Matcher matcher = SEPARATOR.matcher(text);
        int from = 0;
        while (matcher.find()) {
            words.add(text.substring(from, matcher.start()));
            separators.add(matcher.group());
            from = matcher.end();
        }
        words.add(text.substring(from));
        return new Keywords(words, separators);
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
        String best = ", ";
        long most = 0;
        for (String separator : separators) {
            long count = separators.stream().filter(separator::equals).count();
            if (count > most) {
                most = count;
                best = separator;
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
        for (String word : of(typed).words()) {
            String stripped = word.strip();
            boolean known = more.stream().anyMatch(w -> w.equalsIgnoreCase(stripped));
            if (stripped.isEmpty() || known) {
                continue;
            }
            if (!more.isEmpty()) {
                between.add(usual());
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
        List<String> fewer = new ArrayList<>(words);
        List<String> between = new ArrayList<>(separators);
        fewer.remove(index);
        if (!between.isEmpty()) {
            between.remove(Math.max(0, index - 1));
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
