package galley.ui.window;

/** Which view of the article is in front. */
public enum ViewChoice {
    FIELDS,
    ANSWER,
    SOURCE,
    /** Fields and answer side by side; for wide windows. */
    BOTH
}
