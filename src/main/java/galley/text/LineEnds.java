package galley.text;

/**
 * The one place that knows how lines end: LF, CR LF, or a CR alone. Other Unicode separators (NEL,
 * LS, PS) end no line here, as in YAML 1.2 and Markdown.
 */
public final class LineEnds {

    /** In units; so far ahead is looked for one kind of line end before the other is asked for. */
    private static final int STEP = 4_096;

    private LineEnds() {}

    /** The end used most; on a tie the first met; LF where there is none. */
    public static LineEnd dominant(CharSequence text) {
        int[] counts = new int[3];
        LineEnd first = LineEnd.LF;
        boolean any = false;
        for (int i = endOfLine(text, 0); i < text.length(); i = endOfLine(text, i)) {
            int length = lengthAt(text, i);
            LineEnd end = endAt(text, i, length);
            if (!any) {
                first = end;
                any = true;
            }
            counts[end.ordinal()]++;
            i += length;
        }
        LineEnd best = first;
        for (LineEnd end : LineEnd.values()) {
            if (counts[end.ordinal()] > counts[best.ordinal()]) {
                best = end;
            }
        }
        return best;
    }

    /** Whether two different ends stand in the text. */
    public static boolean mixed(CharSequence text) {
        LineEnd seen = null;
        for (int i = endOfLine(text, 0); i < text.length(); i = endOfLine(text, i)) {
            int length = lengthAt(text, i);
            LineEnd end = endAt(text, i, length);
            if (seen != null && seen != end) {
                return true;
            }
            seen = end;
            i += length;
        }
        return false;
    }

    private static LineEnd endAt(CharSequence text, int offset, int length) {
        return length == 2 ? LineEnd.CRLF : text.charAt(offset) == '\n' ? LineEnd.LF : LineEnd.CR;
    }

    /** How many units the line end at {@code offset} takes: 0 where there is none. */
    public static int lengthAt(CharSequence text, int offset) {
        if (offset >= text.length()) {
            return 0;
        }
        char c = text.charAt(offset);
        if (c == '\n') {
            return 1;
        }
        if (c != '\r') {
            return 0;
        }
        return offset + 1 < text.length() && text.charAt(offset + 1) == '\n' ? 2 : 1;
    }

    /** How many units the line end just before {@code offset} takes: 0 where there is none. */
    public static int lengthBefore(CharSequence text, int offset) {
        if (offset == 0) {
            return 0;
        }
        char c = text.charAt(offset - 1);
        if (c == '\r') {
            return 1;
        }
        if (c != '\n') {
            return 0;
        }
        return offset > 1 && text.charAt(offset - 2) == '\r' ? 2 : 1;
    }

    /** The offset of the line end at or after {@code offset}, or the text's length. */
    public static int endOfLine(CharSequence text, int offset) {
        if (text instanceof String whole) {
            return endOfLine(whole, offset);
        }
        int i = offset;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    /**
     * A string finds one letter many times faster than a loop over its letters finds one of two.
     */
    private static int endOfLine(String text, int offset) {
        for (int from = offset; from < text.length(); from += STEP) {
            int to = Math.min(from + STEP, text.length());
            int lf = text.indexOf('\n', from, to);
            int cr = text.indexOf('\r', from, lf < 0 ? to : lf);
            if (lf >= 0 || cr >= 0) {
                return cr < 0 ? lf : cr;
            }
        }
        return text.length();
    }

    /** The start of the line after the one that {@code offset} stands in, or the text's length. */
    public static int nextLine(CharSequence text, int offset) {
        int end = endOfLine(text, offset);
        return end + lengthAt(text, end);
    }

    /** The start of the line that {@code offset} stands in. */
    public static int startOfLine(CharSequence text, int offset) {
        int i = offset;
        while (i > 0) {
            char c = text.charAt(i - 1);
            if (c == '\n' || (c == '\r' && !(i < text.length() && text.charAt(i) == '\n'))) {
                return i;
            }
            i--;
        }
        return 0;
    }

    /** Every line end as LF. */
    public static String toLf(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A text of newlines alone without those at its end. */
    public static String withoutLast(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }

    public static Place placeOf(CharSequence text, int offset) {
        int line = 1;
        int start = 0;
        int at = Math.min(offset, text.length());
        for (int i = 0; i < at; ) {
            int length = lengthAt(text, i);
            if (length == 0) {
                i++;
            } else if (i + length <= at) {
                line++;
                i += length;
                start = i;
            } else {
                break;
            }
        }
        return new Place(line, Character.codePointCount(text, start, at) + 1);
    }
}
