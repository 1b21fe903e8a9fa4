package galley.yaml;

import galley.text.Span;

/**
 * One key with its value.
 *
 * @param key the key as read, without quotes
 * @param keySpan the key as written, with its quotes
 * @param colon the offset of its colon; of a flow entry without one, the key's end
 * @param chunk what belongs to it and moves with it: the comment lines directly above, key, value,
 *     comment behind
 */
public record Entry(String key, Span keySpan, int colon, Node value, Span chunk) {

    /** From the key to the end of the value. */
    public Span span() {
        return new Span(keySpan.start(), Math.max(keySpan.end(), value.span().end()));
    }

    Entry withValue(Node newValue) {
        return new Entry(key, keySpan, colon, newValue, chunk);
    }
}
