package galley.markdown;

import galley.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * A text as flexmark gets it: of the same length, with formulas, and whatever would take it
 * unreasonable time or depth, replaced by a letter that means nothing. What flexmark says about
 * offsets is so true of the text itself.
 */
final class Masked {

    /** From the private use area; where the text itself has one, it is the text that is shown. */
    static final char MASK = '\uE000';

    private static final int DEEPEST = 40;
    private static final int MOST_DELIMITERS = 2_000;

    /** No address is longer; one that is makes the search for addresses quadratic. */
    private static final int LONGEST_WORD = 4_000;

    private final String text;
    private final String masked;
    private final List<MathSpan> math;

    private Masked(String text, String masked, List<MathSpan> math) {
        this.text = text;
        this.masked = masked;
        this.math = math;
    }

    static Masked of(String text) {
        return of(text, MOST_DELIMITERS);
    }

    /**
     * @param mostDelimiters characters with a meaning a paragraph may have; beyond, all are plain
     *     text
     */
    static Masked of(String text, int mostDelimiters) {
        List<MathSpan> math = MathScanner.scan(text).math();
        char[] chars = text.toCharArray();
        for (MathSpan formula : math) {
            Arrays.fill(chars, formula.span().start(), formula.span().end(), MASK);
        }
        maskUnsafe(chars);
        maskDeep(chars);
        maskDense(chars, mostDelimiters);
        maskLongWords(chars);
        return new Masked(text, new String(chars), math);
    }

    String text() {
        return text;
    }

    String characters() {
        return masked;
    }

    List<MathSpan> math() {
        return math;
    }

    /** Flexmark takes NUL for the end; a CR here ends no line, since the text has LF only. */
    private static void maskUnsafe(char[] chars) {
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '\0' || chars[i] == '\r' || chars[i] == '\u001f') {
                chars[i] = MASK;
            }
        }
    }

    /** Leaves only the outer quote and list marks of a line. */
    private static void maskDeep(char[] chars) {
        for (int i = 0; i < chars.length; i++) {
            int depth = 0;
            while (i < chars.length && chars[i] != '\n' && isContainerMark(chars[i])) {
                boolean mark = chars[i] != ' ' && chars[i] != '\t' && !Lines.isDigit(chars[i]);
                if (mark && ++depth > DEEPEST && !isRule(chars, i)) {
                    chars[i] = MASK;
                }
                i++;
            }
            while (i < chars.length && chars[i] != '\n') {
                i++;
            }
        }
    }

    private static boolean isRule(char[] chars, int at) {
        return at > 0 && chars[at] != '>' && chars[at - 1] == chars[at];
    }

    private static boolean isContainerMark(char c) {
        return ">-*+.) \t".indexOf(c) >= 0 || Lines.isDigit(c);
    }

    private static void maskDense(char[] chars, int most) {
        int start = 0;
        int count = 0;
        for (int i = 0; i <= chars.length; i++) {
            boolean end = i == chars.length || (chars[i] == '\n' && endsParagraph(chars, i));
            if (!end) {
                count += isDelimiter(chars[i]) ? 1 : 0;
                continue;
            }
            for (int k = start; count > most && k < i; k++) {
                chars[k] = isDelimiter(chars[k]) ? MASK : chars[k];
            }
            start = i;
            count = 0;
        }
    }

    /** In a word longer than any address nothing makes one. */
    private static void maskLongWords(char[] chars) {
        int start = 0;
        for (int i = 0; i <= chars.length; i++) {
            if (i < chars.length && !Character.isWhitespace(chars[i])) {
                continue;
            }
            for (int k = start; i - start > LONGEST_WORD && k < i; k++) {
                chars[k] = ".:@".indexOf(chars[k]) >= 0 ? MASK : chars[k];
            }
            start = i + 1;
        }
    }

    private static boolean endsParagraph(char[] chars, int newline) {
        return newline + 1 == chars.length || chars[newline + 1] == '\n';
    }

    private static boolean isDelimiter(char c) {
        return "*_~[]`!<&\\".indexOf(c) >= 0;
    }

    /** Index of the first formula that ends after {@code offset}. */
    int mathAfter(int offset) {
        int low = 0;
        int high = math.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (math.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The one formula that the span holds but for blanks, or an empty list. */
    List<MathSpan> only(Span span) {
        int at = mathAfter(span.start());
        if (at == math.size() || !span.contains(math.get(at).span())) {
            return List.of();
        }
        Span formula = math.get(at).span();
        boolean alone =
                text.substring(span.start(), formula.start()).isBlank()
                        && text.substring(formula.end(), span.end()).isBlank();
        return alone ? List.of(math.get(at)) : List.of();
    }
}
