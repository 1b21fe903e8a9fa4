package galley.library;

/**
 * A key that articles have.
 *
 * @param key a path as {@link galley.yaml.KeyPath} writes it, in the articles' own letters, such as
 *     {@code seo.pageTitle}; of a list the first place where it stands, so {@code blocks[0].title}
 * @param articles how many have it, with something at it or not
 */
public record UsedKey(String key, int articles) {}
