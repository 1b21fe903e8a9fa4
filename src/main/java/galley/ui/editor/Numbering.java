package galley.ui.editor;

/** The items that follow an item of a numbered list, as long as their numbers count on. */
final class Numbering {

    private Numbering() {}

    /** Where the last line of the list that must change ends. */
    static int end(String text, Line item) {
        return walk(text, item, 0, new StringBuilder());
    }

    /** The text from the end of the item's line up to {@link #end}, numbers moved on. */
    static String shifted(String text, Line item, int by) {
        var out = new StringBuilder();
        walk(text, item, by, out);
        return out.toString();
    }

    private static int walk(String text, Line item, int by, StringBuilder out) {
        int expected = item.number() + 1;
        int end = item.span().end();
        var pending = new StringBuilder();
        int at = end + 1;
        while (at <= text.length()) {
            Line line = Line.at(text, at);
            boolean sibling = line.isItem() && line.indent().equals(item.indent());
            boolean inside = line.indent().length() > item.indent().length() || line.isBlank();
            if (sibling && line.number() == expected) {
                String moved = line.indent() + line.numbered(expected + by);
                out.append(pending).append('\n').append(moved).append(line.task());
                out.append(line.rest());
                pending.setLength(0);
                end = line.span().end();
                expected++;
            } else if (inside && !sibling) {
                pending.append('\n').append(line.text());
            } else {
                break;
            }
            at = line.span().end() + 1;
        }
        return end;
    }
}
