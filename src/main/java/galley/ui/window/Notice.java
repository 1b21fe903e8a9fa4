package galley.ui.window;

import java.util.List;

/**
 * Something the author has to know about the article in front; it stands above the article and
 * blocks nothing.
 *
 * @param id a later notice with the same id takes its place
 */
record Notice(String id, Kind kind, String text, List<Action> actions) {

    /** The id of what is said once. */
    static final String TOLD = "told";

    enum Kind {
        ERROR,
        WARNING,
        INFO
    }

    /**
     * @param label says what it does
     * @param closes whether the notice goes away with it
     */
    record Action(String label, Runnable run, boolean closes) {}

    Notice {
        actions = List.copyOf(actions);
    }

    /** Whether it has done its part once it is read: it asks nothing and reports no state. */
    boolean passes() {
        return id.equals(TOLD) || id.equals("window") && kind == Kind.INFO;
    }
}
