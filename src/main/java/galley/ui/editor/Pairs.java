package galley.ui.editor;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Span;
import java.util.Optional;

/**
 * Brackets, quotes, dollars and backticks come in pairs: typing the first adds the second, typing
 * the second goes over it, and with text selected the pair goes around it.
 */
final class Pairs {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";
    private static final String SAME = "\"$`";
    private static final String ONLY_AROUND = "*_~";

    private Pairs() {}

    static Optional<TextEdit> typed(String text, Span selection, char c) {
        if (!selection.isEmpty()) {
            return around(text, selection, c);
        }
        int caret = selection.start();
        if (caret > 0 && text.charAt(caret - 1) == '\\') {
            return Optional.empty();
        }
        char next = charAt(text, caret);
        if (c == '$' && next == '$' && isEmptyDollar(text, caret)) {
            return Optional.of(TextEdit.insert(caret, "$$", 1));
        }
        if (next == c && goesOver(text, caret, c)) {
            return Optional.of(new TextEdit(Patch.insert(caret, ""), Span.at(caret + 1)));
        }
        int open = OPEN.indexOf(c);
        if (open >= 0 && isGap(next)) {
            return Optional.of(TextEdit.insert(caret, c + CLOSE.substring(open, open + 1), 1));
        }
        boolean begins = SAME.indexOf(c) >= 0 && isGap(next) && mayBegin(text, caret, c);
        return begins ? Optional.of(TextEdit.insert(caret, "" + c + c, 1)) : Optional.empty();
    }

    private static Optional<TextEdit> around(String text, Span selection, char c) {
        boolean blank = selection.of(text).isBlank();
        int open = OPEN.indexOf(c);
        boolean pairs = open >= 0 || SAME.indexOf(c) >= 0 || ONLY_AROUND.indexOf(c) >= 0;
        if (blank || !pairs) {
            return Optional.empty();
        }
        String after = open >= 0 ? CLOSE.substring(open, open + 1) : String.valueOf(c);
        return Optional.of(TextEdit.wrap(text, selection, String.valueOf(c), after));
    }

    /** What Backspace does between the two of an empty pair. */
    static Optional<TextEdit> backspace(String text, Span selection) {
        int caret = selection.start();
        if (!selection.isEmpty() || caret == 0 || caret >= text.length()) {
            return Optional.empty();
        }
        char before = text.charAt(caret - 1);
        char after = text.charAt(caret);
        int open = OPEN.indexOf(before);
        boolean pair =
                open >= 0
                        ? CLOSE.charAt(open) == after
                        : SAME.indexOf(before) >= 0 && before == after;
        boolean longer = caret > 1 && text.charAt(caret - 2) == before && open < 0;
        boolean both = longer && charAt(text, caret + 1) == after;
        if (!pair || (longer && !both)) {
            return Optional.empty();
        }
        Span span = new Span(caret - 1, caret + 1);
        return Optional.of(new TextEdit(Patch.delete(span), Span.at(caret - 1)));
    }

    private static boolean isEmptyDollar(String text, int caret) {
        return caret > 0
                && text.charAt(caret - 1) == '$'
                && (caret < 2 || text.charAt(caret - 2) != '$')
                && charAt(text, caret + 1) != '$'
                && isOdd(text, caret, '$')
                && !inDisplay(text, caret - 1);
    }

    private static boolean inDisplay(String text, int caret) {
        String before = text.substring(LineEnds.startOfLine(text, caret), caret);
        return before.split("\\$\\$", -1).length % 2 == 0;
    }

    private static boolean goesOver(String text, int caret, char c) {
        int close = CLOSE.indexOf(c);
        if (close < 0) {
            return SAME.indexOf(c) >= 0 && (isOdd(text, caret, c) || isDouble(text, caret, c));
        }
        int start = LineEnds.startOfLine(text, caret);
        int end = LineEnds.endOfLine(text, caret);
        return count(text, start, caret, OPEN.charAt(close)) > count(text, start, caret, c)
                && count(text, start, end, OPEN.charAt(close)) <= count(text, start, end, c);
    }

    /** Between {@code $$} and {@code $$}: both are gone over one by one. */
    private static boolean isDouble(String text, int caret, char c) {
        int after = 0;
        while (charAt(text, caret + after) == c) {
            after++;
        }
        int line = LineEnds.startOfLine(text, caret);
        return c == '$'
                && after <= 2
                && count(text, line, caret, c) + after > 2
                && (count(text, line, caret, c) + after) % 4 == 0;
    }

    private static boolean isOdd(String text, int caret, char c) {
        return count(text, LineEnds.startOfLine(text, caret), caret, c) % 2 == 1;
    }

    private static int count(String text, int from, int to, char c) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == c) {
                count++;
            }
        }
        return count;
    }

    private static boolean mayBegin(String text, int caret, char c) {
        char before = caret > 0 ? text.charAt(caret - 1) : '\n';
        boolean free = Character.isWhitespace(before) || "([{*_~>|-\u2014\"".indexOf(before) >= 0;
        return free && before != c && !isOdd(text, caret, c);
    }

    private static boolean isGap(char next) {
        return Character.isWhitespace(next) || ")]}.,;:!?\"'*_$|".indexOf(next) >= 0;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}
