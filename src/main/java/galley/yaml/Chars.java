package galley.yaml;

import galley.text.LineEnds;

/** What YAML makes of single characters. */
final class Chars {

    /** Line ends of YAML 1.1 that are none in YAML 1.2. */
    private static final String OLD_BREAKS = "\u0085\u2028\u2029";

    private Chars() {}

    /** Line ends that some readers know, and blanks first, which some take for indentation. */
    static boolean isReadOtherwise(String value) {
        return OLD_BREAKS.chars().anyMatch(c -> value.indexOf(c) >= 0)
                || (!value.isEmpty() && (isBlank(value.charAt(0)) || isBreak(value.charAt(0))));
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isFlowIndicator(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /** Whether the offset is at the end of the text, at a line end or at a blank. */
    static boolean endsWord(CharSequence text, int offset, int end) {
        return offset >= end || isBlank(text.charAt(offset)) || isBreak(text.charAt(offset));
    }

    /** The offset of the first character that no YAML text may hold (YAML 1.2, 5.1), or -1. */
    static int firstNotPrintable(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < end
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isPrintable(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPrintable(char c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0x7E)
                || c == 0x85
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD);
    }

    static int skipBlanks(CharSequence text, int offset, int end) {
        int i = offset;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int skipSpaces(CharSequence text, int offset, int end) {
        int i = offset;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /**
     * Whether only blanks, or blanks and a comment, stand between the offset and the line's end.
     */
    static boolean restIsComment(CharSequence text, int offset, int end) {
        int i = skipBlanks(text, offset, end);
        if (i >= end || isBreak(text.charAt(i))) {
            return true;
        }
        return text.charAt(i) == '#' && (i == 0 || i > offset || isBreak(text.charAt(i - 1)));
    }

    static int lineEnd(CharSequence text, int offset, int end) {
        return Math.min(end, LineEnds.endOfLine(text, offset));
    }

    static int nextLine(CharSequence text, int offset, int end) {
        return Math.min(end, LineEnds.nextLine(text, offset));
    }
}
