package galley.ui.editor;

import galley.text.Span;

/**
 * Something to point at in the text. Offsets are those of the editor's text at the time; they move
 * with what is typed before them.
 *
 * @param styleClass {@code mark-danger}, {@code mark-warning}, {@code mark-hint} for a wavy line,
 *     {@code mark-found} for a background, or one of the window's own
 * @param message shown when the pointer rests on it; may be empty
 */
public record Mark(Span span, String styleClass, String message) {}
