package galley.ui.library;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Which lines of a list are in sight, and how they stay there when the list becomes another. */
final class ListSight<T> {

    /** Lines that stay in sight above the one that is scrolled to. */
    private static final int ABOVE = 4;

    /** The first and the last line of which at least a part is seen. */
    private record Seen(int first, int last) {}

    /**
     * A line that is in sight.
     *
     * @param below how many lines it stands below the first that is
     */
    record Place(int at, int below) {}

    private final ListView<T> list;

    ListSight(ListView<T> list) {
        this.list = list;
    }

    private Optional<Seen> seen() {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return Optional.empty();
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new Seen(first.getIndex(), last.getIndex()));
    }

    /** Where a line stands that is in sight; empty for one that is not. */
    Optional<Place> find(Predicate<T> wanted) {
        return seen().flatMap(
                        seen -> {
                            int end = Math.min(seen.last() + 1, list.getItems().size());
                            for (int i = Math.max(0, seen.first()); i < end; i++) {
                                if (wanted.test(list.getItems().get(i))) {
                                    return Optional.of(new Place(i, i - seen.first()));
                                }
                            }
                            return Optional.empty();
                        });
    }

    /** Brings a line into sight, unless it is. */
    void bring(int at) {
        if (list.lookup(".virtual-flow") != null
                && seen().filter(s -> at > s.first() && at < s.last()).isEmpty()) {
            list.scrollTo(Math.max(0, at - ABOVE));
        }
    }

    /** The line stands elsewhere in the list now and shall be seen where it was. */
    void keep(Place before, int now) {
        if (before.at() != now) {
            list.scrollTo(Math.max(0, now - before.below()));
        }
    }

    void top() {
        list.scrollTo(0);
    }
}
