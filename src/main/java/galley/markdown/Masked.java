package galley.markdown;

import galley.text.Span;
import java.util.ArrayList;
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

    /**
     * The search for the scheme of an address takes quadratic time in a longer run of its units.
     */
    private static final int LONGEST_SCHEME = 200;

    private final String text;
    private final String masked;
    private final List<MathSpan> math;
    private final List<Span> unread;

    private Masked(String text, String masked, List<MathSpan> math, List<Span> unread) {
        this.text = text;
        this.masked = masked;
        this.math = math;
        this.unread = unread;
    }

    static Masked of(String text) {
        return of(text, MOST_DELIMITERS);
    }

    /**
     * @param mostDelimiters characters with a meaning a paragraph or item may have; beyond, all are
     *     plain text
     */
    static Masked of(String text, int mostDelimiters) {
        List<MathSpan> math = MathScanner.scan(text).math();
        char[] chars = text.toCharArray();
        for (MathSpan formula : math) {
            Arrays.fill(chars, formula.span().start(), formula.span().end(), MASK);
        }
        maskUnsafe(chars);
        maskDeep(chars);
        List<Span> unread = maskDense(chars, mostDelimiters);
        maskLongWords(chars);
        maskLongSchemes(chars);
        return new Masked(text, new String(chars), math, unread);
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

    /** Stretches with so many marks that none is one. */
    List<Span> unread() {
        return unread;
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
        return switch (c) {
            case '>', '-', '*', '+', '.', ')', ' ', '\t' -> true;
            default -> Lines.isDigit(c);
        };
    }

    /** Returns the stretches that are masked. */
    private static List<Span> maskDense(char[] chars, int most) {
        List<Span> masked = new ArrayList<>();
        String text = new String(chars);
        boolean inList = false;
        int start = 0;
        int count = 0;
        for (int at = 0; at <= chars.length; ) {
            int end = Lines.end(text, at);
            boolean item = startsItem(text, at, end, inList || at == start);
            if (end == at || item) {
                if (count > most) {
                    masked.add(maskMarks(chars, start, at));
                }
                start = end == at ? at + 1 : at;
                count = 0;
                inList = item;
            }
            for (int i = at; i < end; i++) {
                count += isDelimiter(chars[i]) ? 1 : 0;
            }
            at = end + 1;
        }
        if (count > most) {
            masked.add(maskMarks(chars, start, chars.length));
        }
        return masked;
    }

    private static Span maskMarks(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            chars[i] = isDelimiter(chars[i]) ? MASK : chars[i];
        }
        return new Span(from, to);
    }

    /**
     * Whether an item begins in the line for certain; in the middle of a paragraph only bullets and
     * a one begin a list.
     */
    private static boolean startsItem(String text, int at, int end, boolean any) {
        int i = Lines.skipBlanks(text, at, Math.min(end, at + 3));
        int mark = Lines.isRule(text, i, end) ? 0 : Lines.listMark(text, i, end);
        boolean empty = mark == 0 || Lines.skipBlanks(text, i + mark, end) == end;
        return !empty
                && (any
                        || !Lines.isDigit(text.charAt(i))
                        || text.startsWith("1", i) && !Lines.isDigit(text.charAt(i + 1)));
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

    private static void maskLongSchemes(char[] chars) {
        int run = 0;
        for (int i = 0; i < chars.length; i++) {
            boolean mark = chars[i] == '+' || chars[i] == '-' || chars[i] == '.';
            run = mark || isAlphanumeric(chars[i]) ? run + 1 : 0;
            if (mark && run > LONGEST_SCHEME && isAlphanumeric(chars[i - 1])) {
                chars[i] = MASK;
                run = 0;
            }
        }
    }

    private static boolean isAlphanumeric(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isDelimiter(char c) {
        return switch (c) {
            case '*', '_', '~', '[', ']', '`', '!', '<', '&', '\\' -> true;
            default -> false;
        };
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
