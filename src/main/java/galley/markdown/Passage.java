package galley.markdown;

import galley.text.Span;
import java.util.Arrays;

/**
 * A paragraph, a heading or a cell of a table as running text: without marks, code, formulas and
 * pictures, on one line.
 */
public final class Passage {

    /** Where it stands. */
    public enum Kind {
        PARAGRAPH,
        /** A paragraph in a list. */
        ITEM,
        HEADING,
        CELL;

        /** Whether its text is made of sentences. */
        public boolean isProse() {
            return this == PARAGRAPH || this == ITEM;
        }
    }

    private final Kind kind;
    private final String text;
    private final int[] origins;
    private final Span span;

    /**
     * @param origins for each unit of the text its offset in the Markdown
     * @param span in the Markdown
     */
    Passage(Kind kind, String text, int[] origins, Span span) {
        this.kind = kind;
        this.text = text;
        this.origins = Arrays.copyOf(origins, text.length());
        this.span = span;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** Where it stands in the Markdown, marks included. */
    public Span span() {
        return span;
    }

    /** Where a stretch of the text stands in the Markdown; all of it for an empty one. */
    public Span markdownSpan(int from, int to) {
        if (from >= to || to > text.length()) {
            return span;
        }
        int start = origins[from];
        return new Span(start, Math.max(start, origins[to - 1] + 1));
    }
}
