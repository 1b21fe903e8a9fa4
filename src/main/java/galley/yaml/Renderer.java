package galley.yaml;

import java.util.List;
import java.util.Optional;

/**
 * Writes new values in the file's own habits, and in the styles of a like value where one is given.
 */
final class Renderer {

    private final Layout layout;
    private final String eol;
    private final ScalarText scalars;

    Renderer(Layout layout, String eol) {
        this.layout = layout;
        this.eol = eol;
        this.scalars = new ScalarText(eol);
    }

    /** What stands after a key's colon or a dash, with the blank or line end before it. */
    String afterKey(NewValue value, int column, Optional<Node> like) {
        return switch (value) {
            case NewValue.Nothing n -> "";
            case NewValue.Text(String text) -> " " + scalar(text, true, column, like);
            case NewValue.Plain(String written) -> " " + scalar(written, false, column, like);
            case NewValue.Items(List<NewValue> items) ->
                    items.isEmpty() ? " []" : items(items, column, like);
            case NewValue.Fields(List<NewValue.NewField> fields) ->
                    fields.isEmpty() ? " {}" : below(fields, column, like);
        };
    }

    private String items(List<NewValue> items, int column, Optional<Node> like) {
        if (like.filter(n -> n instanceof Node.Sequence s && s.flow() && !s.items().isEmpty())
                        .isPresent()
                && items.stream().noneMatch(i -> i instanceof NewValue.Fields)) {
            return " " + flow(new NewValue.Items(items));
        }
        int dash = layout.dashIndent(column);
        var out = new StringBuilder();
        for (NewValue item : items) {
            out.append(eol).append(" ".repeat(dash)).append(item(item, dash, Optional.empty()));
        }
        return out.toString();
    }

    private String below(List<NewValue.NewField> fields, int column, Optional<Node> like) {
        int indent =
                like.map(n -> n instanceof Node.Mapping m && !m.flow() ? m.indent() : 0)
                        .filter(i -> i > column)
                        .orElse(layout.childIndent(column));
        return eol + " ".repeat(indent) + fields(fields, indent, like);
    }

    /** Entries one a line; the first without its indentation. */
    String fields(List<NewValue.NewField> fields, int indent, Optional<Node> like) {
        var out = new StringBuilder();
        for (NewValue.NewField field : fields) {
            if (!out.isEmpty()) {
                out.append(eol).append(" ".repeat(indent));
            }
            out.append(
                    entry(
                            field.key(),
                            field.value(),
                            indent,
                            like.flatMap(n -> childOf(n, field.key()))));
        }
        return out.toString();
    }

    String entry(String key, NewValue value, int column, Optional<Node> like) {
        return key(key, false) + ":" + afterKey(value, column, like);
    }

    /** An item with its dash. */
    String item(NewValue value, int dash, Optional<Node> like) {
        return "-" + inItem(value, dash, like);
    }

    /** What stands after the dash of an item that is there: what it holds begins on its line. */
    String inItem(NewValue value, int dash, Optional<Node> like) {
        if (value instanceof NewValue.Items(List<NewValue> items) && !items.isEmpty()) {
            String between = eol + " ".repeat(dash + 2);
            return " "
                    + String.join(
                            between,
                            items.stream().map(i -> item(i, dash + 2, Optional.empty())).toList());
        }
        return value instanceof NewValue.Fields(List<NewValue.NewField> fields) && !fields.isEmpty()
                ? " " + fields(fields, dash + 2, like)
                : afterKey(value, dash, like);
    }

    String flow(NewValue value) {
        return switch (value) {
            case NewValue.Nothing n -> "null";
            case NewValue.Text(String text) ->
                    PlainRules.canBePlainText(text, true) ? text : quoted(text);
            case NewValue.Plain(String written) ->
                    PlainRules.canBePlain(written, true) ? written : quoted(written);
            case NewValue.Items(List<NewValue> items) ->
                    "[" + String.join(", ", items.stream().map(this::flow).toList()) + "]";
            case NewValue.Fields(List<NewValue.NewField> fields) ->
                    "{"
                            + String.join(
                                    ", ",
                                    fields.stream()
                                            .map(f -> key(f.key(), true) + ": " + flow(f.value()))
                                            .toList())
                            + "}";
        };
    }

    String key(String key, boolean flow) {
        return PlainRules.canBePlainText(key, flow) ? key : quoted(key);
    }

    String quoted(String text) {
        return scalars.write(text, layout.quotes(text), 0, Chomping.STRIP, 0, false)
                .orElseGet(() -> '"' + Escapes.write(text) + '"');
    }

    private String scalar(String text, boolean asText, int column, Optional<Node> like) {
        boolean plain =
                asText
                        ? PlainRules.canBePlainText(text, false)
                        : PlainRules.canBePlain(text, false);
        if (!asText && plain) {
            return text;
        }
        ScalarStyle style =
                like.filter(n -> n instanceof Node.Scalar)
                        .map(n -> ((Node.Scalar) n).style())
                        .orElse(text.indexOf('\n') >= 0 ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
        if (style == ScalarStyle.PLAIN) {
            return plain ? text : quoted(text);
        }
        int indent =
                like.map(
                                n ->
                                        n instanceof Node.Scalar s && s.parentIndent() == column
                                                ? s.header().indent()
                                                : 0)
                        .filter(i -> i > column)
                        .orElse(layout.blockIndent(column));
        boolean blockFits = !text.isEmpty() && text.charAt(0) != ' ' && text.charAt(0) != '\n';
        return (style.isBlock() && !blockFits
                        ? Optional.<String>empty()
                        : scalars.write(text, style, indent, Chomping.STRIP, 0, false))
                .orElseGet(() -> quoted(text));
    }

    private static Optional<Node> childOf(Node node, String key) {
        return node instanceof Node.Mapping m
                ? m.entries().stream()
                        .filter(e -> e.key().equals(key))
                        .map(Entry::value)
                        .findFirst()
                : Optional.empty();
    }
}
