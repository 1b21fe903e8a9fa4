package galley.check;

/** How much a problem matters. */
public enum Severity {
    /** The file or the page is wrong; saving asks first. */
    ERROR,
    WARNING,
    INFO
}
