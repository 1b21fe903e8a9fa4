package galley.markdown;

import galley.text.Span;

/**
 * A link, an autolink or an image.
 *
 * @param target as it leads, escapes resolved; may be empty
 * @param text as read, without marks
 */
public record Link(Span span, String target, String text) {}
