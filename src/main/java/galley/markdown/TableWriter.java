package galley.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Writes a table in a box that scrolls when the table is wider than the page. */
final class TableWriter {

    /** Writes a start tag with the place of its node. */
    interface Open {
        void tag(String tag, String attributes, Node node);
    }

    private final InlineWriter inlines;
    private final StringBuilder out;
    private final Readable readable;
    private final Open open;

    TableWriter(InlineWriter inlines, StringBuilder out, Readable readable, Open open) {
        this.inlines = inlines;
        this.out = out;
        this.readable = readable;
        this.open = open;
    }

    void write(TableBlock table) {
        open.tag("div", " class=\"table\" tabindex=\"0\"", table);
        out.append("<table>");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (!(part instanceof TableSeparator)) {
                rows(part);
            }
        }
        out.append("</table></div>");
    }

    private void rows(Node part) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                open.tag("tr", "", row);
                cells(row);
                out.append("</tr>");
            }
        }
    }

    private void cells(Node row) {
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                String tag = cell.isHeader() ? "th" : "td";
                out.append('<').append(tag);
                if (cell.getAlignment() != null) {
                    String side = cell.getAlignment().name().toLowerCase(Locale.ROOT);
                    out.append(" class=\"").append(side).append('"');
                }
                out.append('>');
                inlines.children(cell);
                out.append("</").append(tag).append('>');
                readable.endBlock();
            }
        }
    }
}
