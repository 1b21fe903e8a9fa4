package galley.yaml;

/** What becomes of the line ends after a block scalar's last line. */
public enum Chomping {
    /** {@code -}: none is kept. */
    STRIP("-"),
    /** No sign: one is kept. */
    CLIP(""),
    /** {@code +}: all are kept. */
    KEEP("+");

    private final String sign;

    Chomping(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /**
     * The one that carries so many line ends behind the text, and is the one before where that can.
     */
    static Chomping fitting(int lineEnds, Chomping before) {
        return switch (lineEnds) {
            case 0 -> STRIP;
            case 1 -> before == KEEP ? KEEP : CLIP;
            default -> KEEP;
        };
    }
}
