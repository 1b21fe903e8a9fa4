package galley.article;

import java.util.regex.Pattern;

/**
 * What begins a block of Markdown, in stored text, where a newline is the two characters {@code
 * \n}.
 */
final class BlockStarts {

    private static final Pattern CONTAINERS = Pattern.compile("(?: |\\t|>|[-*+] |\\d{1,9}[.)] )*");
    private static final Pattern START =
            Pattern.compile(" *(?:\\\\n|[-*+] |\\d{1,9}[.)] |#{1,6} |>|\\||```|~~~)");

    private BlockStarts() {}

    /** The offset after the indentation, quote marks and list marks at the start of a line. */
    static int skipContainers(String stored, int from) {
        int i = from;
        int mark = markLength(stored, i);
        while (mark > 0) {
            i += mark;
            mark = markLength(stored, i);
        }
        return i;
    }

    private static int markLength(String stored, int at) {
        if (at >= stored.length()) {
            return 0;
        }
        char c = stored.charAt(at);
        if (c == ' ' || c == '\t' || c == '>') {
            return 1;
        }
        int i = at;
        if (c == '-' || c == '*' || c == '+') {
            i++;
        } else {
            while (i < stored.length() && i < at + 9 && isDigit(stored.charAt(i))) {
                i++;
            }
            boolean numbered = i > at && i < stored.length() && ".)".indexOf(stored.charAt(i)) >= 0;
            if (!numbered) {
                return 0;
            }
            i++;
        }
        return i < stored.length() && stored.charAt(i) == ' ' ? i + 1 - at : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a line that starts here begins a block of its own, or is empty. */
    static boolean startsAt(String stored, int from) {
        return START.matcher(stored).region(from, stored.length()).lookingAt();
    }
}
