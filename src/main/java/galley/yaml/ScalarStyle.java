package galley.yaml;

/** How a scalar is written; the terms are those of the YAML specification. */
public enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED;

    public boolean isBlock() {
        return this == LITERAL || this == FOLDED;
    }

    public boolean isQuoted() {
        return this == SINGLE_QUOTED || this == DOUBLE_QUOTED;
    }
}
