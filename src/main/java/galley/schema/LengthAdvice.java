package galley.schema;

/**
 * How long a text may be before it is cut where it is shown.
 *
 * @param characters from which it is long; what shows it decides, so this is advice and no error
 */
public record LengthAdvice(int characters) {}
