package galley.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The cells of a table as passages, and the rows that have too few or too many. */
final class TableCells {

    private final String text;
    private final PassageReader inlines;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Anatomy.UnevenRow> uneven = new ArrayList<>();
    private int header;
    private int row;

    TableCells(String text, PassageReader inlines) {
        this.text = text;
        this.inlines = inlines;
    }

    List<Passage> read(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (!(part instanceof TableSeparator)) {
                for (Node r = part.getFirstChild(); r != null; r = r.getNext()) {
                    if (r instanceof TableRow) {
                        row(r);
                    }
                }
            }
        }
        return passages;
    }

    List<Anatomy.UnevenRow> uneven() {
        return uneven;
    }

    private void row(Node node) {
        Span span = inlines.spanOf(node);
        int cells = count(span);
        boolean empty = false;
        boolean head = false;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell cell) {
                Passage passage = inlines.read(cell, Passage.Kind.CELL);
                passages.add(passage);
                head |= cell.isHeader();
                empty |= cell.isHeader() && passage.text().isBlank();
            }
        }
        if (head) {
            header = cells;
            if (empty) {
                uneven.add(new Anatomy.UnevenRow(span, 0, cells, cells));
            }
        } else {
            row++;
            if (cells != header) {
                uneven.add(new Anatomy.UnevenRow(span, row, cells, header));
            }
        }
    }

    /** Flexmark fills rows up and cuts them, so the bars are counted; not those in code. */
    private int count(Span span) {
        String line = span.of(text).strip();
        int end = line.endsWith("|") && !line.endsWith("\\|") ? line.length() - 1 : line.length();
        int cells = 1;
        boolean code = false;
        for (int i = line.startsWith("|") ? 1 : 0; i < end; i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '`') {
                code = !code && line.indexOf('`', i + 1) > 0;
            } else if (c == '|' && !code) {
                cells++;
            }
        }
        return cells;
    }
}
