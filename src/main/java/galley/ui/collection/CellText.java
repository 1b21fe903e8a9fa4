package galley.ui.collection;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells as text that tables exchange: tabs between cells, a line for each row, quotes where need
 * be.
 */
final class CellText {

    private CellText() {}

    static String write(List<List<String>> rows) {
        return String.join(
                "\n",
                rows.stream()
                        .map(row -> String.join("\t", row.stream().map(CellText::quoted).toList()))
                        .toList());
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    /** A last line end, as tables write it, is no row. */
    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean closes = c == '"' && !text.startsWith("\"\"", i);
                if (closes) {
                    quoted = false;
                } else {
                    cell.append(c);
                    i += c == '"' ? 1 : 0;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == '\t') {
                row.add(taken(cell));
            } else if (c == '\n') {
                row.add(taken(cell));
                rows.add(row);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(taken(cell));
            rows.add(row);
        }
        return rows;
    }

    private static String taken(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
