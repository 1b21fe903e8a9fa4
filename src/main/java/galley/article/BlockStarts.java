package galley.article;

import java.util.regex.Matcher;
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
        Matcher matcher = CONTAINERS.matcher(stored).region(from, stored.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }

    /** Whether a line that starts here begins a block of its own, or is empty. */
    static boolean startsAt(String stored, int from) {
        return START.matcher(stored).region(from, stored.length()).lookingAt();
    }
}
