package galley.markdown;

/**
 * Finds what closes a formula or a code span. One that found no partner up to some place is not
 * sought again before it, so that many openers without a partner stay cheap.
 */
final class Partners {

    private static final int LONGEST_REMEMBERED = 63;

    private final String text;

    /** By kind of delimiter: no closing one stands before this offset. */
    private final int[] hopeless = new int[Delimiter.values().length];

    /** The same for backticks, by their number. */
    private final int[] hopelessTicks = new int[LONGEST_REMEMBERED + 1];

    Partners(String text) {
        this.text = text;
    }

    /** Where the closing delimiter begins, or -1. */
    int close(int from, Delimiter delimiter, int end) {
        if (hopeless[delimiter.ordinal()] >= end) {
            return -1;
        }
        String closing = delimiter.closing();
        for (int i = from; i + closing.length() <= end; i++) {
            if (text.startsWith(closing, i)) {
                return i;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        hopeless[delimiter.ordinal()] = end;
        return -1;
    }

    /** After the code span that begins at {@code at}, or after its backticks where it is none. */
    int afterCode(int at, int limit) {
        int open = Lines.run(text, at, limit, '`');
        int length = open - at;
        boolean remembered = length <= LONGEST_REMEMBERED;
        if (remembered && hopelessTicks[length] >= limit) {
            return open;
        }
        int i = text.indexOf('`', open);
        while (i >= 0 && i < limit) {
            int stop = Lines.run(text, i, limit, '`');
            if (stop - i == length) {
                return stop;
            }
            i = text.indexOf('`', stop);
        }
        if (remembered) {
            hopelessTicks[length] = limit;
        }
        return open;
    }
}
