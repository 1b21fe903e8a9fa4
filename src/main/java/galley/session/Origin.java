package galley.session;

/** Which view an edit came from; that view knows already and ignores its echo. */
public enum Origin {
    FORM,
    ANSWER,
    SOURCE,
    /** Undo, redo, a fix, reverting, reloading. */
    PROGRAM
}
