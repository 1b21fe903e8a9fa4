package galley.library.index;

import galley.text.Span;
import java.util.List;

/**
 * A stretch of an article's text that shows why it was found, on one line.
 *
 * @param marks what was asked for, in UTF-16 units of the text, in order
 */
public record Snippet(String text, List<Span> marks) {

    static final Snippet NONE = new Snippet("", List.of());

    public Snippet {
        marks = List.copyOf(marks);
    }
}
