package galley.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a value stands: {@code title}, {@code seo.page_description}, {@code
 * content_blocks[0].title.en}. In a key the characters {@code . [ ] \} are written with a backslash
 * before them. Indices count from 0.
 */
public record KeyPath(List<Step> steps) {

    /** The front matter as a whole. */
    public static final KeyPath ROOT = new KeyPath(List.of());

    /** One step down. */
    public sealed interface Step {
        record Key(String name) implements Step {}

        record Index(int at) implements Step {}
    }

    public KeyPath {
        steps = List.copyOf(steps);
    }

    /** A key at the top. */
    public static KeyPath of(String key) {
        return ROOT.child(key);
    }

    public KeyPath child(String key) {
        return then(new Step.Key(key));
    }

    public KeyPath child(int index) {
        return then(new Step.Index(index));
    }

    private KeyPath then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new KeyPath(longer);
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /**
     * @throws java.util.NoSuchElementException at the root
     */
    public KeyPath parent() {
        return new KeyPath(steps.subList(0, steps.size() - 1));
    }

    /**
     * @throws java.util.NoSuchElementException at the root
     */
    public Step last() {
        return steps.getLast();
    }

    public boolean startsWith(KeyPath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** The last step as a key, or its index in brackets. */
    public String name() {
        return switch (last()) {
            case Step.Key(String name) -> name;
            case Step.Index(int at) -> "[" + at + "]";
        };
    }

    /** Empty for what is no path: an empty key, an unclosed bracket, an index that is no number. */
    public static Optional<KeyPath> parse(String written) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        while (i < written.length()) {
            if (written.charAt(i) == '[') {
                int close = written.indexOf(']', i);
                String digits = close < 0 ? "" : written.substring(i + 1, close);
                if (!digits.matches("[0-9]{1,9}")) {
                    return Optional.empty();
                }
                steps.add(new Step.Index(Integer.parseInt(digits)));
                i = close + 1;
                if (i < written.length() && written.charAt(i) == '.') {
                    i++;
                } else if (i < written.length() && written.charAt(i) != '[') {
                    return Optional.empty();
                }
                continue;
            }
            var key = new StringBuilder();
            i = readKey(written, i, key);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            steps.add(new Step.Key(key.toString()));
            if (i < written.length() && written.charAt(i) == '.') {
                i++;
            }
        }
        return steps.isEmpty() || written.endsWith(".") && !written.endsWith("\\.")
                ? Optional.empty()
                : Optional.of(new KeyPath(steps));
    }

    private static int readKey(String written, int start, StringBuilder key) {
        int i = start;
        while (i < written.length()) {
            char c = written.charAt(i);
            if (c == '.' || c == '[') {
                break;
            }
            if (c == '\\' && i + 1 < written.length()) {
                i++;
                c = written.charAt(i);
            }
            key.append(c);
            i++;
        }
        return i;
    }

    private static void written(String name, StringBuilder out) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.' || c == '[' || c == ']' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
    }

    @Override
    public String toString() {
        var out = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Step.Key(String name) -> {
                    if (!out.isEmpty()) {
                        out.append('.');
                    }
                    written(name, out);
                }
                case Step.Index(int at) -> out.append('[').append(at).append(']');
            }
        }
        return out.toString();
    }
}
