package galley.library.numbers;

import galley.library.Days;
import galley.library.Query;

/**
 * How many articles have something in common.
 *
 * @param label what it is, for the author; empty for what has no name
 * @param typed the query that lists them, as one types it
 */
public record Bar(String label, int count, String typed) {

    public Query query() {
        return Query.read(typed, Days.SYSTEM).query();
    }

    /** A text between quotes, as queries take it. */
    static String quoted(String text) {
        // A query knows no escape; what follows a quote mark is left out, and more is listed.
        int mark = text.indexOf('"');
        return mark < 0 ? "=\"" + text + '"' : '"' + text.substring(0, mark) + '"';
    }
}
