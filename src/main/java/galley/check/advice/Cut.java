package galley.check.advice;

import java.util.regex.Pattern;

/**
 * A text as a search result shows it.
 *
 * @param shown with three dots where it was cut
 * @param kept how many characters of the text, blanks folded, are shown
 * @param width of what is shown, in pixels
 */
public record Cut(String shown, boolean cut, int kept, double width) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String DOTS = " ...";
    private static final String SEPARATORS = ",;:.!?|-–—";

    /**
     * Cuts after a word, so that the text with its dots is at most so wide.
     *
     * @param size of the type, in pixels an em
     * @param limit in pixels
     */
    public static Cut at(Widths widths, String text, double size, double limit) {
        String folded = BLANKS.matcher(text.strip()).replaceAll(" ");
        double whole = widths.of(folded, size);
        if (whole <= limit) {
            return new Cut(folded, false, folded.length(), whole);
        }
        double room = limit - widths.of(DOTS, size);
        // Up to the last word that fits, without the separators behind it.
        int best = 0;
        int solid = 0;
        double width = 0;
        double solidWidth = 0;
        int characters = 0;
        for (int at = 0; at < folded.length() && solidWidth <= room; ) {
            int next = folded.offsetByCodePoints(at, 1);
            if (folded.charAt(at) == ' ') {
                best = solid;
            }
            width += widths.of(folded.subSequence(at, next), size);
            if (width <= room) {
                characters = next;
            }
            at = next;
            if (!isSeparator(folded.charAt(at - 1))) {
                solid = at;
                solidWidth = width;
            }
        }
        String shown = (best > 0 ? folded.substring(0, best) : stripped(folded, characters)) + DOTS;
        return new Cut(shown, true, best > 0 ? best : characters, widths.of(shown, size));
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || SEPARATORS.indexOf(c) >= 0;
    }

    private static String stripped(String text, int length) {
        int end = length;
        while (end > 0 && isSeparator(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** What of the text can be read: without the dots. */
    public String readable() {
        return cut ? shown.substring(0, shown.length() - DOTS.length()) : shown;
    }

    /** The last word that can be read whole. */
    public String lastWord() {
        String readable = readable();
        return readable.substring(readable.lastIndexOf(' ') + 1);
    }
}
