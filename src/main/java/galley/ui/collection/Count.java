package galley.ui.collection;

/**
 * How many of the rows have a value.
 *
 * @param term what asks for it in a query
 */
public record Count(String value, int rows, String term) {}
