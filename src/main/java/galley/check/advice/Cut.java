package galley.check.advice;

/**
 * A text as a search result shows it.
 *
 * @param shown with three dots where it was cut
 * @param kept how many characters of the text, blanks folded, are shown
 * @param width of what is shown, in pixels
 */
public record Cut(String shown, boolean cut, int kept, double width) {

    private static final String DOTS = " ...";
    private static final String SEPARATORS = ",;:.!?|-–—";

    /**
     * Cuts after a word, so that the text with its dots is at most so wide.
     *
     * @param size of the type, in pixels an em
     * @param limit in pixels
     */
    public static Cut at(Widths widths, String text, double size, double limit) {
        String folded = text.strip().replaceAll("\\s+", " ");
        double whole = widths.of(folded, size);
        if (whole <= limit) {
            return new Cut(folded, false, folded.length(), whole);
        }
        String best = "";
        for (int end = folded.indexOf(' '); end >= 0; end = folded.indexOf(' ', end + 1)) {
            String prefix = stripped(folded.substring(0, end));
            if (widths.of(prefix + DOTS, size) > limit) {
                break;
            }
            best = prefix;
        }
        return best.isEmpty()
                ? byCharacter(widths, folded, size, limit)
                : new Cut(best + DOTS, true, best.length(), widths.of(best + DOTS, size));
    }

    private static Cut byCharacter(Widths widths, String text, double size, double limit) {
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (widths.of(text.substring(0, next) + DOTS, size) > limit) {
                break;
            }
            end = next;
        }
        String shown = stripped(text.substring(0, end)) + DOTS;
        return new Cut(shown, true, end, widths.of(shown, size));
    }

    private static String stripped(String text) {
        int end = text.length();
        while (end > 0
                && (SEPARATORS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
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
