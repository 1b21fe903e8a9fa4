package galley.ui.window;

/** What the pane on the right shows. */
public enum ReaderChoice {
    PAGE,
    PROBLEMS,
    CHANGES,
    LINKS
}
