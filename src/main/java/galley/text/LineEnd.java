package galley.text;

/** A way to end a line. */
public enum LineEnd {
    LF("\n"),
    CRLF("\r\n"),
    CR("\r");

    private final String characters;

    LineEnd(String characters) {
        this.characters = characters;
    }

    public String characters() {
        return characters;
    }
}
