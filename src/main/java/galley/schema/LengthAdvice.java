package galley.schema;

/**
 * How long a text may be before it is cut where it is shown.
 *
 * @param most from which it is long; what shows it decides, so this is advice and no error
 */
public record LengthAdvice(int most, Unit unit) {

    /** In what it is measured. */
    public enum Unit {
        CHARACTERS,
        /** Of a search result's title, which is 20 pixels high. */
        PIXELS
    }
}
