package galley.ui.library;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The articles of a folder, in no order, one of each path. They stand in a row, which is copied at
 * once however many there are; the values of a map take the window's time.
 */
final class LibraryItems {

    private final List<LibraryItem> row = new ArrayList<>();
    private final Map<Path, Integer> places = new HashMap<>();

    /** All as they were when last asked for, while they are the same. */
    private Optional<List<LibraryItem>> copied = Optional.empty();

    int size() {
        return row.size();
    }

    Optional<LibraryItem> find(Path path) {
        return Optional.ofNullable(places.get(path)).map(row::get);
    }

    /** The one that had this path before. */
    Optional<LibraryItem> put(LibraryItem item) {
        copied = Optional.empty();
        Integer place = places.putIfAbsent(item.path(), row.size());
        if (place == null) {
            row.add(item);
            return Optional.empty();
        }
        return Optional.of(row.set(place, item));
    }

    /** The one that had this path. */
    Optional<LibraryItem> remove(Path path) {
        Integer place = places.remove(path);
        if (place == null) {
            return Optional.empty();
        }
        copied = Optional.empty();
        LibraryItem gone = row.get(place);
        LibraryItem last = row.removeLast();
        if (last != gone) {
            row.set(place, last);
            places.put(last.path(), place);
        }
        return Optional.of(gone);
    }

    void clear() {
        row.clear();
        places.clear();
        copied = Optional.empty();
    }

    /** All there are now, whatever becomes of them. */
    List<LibraryItem> all() {
        List<LibraryItem> now = copied.orElseGet(() -> List.copyOf(row));
        copied = Optional.of(now);
        return now;
    }

    /** Where all lie that there are now, whatever becomes of them. */
    List<Path> paths() {
        List<LibraryItem> now = all();
        return new AbstractList<>() {
            @Override
            public Path get(int at) {
                return now.get(at).path();
            }

            @Override
            public int size() {
                return now.size();
            }
        };
    }
}
