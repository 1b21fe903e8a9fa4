package galley.ui.library;

import galley.ui.theme.Shortcut;
import java.util.List;

/**
 * What is said below the list of articles, and in its place while it is empty. Knows no control.
 *
 * @param count how many articles there are, in words, or how far reading them has come; empty
 *     without a folder
 * @param doing what else goes on with them, such as reading their text; empty for nothing
 * @param read whether all are read
 * @param known how many articles are known so far
 */
public record ListWords(String count, String doing, boolean read, int known) {

    private static final int MOST_UNREAD = 12;

    public static final ListWords NO_FOLDER = new ListWords("", "", true, 0);

    /**
     * @param shown how many articles are in the list
     */
    String foot(boolean filtered, int shown) {
        if (!filtered) {
            return doing.isEmpty() ? count : doing;
        }
        return (read ? "%,d of %s" : "%,d found. %s").formatted(shown, count);
    }

    /** The first of what could not be read, a line each. */
    static String unread(List<String> why) {
        String first = String.join("\n", why.subList(0, Math.min(why.size(), MOST_UNREAD)));
        int more = why.size() - MOST_UNREAD;
        return more > 0 ? first + "\nAnd %,d more.".formatted(more) : first;
    }

    /** In the list's place while it is empty. */
    String instead(boolean filtered) {
        if (count.isEmpty()) {
            return "No folder is open";
        }
        if (!read) {
            return filtered
                    ? "None found so far. The folder is being read."
                    : "Reading the folder…";
        }
        if (!filtered) {
            // They are put in order beside the window.
            return known > 0 ? "Putting articles in order…" : "No articles here";
        }
        return "No title has these words.\n"
                + Shortcut.of("Shortcut+K").getDisplayText()
                + " finds them in the text.";
    }
}
