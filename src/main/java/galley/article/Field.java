package galley.article;

import galley.text.Span;
import galley.yaml.KeyPath;

/**
 * One key with its value.
 *
 * @param path from the top of the front matter
 * @param key the key itself; empty for a stretch that has none because it is broken
 * @param keySpan where the key is written
 */
public record Field(KeyPath path, String key, Span keySpan, Value value) {

    /** From the key to the end of the value. */
    public Span span() {
        return new Span(keySpan.start(), Math.max(keySpan.end(), value.span().end()));
    }
}
