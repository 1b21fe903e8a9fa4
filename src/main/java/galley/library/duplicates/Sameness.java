package galley.library.duplicates;

/** What several articles have in common that one alone should have. */
public enum Sameness {
    ID,
    /** The path of the url. */
    URL,
    /** The file's name in whatever letter case, in any folder. */
    FILE_NAME,
    /** The file's path, but for letter case: one file on some systems. */
    PLACE,
    /** The title's words, whatever stands between them. */
    TITLE,
    /** The question's words, whatever stands between them. */
    QUESTION,
    /** Nearly the question's words. */
    NEAR_QUESTION,
    /** Nearly the answer's words. */
    NEAR_ANSWER
}
