package galley.markdown;

import galley.text.Span;

/**
 * One top-level block of a document as HTML. Elements in it carry {@code data-from} and {@code
 * data-to}: UTF-16 offsets from the start of {@code span}, so that the HTML of a block that only
 * moved stays the same.
 *
 * @param key equal for blocks that look the same, wherever they stand
 */
public record Block(Span span, String key, String html) {}
