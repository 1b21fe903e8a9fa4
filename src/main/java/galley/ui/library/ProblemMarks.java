package galley.ui.library;

import galley.session.BesideWork;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How many problems the articles in sight have. An article is read when it is first seen, and again
 * when the list has it anew; those seen last come first. Knows no control.
 */
final class ProblemMarks {

    private static final int MOST_KNOWN = 4_000;
    private static final int MOST_WANTED = 100;
    private static final int AT_ONCE = 16;

    /** Of which state of the list the count is, and of which round. */
    private record Known(LibraryItem of, int round, int count) {}

    private final BesideWork work;
    private final ToIntFunction<Path> problems;
    private final Runnable changed;
    private final Map<Path, Known> known =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
                    return size() > MOST_KNOWN;
                }
            };
    private final Deque<LibraryItem> wanted = new ArrayDeque<>();
    private boolean busy;
    private int round;

    /**
     * @param problems counts those of a file, beside the window
     * @param changed called on the window's thread when a count is another than was shown
     */
    ProblemMarks(BesideWork work, ToIntFunction<Path> problems, Runnable changed) {
        this.work = work;
        this.problems = problems;
        this.changed = changed;
    }

    /** What is known by now, 0 where nothing is; what is not known is found out. */
    int of(LibraryItem item) {
        Optional<Known> there = Optional.ofNullable(known.get(item.path()));
        // One that was saved or found anew has an item of its own, though it may be equal.
        if (there.filter(k -> k.of() == item && k.round() == round).isEmpty()) {
            wanted.remove(item);
            wanted.addFirst(item);
            if (wanted.size() > MOST_WANTED) {
                wanted.removeLast();
            }
            goOn();
        }
        return there.map(Known::count).orElse(0);
    }

    /** What counts as a problem has changed: all are found out anew. */
    void renew() {
        round++;
        changed.run();
    }

    private void goOn() {
        if (busy || wanted.isEmpty()) {
            return;
        }
        busy = true;
        int now = round;
        List<LibraryItem> next = wanted.stream().limit(AT_ONCE).toList();
        next.forEach(wanted::remove);
        work.run(
                () ->
                        next.stream()
                                .map(i -> new Known(i, now, problems.applyAsInt(i.path())))
                                .toList(),
                this::take,
                fault -> {
                    busy = false;
                    throw fault;
                });
    }

    private void take(List<Known> found) {
        busy = false;
        boolean other = false;
        for (Known one : found) {
            Known before = known.put(one.of().path(), one);
            other |= one.count() != (before == null ? 0 : before.count());
        }
        if (other) {
            changed.run();
        }
        goOn();
    }
}
