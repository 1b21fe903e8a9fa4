package galley.library.index;

/**
 * An article that is like another.
 *
 * @param likeness for questions from 0 to 1, the same words; for articles a score that only orders
 */
public record Suggestion(IndexedArticle article, double likeness, boolean sameSubject) {}
