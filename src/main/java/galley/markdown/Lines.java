package galley.markdown;

/** How lines of Markdown begin. Offsets are those of the whole text, which has LF only. */
final class Lines {

    private Lines() {}

    static int end(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    static int next(String text, int from) {
        return Math.min(text.length(), end(text, from) + 1);
    }

    static int skipBlanks(String text, int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Past blanks and quote marks. */
    static int skipQuotes(String text, int from, int end) {
        int i = skipBlanks(text, from, end);
        while (i < end && text.charAt(i) == '>') {
            i = skipBlanks(text, i + 1, end);
        }
        return i;
    }

    static int countQuotes(String text, int from, int end) {
        int count = 0;
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '>') {
                count++;
            }
        }
        return count;
    }

    /**
     * The column of {@code to}, where {@code from} stands in {@code column}; tabs go on by four.
     */
    static int column(String text, int from, int to, int column) {
        int at = column;
        for (int i = from; i < to; i++) {
            at += text.charAt(i) == '\t' ? 4 - at % 4 : 1;
        }
        return at;
    }

    /** The length of a list mark and its blank at {@code at}, or 0. */
    static int listMark(String text, int at, int end) {
        int i = at;
        if (i < end && "-*+".indexOf(text.charAt(i)) >= 0) {
            i++;
        } else {
            while (i < end && i < at + 9 && isDigit(text.charAt(i))) {
                i++;
            }
            if (i == at || i >= end || (text.charAt(i) != '.' && text.charAt(i) != ')')) {
                return 0;
            }
            i++;
        }
        return i == end ? i - at : isBlank(text.charAt(i)) ? i + 1 - at : 0;
    }

    /** The length of a heading's marks at {@code at}, or 0. */
    static int headingMark(String text, int at, int end) {
        int i = run(text, at, end, '#');
        boolean closed = i == end || isBlank(text.charAt(i));
        return i > at && i - at <= 6 && closed ? i - at : 0;
    }

    /** The length of an opening or closing code fence at {@code at}, or 0. */
    static int fence(String text, int at, int end) {
        if (at >= end || (text.charAt(at) != '`' && text.charAt(at) != '~')) {
            return 0;
        }
        int length = run(text, at, end, text.charAt(at)) - at;
        return length >= 3 ? length : 0;
    }

    static boolean opensFence(String text, int at, int end) {
        int length = fence(text, at, end);
        if (length == 0) {
            return false;
        }
        int again = text.indexOf('`', at + length);
        return text.charAt(at) == '~' || again < 0 || again >= end;
    }

    static boolean closesFence(String text, int at, int end, char mark, int length) {
        return at < end
                && text.charAt(at) == mark
                && fence(text, at, end) >= length
                && skipBlanks(text, run(text, at, end, mark), end) == end;
    }

    /** A thematic break: three or more of one mark with blanks between. */
    static boolean isRule(String text, int at, int end) {
        if (at >= end || "-*_".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int count = 0;
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == text.charAt(at)) {
                count++;
            } else if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return count >= 3;
    }

    /** The row below a table's head. */
    static boolean isTableRule(String text, int at, int end) {
        boolean dash = false;
        boolean bar = false;
        for (int i = at; i < end; i++) {
            switch (text.charAt(i)) {
                case '-' -> dash = true;
                case '|' -> bar = true;
                case ':', ' ', '\t' -> {}
                default -> {
                    return false;
                }
            }
        }
        return dash && bar;
    }

    /** Whether a paragraph cannot go on in the line whose content begins at {@code at}. */
    static boolean endsParagraph(String text, int at, int end) {
        return at == end
                || listMark(text, at, end) > 0
                || headingMark(text, at, end) > 0
                || opensFence(text, at, end)
                || isRule(text, at, end);
    }

    static int run(String text, int at, int end, char mark) {
        int i = at;
        while (i < end && text.charAt(i) == mark) {
            i++;
        }
        return i;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
