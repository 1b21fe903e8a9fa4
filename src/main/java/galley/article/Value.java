package galley.article;

import galley.text.Span;
import galley.yaml.ScalarStyle;
import java.util.List;

/** What a field holds, as its form control needs it. */
public sealed interface Value {

    /** Where it is written. */
    Span span();

    /** Text of any length. */
    record Text(Span span, String text, ScalarStyle style) implements Value {}

    /** A number, as written: {@code -1.0} is not {@code -1}. */
    record Number(Span span, String written, boolean whole) implements Value {}

    /** Yes or no, as written: {@code True}, {@code no}. */
    record Flag(Span span, String written) implements Value {

        public boolean isOn() {
            return switch (written.toLowerCase(java.util.Locale.ROOT)) {
                case "true", "yes", "on", "y" -> true;
                default -> false;
            };
        }

        /** The opposite in the same word pair and letter case. */
        public String opposite() {
            String[][] pairs = {{"true", "false"}, {"yes", "no"}, {"on", "off"}, {"y", "n"}};
            String lower = written.toLowerCase(java.util.Locale.ROOT);
            for (String[] pair : pairs) {
                for (int i = 0; i < 2; i++) {
                    if (pair[i].equals(lower)) {
                        return inCaseOf(pair[1 - i]);
                    }
                }
            }
            return written;
        }

        private String inCaseOf(String word) {
            if (written.equals(written.toUpperCase(java.util.Locale.ROOT))) {
                return word.toUpperCase(java.util.Locale.ROOT);
            }
            return Character.isUpperCase(written.charAt(0))
                    ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                    : word;
        }
    }

    /** A date, perhaps with a time, as written. */
    record Date(Span span, String written) implements Value {}

    /** A list. */
    record Items(Span span, List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A group of fields. */
    record Fields(Span span, List<Field> fields) implements Value {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** No value, as after {@code author:}, or {@code null}. */
    record Nothing(Span span) implements Value {}

    /**
     * Shown as it stands and never rewritten.
     *
     * @param source its text
     * @param shown the value that readers get for it where it stands for one, else its text
     * @param reason why it cannot be edited as a field, for the author
     * @param broken whether it is not valid YAML
     */
    record Other(Span span, String source, String shown, String reason, boolean broken)
            implements Value {}

    /**
     * The value on one line: text as it is, other scalars as written, nothing for lists and groups.
     */
    default String asWritten() {
        return switch (this) {
            case Text text -> text.text();
            case Number number -> number.written();
            case Flag flag -> flag.written();
            case Date date -> date.written();
            case Other other -> other.source();
            case Items i -> "";
            case Fields f -> "";
            case Nothing n -> "";
        };
    }
}
