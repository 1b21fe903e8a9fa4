package galley.yaml;

/**
 * A block scalar's first line and the column of its text.
 *
 * @param explicitIndent the digit in the header, 0 for none
 * @param indent the column at which the text of its lines starts; 0 while it has no line
 */
public record BlockHeader(Chomping chomping, int explicitIndent, int indent) {

    /** Of scalars that are no block scalars. */
    public static final BlockHeader NONE = new BlockHeader(Chomping.STRIP, 0, 0);
}
