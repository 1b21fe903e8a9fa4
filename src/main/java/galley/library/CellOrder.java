package galley.library;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The order of one column's cells: numbers by their value, then texts by their letters, whatever
 * the case, and at the end those that are empty.
 */
public enum CellOrder implements Comparator<String> {
    BY_VALUE;

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

    @Override
    public int compare(String a, String b) {
        Kind kind = Kind.of(a);
        int order = kind.compareTo(Kind.of(b));
        if (order != 0) {
            return order;
        }
        return switch (kind) {
            case NUMBER -> new BigDecimal(a).compareTo(new BigDecimal(b));
            case TEXT -> {
                int letters = a.compareToIgnoreCase(b);
                yield letters != 0 ? letters : a.compareTo(b);
            }
            case EMPTY -> 0;
        };
    }

    private enum Kind {
        NUMBER,
        TEXT,
        EMPTY;

        static Kind of(String cell) {
            return cell.isBlank()
                    ? EMPTY
                    : CellOrder.NUMBER.matcher(cell).matches() ? NUMBER : TEXT;
        }
    }
}
