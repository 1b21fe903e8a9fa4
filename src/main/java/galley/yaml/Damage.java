package galley.yaml;

import galley.text.Span;

/**
 * A stretch that is not valid YAML.
 *
 * @param kind what is wrong
 * @param place the characters to point at
 * @param extent what cannot be read because of it
 */
public record Damage(Kind kind, Span place, Span extent) {

    /** What authors do to YAML; the message is for them. */
    public enum Kind {
        COLON_IN_PLAIN("A value with “: ” inside must stand in quotes."),
        TEXT_AFTER_QUOTE(
                "Text stands after the closing quote. Put the whole value inside the quotes."),
        TEXT_AFTER_BRACKET("Text stands after the closing bracket. Put the whole value in quotes."),
        UNCLOSED_QUOTE("This quote is never closed."),
        UNCLOSED_BRACKET("This bracket is never closed."),
        BAD_ESCAPE("This backslash starts no escape that YAML knows. Write two backslashes."),
        TAB_INDENT("A tab cannot indent YAML. Use spaces."),
        BAD_INDENT(
                "This line is indented differently from its neighbours. Begin it where they begin."),
        NO_COLON("This line is no field: a key is followed by a colon and a space."),
        BAD_START("A value cannot begin with this character unless it is in quotes."),
        UNKNOWN_ALIAS(
                "A star repeats the value of that name, and no value above has it. Put the text in quotes."),
        BAD_HEADER("After | or > only + or - and one digit may follow on the line."),
        CONTROL_CHARACTER(
                "An invisible control character stands here, often the rest of a LaTeX command. Write the command again, or delete the character."),
        CONFLICT_MARKER(
                "A merge left both versions of these lines here. Keep one of the two and delete the lines with the marks."),
        TOO_DEEP("Nested deeper than Galley reads."),
        NOT_READ("The YAML library cannot read this.");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }
}
