package galley.ui.window;

/** What the pane on the right shows. */
public enum ReaderChoice {
    PAGE,
    SEARCH,
    PROBLEMS,
    CHANGES,
    LINKS
}
