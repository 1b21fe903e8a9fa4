package galley.ui.editor;

import galley.text.LineEnds;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where code fences begin and end, as far as keys need to know. */
final class Fences {

    private static final Pattern FENCE =
            Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*(`{3,}|~{3,})(.*)");

    private Fences() {}

    /** Whether the line of {@code offset} stands inside a fence, its opening line left out. */
    static boolean isInside(String text, int offset) {
        return !openAt(text, offset).isEmpty();
    }

    /** The marks of the fence that the line of {@code offset} stands inside, or empty. */
    static String openAt(String text, int offset) {
        return openBefore(text, LineEnds.startOfLine(text, offset));
    }

    /** Whether the line of {@code offset} opens a fence that nothing closes. */
    static boolean isOpenAt(String text, int offset) {
        return !isInside(text, offset)
                && !marks(lineAt(text, offset)).isEmpty()
                && !openBefore(text, text.length() + 1).isEmpty();
    }

    /** The marks of the line's fence, or empty. */
    static String marks(String line) {
        Matcher fence = FENCE.matcher(line);
        boolean found = fence.matches();
        boolean inline = found && fence.group(1).charAt(0) == '`' && fence.group(2).contains("`");
        return found && !inline ? fence.group(1) : "";
    }

    private static String lineAt(String text, int offset) {
        int start = LineEnds.startOfLine(text, offset);
        return text.substring(start, LineEnds.endOfLine(text, offset));
    }

    /** The marks of the fence that is open where the line at {@code end} begins, or empty. */
    private static String openBefore(String text, int end) {
        String open = "";
        int at = 0;
        while (at < end && at <= text.length()) {
            int stop = LineEnds.endOfLine(text, at);
            open = after(open, text.substring(at, stop));
            at = stop + 1;
        }
        return open;
    }

    private static String after(String open, String line) {
        int first = firstMark(line);
        if (first < 0) {
            return open;
        }
        if (open.isEmpty()) {
            return marks(line);
        }
        String rest = line.substring(first).strip();
        boolean closes = rest.startsWith(open) && rest.replace(open.substring(0, 1), "").isEmpty();
        return closes ? "" : open;
    }

    private static int firstMark(String line) {
        int tick = line.indexOf("```");
        int tilde = line.indexOf("~~~");
        return tick < 0 ? tilde : tilde < 0 ? tick : Math.min(tick, tilde);
    }
}
