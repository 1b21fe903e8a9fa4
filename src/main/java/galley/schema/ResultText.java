package galley.schema;

/** A text of a search result, which has room for so much of it. */
public enum ResultText {
    /** Measured in pixels. */
    TITLE,
    /** Measured in characters. */
    DESCRIPTION
}
