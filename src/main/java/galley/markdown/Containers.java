package galley.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * The quotes and list items that a line stands in, as far as lines alone tell. Columns count from
 * what follows the quote marks.
 */
final class Containers {

    private static final int CODE_INDENT = 4;

    private final String text;

    /** Where the contents of the open items begin, the outermost first. */
    private final List<Integer> items = new ArrayList<>();

    private int quotes;
    private boolean indented;

    Containers(String text) {
        this.text = text;
    }

    /** Goes on to a line; returns where its content begins, after quote and list marks. */
    int enter(int at, int end) {
        int i = Lines.skipQuotes(text, at, end);
        int count = Lines.countQuotes(text, at, i);
        if (count != quotes) {
            items.clear();
            quotes = count;
        }
        indented = false;
        if (i == end) {
            return i;
        }
        int base = base(at, i);
        int column = i == at ? 0 : Lines.column(text, at, i, 0);
        while (!items.isEmpty() && items.getLast() > column - base) {
            items.removeLast();
        }
        indented = column - base - inner() >= CODE_INDENT;
        return indented ? i : marks(i, column, end, base);
    }

    private int marks(int from, int column, int end, int base) {
        int i = from;
        int content = column;
        int mark = mark(i, end);
        while (mark > 0 && !indented) {
            int after = Lines.isBlank(text.charAt(i + mark - 1)) ? i + mark - 1 : i + mark;
            int marked = Lines.column(text, i, after, content);
            i = Lines.skipBlanks(text, after, end);
            content = Lines.column(text, after, i, marked);
            indented = i < end && content - marked > CODE_INDENT;
            items.add((indented || i == end ? marked + 1 : content) - base);
            mark = mark(i, end);
        }
        return i;
    }

    private int mark(int at, int end) {
        int mark = Lines.listMark(text, at, end);
        return mark > 0 && Lines.isRule(text, at, end) ? 0 : mark;
    }

    /** How many quote marks begin the line. */
    int quotes() {
        return quotes;
    }

    /** Whether the line is so far in that it is code, unless it goes on with a paragraph. */
    boolean isIndented() {
        return indented;
    }

    /** Where the content of the innermost item begins; 0 outside of all. */
    int inner() {
        return items.isEmpty() ? 0 : items.getLast();
    }

    /** Past the quote marks that are the container's and not the line's own. */
    int skipQuotes(int at, int end) {
        int i = Lines.skipBlanks(text, at, end);
        for (int left = quotes; left > 0 && i < end && text.charAt(i) == '>'; left--) {
            i = Lines.skipBlanks(text, i + 1, end);
        }
        return i;
    }

    /** How far the content of a line, which begins at {@code content}, stands in its item. */
    int indent(int at, int content) {
        return Lines.column(text, at, content, 0) - base(at, content) - inner();
    }

    /** The column after the last quote mark and its blank. */
    private int base(int at, int content) {
        int quote = content;
        while (quotes > 0 && quote > at && text.charAt(quote - 1) != '>') {
            quote--;
        }
        if (quotes == 0 || quote == at) {
            return 0;
        }
        boolean blank = quote < content && Lines.isBlank(text.charAt(quote));
        return Lines.column(text, at, quote, 0) + (blank ? 1 : 0);
    }
}
