package galley.markdown;

/** What closes a formula. */
enum Delimiter {
    DOLLAR("$", false),
    DOLLARS("$$", true),
    PARENTHESES("\\)", false),
    BRACKETS("\\]", true);

    private final String closing;
    private final boolean display;

    Delimiter(String closing, boolean display) {
        this.closing = closing;
        this.display = display;
    }

    String closing() {
        return closing;
    }

    int length() {
        return closing.length();
    }

    boolean display() {
        return display;
    }
}
