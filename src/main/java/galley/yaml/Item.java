package galley.yaml;

import galley.text.Span;

/**
 * One item of a list.
 *
 * @param dash the offset of its dash; in flow style the value's start
 * @param chunk what belongs to it and moves with it: the comment lines directly above, dash, value,
 *     comment behind
 */
public record Item(int dash, Node value, Span chunk) {

    Item withValue(Node newValue) {
        return new Item(dash, newValue, chunk);
    }
}
