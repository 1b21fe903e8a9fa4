package galley.check.advice;

/**
 * How much a search result has room for. Makers of tools observed it; no search engine publishes
 * it, so a collection may say otherwise.
 *
 * @param title the width of a title's line on a desktop, in pixels
 * @param titleSafe what of it every screen shows
 * @param fewestCharacters of a description that uses its room
 * @param mostCharacters of a description that is shown whole, as most tools count it
 * @param text what a desktop shows of a description, in pixels
 * @param phoneText what a phone shows of it, in pixels
 */
public record ResultRoom(
        double title,
        double titleSafe,
        int fewestCharacters,
        int mostCharacters,
        double text,
        double phoneText) {

    /** Of a title on a desktop, in pixels an em of Arial. */
    public static final double TITLE_SIZE = 20;

    /** Of a description, in pixels an em of Arial. */
    public static final double TEXT_SIZE = 14;

    /** Two lines of a card 400 pixels wide, in pixels. */
    public static final int PHONE_TITLE = 2 * 368;

    static final double PHONE_TITLE_SIZE = 16;

    /** As most tools have it. */
    public static ResultRoom usual() {
        return of(AdviceSettings.defaults());
    }

    /** With the limits of a collection. */
    public static ResultRoom of(AdviceSettings settings) {
        double title = settings.limit("seo-title-width", "most", 600);
        return new ResultRoom(
                title,
                settings.limit("seo-title-width", "safe", Math.min(580, title)),
                (int) settings.limit("description-length", "least", 121),
                (int) settings.limit("description-length", "most", 156),
                settings.limit("description-width", "desktop", 920),
                settings.limit("description-width", "phone", 680));
    }
}
