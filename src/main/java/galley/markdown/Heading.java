package galley.markdown;

import galley.text.Span;

/**
 * A heading anywhere in the document.
 *
 * @param level from 1 to 6
 * @param text as read, without marks
 */
public record Heading(int level, String text, Span span) {}
