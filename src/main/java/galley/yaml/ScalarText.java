package galley.yaml;

import galley.text.LineEnds;
import java.util.Optional;

/**
 * Writes a whole scalar from its header or opening quote to its last character, each line of its
 * value on one line.
 */
final class ScalarText {

    private final String eol;

    ScalarText(String eol) {
        this.eol = eol;
    }

    /**
     * Empty when the style cannot carry the value. Whether it really can is for the proof to say.
     */
    Optional<String> write(
            String value,
            ScalarStyle style,
            int indent,
            Chomping chomping,
            int explicitIndent,
            boolean flow) {
        return switch (style) {
            case PLAIN ->
                    PlainRules.canBePlain(value, flow) ? Optional.of(value) : Optional.empty();
            case SINGLE_QUOTED -> single(value);
            case DOUBLE_QUOTED -> Optional.of('"' + Escapes.write(value) + '"');
            case LITERAL, FOLDED -> block(value, style, indent, chomping, explicitIndent);
        };
    }

    private static Optional<String> single(String value) {
        boolean fits =
                value.chars()
                                .noneMatch(
                                        c ->
                                                c == '\n'
                                                        || c == '\r'
                                                        || c == 0x85
                                                        || c == 0x2028
                                                        || c == 0x2029)
                        && Chars.firstNotPrintable(value, 0, value.length()) < 0;
        return fits ? Optional.of('\'' + value.replace("'", "''") + '\'') : Optional.empty();
    }

    private Optional<String> block(
            String value, ScalarStyle style, int indent, Chomping chomping, int explicitIndent) {
        String content = LineEnds.withoutLast(value);
        int trailing = value.length() - content.length();
        Chomping fitting = Chomping.fitting(trailing, chomping);
        boolean breaks =
                value.chars().anyMatch(c -> c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
        if (breaks || Chars.firstNotPrintable(value, 0, value.length()) >= 0) {
            return Optional.empty();
        }
        String mark = style == ScalarStyle.LITERAL ? "|" : ">";
        String digit = explicitIndent > 0 ? Integer.toString(explicitIndent) : "";
        var out = new StringBuilder(mark).append(digit).append(fitting.sign());
        if (content.isEmpty()) {
            return trailing == 0 ? Optional.of(out.toString()) : Optional.empty();
        }
        lines(content, style == ScalarStyle.FOLDED, indent, out);
        for (int i = 1; i < trailing; i++) {
            out.append(eol);
        }
        return Optional.of(out.toString());
    }

    /**
     * Each line of the value on a line of its own. Folding takes one line end away, but not beside
     * a line that begins with a blank.
     */
    private void lines(String content, boolean folded, int indent, StringBuilder out) {
        int ends = 1;
        boolean first = true;
        boolean kept = false;
        for (String line : content.split("\n", -1)) {
            if (line.isEmpty()) {
                ends++;
                continue;
            }
            boolean keeps = Chars.isBlank(line.charAt(0));
            out.repeat(eol, ends + (folded && !first && !keeps && !kept ? 1 : 0))
                    .repeat(' ', indent)
                    .append(line);
            ends = 1;
            first = false;
            kept = keeps;
        }
    }
}
