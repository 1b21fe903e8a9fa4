package galley.check;

/** On what a rule rests. The letters are what scripts read. */
public enum Evidence {
    /** Google documents it. */
    G("documented by Google"),
    /** An estimate of how the result will look. */
    D("an estimate of how it will look"),
    /** A convention of tools for search appearance. */
    C("a convention of tools"),
    /** Accessibility. */
    A("accessibility"),
    /** Data or Markdown that is right or broken, whoever reads it. */
    M("right or broken data");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    /** For who does not know the letters. */
    public String words() {
        return words;
    }
}
