package galley.markdown;

/** Tells an amount of money from a formula, both of which begin with a dollar. */
final class Money {

    private static final String FORMULA_SIGNS = "\\^_=+<>";

    private Money() {}

    /**
     * Whether the dollar at {@code at} begins an amount: a number follows, and up to the next
     * dollar stands no sign of a formula. A short one without a blank, closed by a dollar that no
     * letter or digit follows, is a formula all the same ({@code $5$}, {@code $2n$}).
     */
    static boolean at(String text, int at, int limit) {
        int i = at + 1;
        if (i >= limit || !(Lines.isDigit(text.charAt(i)) || isFraction(text, i, limit))) {
            return false;
        }
        boolean blank = false;
        for (; i < limit && text.charAt(i) != '$'; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < limit && text.charAt(i + 1) == '$') {
                i++;
                continue;
            }
            if (FORMULA_SIGNS.indexOf(c) >= 0) {
                return false;
            }
            blank |= Character.isWhitespace(c);
        }
        boolean closed = i < limit && i - at > 1;
        boolean followed = i + 1 < limit && Character.isLetterOrDigit(text.charAt(i + 1));
        return !closed || blank || followed;
    }

    private static boolean isFraction(String text, int at, int limit) {
        return text.charAt(at) == '.' && at + 1 < limit && Lines.isDigit(text.charAt(at + 1));
    }
}
