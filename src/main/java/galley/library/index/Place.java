package galley.library.index;

/** Where in an article something was found, where the title is not enough to tell. */
public enum Place {
    ANSWER,
    DESCRIPTION,
    QUESTION,
    KEYWORDS,
    SUBJECT,
    ID,
    /** Its address on the site. */
    URL,
    FILE_NAME
}
