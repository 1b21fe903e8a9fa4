package galley.check.advice;

/**
 * How much a search result has room for. Makers of tools observed it; no search engine publishes
 * it.
 */
public final class ResultRoom {

    /** Of a title on a desktop, in pixels an em of Arial. */
    public static final double TITLE_SIZE = 20;

    /** The width of a title's line on a desktop, in pixels. */
    public static final int TITLE = 600;

    /** What of it every screen shows. */
    static final int TITLE_SAFE = 580;

    static final double PHONE_TITLE_SIZE = 16;

    /** Two lines of a card 400 pixels wide, in pixels. */
    public static final int PHONE_TITLE = 2 * 368;

    /** Of a description, in pixels an em of Arial. */
    public static final double TEXT_SIZE = 14;

    /** What a desktop shows of a description, in pixels. */
    public static final int TEXT = 920;

    /** What a phone shows of a description, in pixels. */
    public static final int PHONE_TEXT = 680;

    static final int LEAST_CHARACTERS = 121;

    /** Of a description that is shown whole, as most tools count it. */
    public static final int MOST_CHARACTERS = 156;

    private ResultRoom() {}
}
