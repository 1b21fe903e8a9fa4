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
}
