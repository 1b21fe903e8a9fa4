package galley.yaml;

import galley.text.Span;
import java.util.List;
import java.util.Optional;

/** A value with the stretch of text it is written in. */
public sealed interface Node {

    /**
     * From the first character of the value (its quote, bracket, block header, dash or key) to its
     * last.
     */
    Span span();

    /**
     * One value.
     *
     * @param parentIndent the column of the block it is in, -1 at the top: what its further lines
     *     must exceed
     * @param flow whether it stands inside brackets
     * @param body of a block scalar, its lines after the header; otherwise the span
     */
    record Scalar(
            Span span,
            ScalarStyle style,
            String value,
            int parentIndent,
            boolean flow,
            BlockHeader header,
            Span body)
            implements Node {

        public boolean isPlain() {
            return style == ScalarStyle.PLAIN;
        }
    }

    /** Keys and values. {@code indent} is the column of its keys in block style. */
    record Mapping(Span span, boolean flow, int indent, List<Entry> entries) implements Node {

        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A list. {@code indent} is the column of its dashes in block style. */
    record Sequence(Span span, boolean flow, int indent, List<Item> items) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** No value at all, as after {@code author:}; the empty span is where one would be written. */
    record Empty(Span span) implements Node {}

    /**
     * Valid, but shown as it stands and never rewritten: aliases, anchors, tags, and what the judge
     * reads otherwise.
     *
     * @param value the one value that readers get for it, where it stands for one
     */
    record Raw(Span span, String reason, Optional<String> value) implements Node {

        Raw(Span span, String reason) {
            this(span, reason, Optional.empty());
        }
    }

    /** Not valid. */
    record Broken(Span span, Damage damage) implements Node {}
}
