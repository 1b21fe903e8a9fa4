package galley.ui.collection;

import galley.library.Progress;
import galley.session.BesideWork;
import galley.session.WatchedProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A look at all articles of a collection that takes its time: what it finds grows while it goes on,
 * it goes on while the author is elsewhere, and what it found stays until it is asked for anew.
 * Knows no control.
 *
 * @param <G> what grows
 * @param <R> what is found in the end
 */
final class LongLook<G, R> {

    /** So few articles are looked at anew without being asked, once any of them has changed. */
    static final int SOON_LOOKED_AT = 1_000;

    static final Duration BETWEEN = Duration.ofMillis(500);

    /** Looks at all articles of a folder; takes minutes where there are many. */
    interface Work<G, R> {
        /**
         * @param grown is called from several threads whenever some more were looked at, with what
         *     is found of them, to be asked for while the call lasts
         */
        R at(Path root, Progress progress, Consumer<Supplier<G>> grown);
    }

    /**
     * What is to be known of a result.
     *
     * @param articles how many were looked at
     * @param cancelled whether there are more
     * @param whole what has grown to it
     */
    record Measure<G>(int articles, boolean cancelled, G whole) {}

    /** Is told on the window's thread. */
    interface Watcher {

        /** All is looked at anew. */
        default void begun() {}

        /** There is something else to show. */
        void changed();
    }

    /** How far it is. */
    sealed interface State<G, R> {

        record Nothing<G, R>() implements State<G, R> {}

        /**
         * @param all 0 while nobody knows
         * @param soFar of those that were looked at a while ago, at first of the look before
         */
        record Looking<G, R>(int done, int all, Optional<G> soFar) implements State<G, R> {}

        record Done<G, R>(R found) implements State<G, R> {}

        /**
         * @param found of the articles that were looked at by then
         */
        record Stopped<G, R>(R found) implements State<G, R> {}

        record Failed<G, R>() implements State<G, R> {}
    }

    private final String doing;
    private final Work<G, R> look;
    private final Function<R, Measure<G>> measure;
    private final BesideWork work;
    private final Predicate<Path> isOpen;
    private final LongSupplier changes;
    private final LongSupplier nanos;
    private final Watcher watcher;
    private State<G, R> state = new State.Nothing<>();
    private Optional<Path> root = Optional.empty();
    private WatchedProgress looking = WatchedProgress.ofNothing();
    private long seenChanges;

    /**
     * @param doing what it is called, such as {@code Looking}
     * @param isOpen whether a folder is still the one that is open; of another nobody asks
     * @param changes grows whenever files of the collection change
     * @param nanos by which what grows is shown only so often
     */
    LongLook(
            String doing,
            Work<G, R> look,
            Function<R, Measure<G>> measure,
            BesideWork work,
            Predicate<Path> isOpen,
            LongSupplier changes,
            LongSupplier nanos,
            Watcher watcher) {
        this.doing = doing;
        this.look = look;
        this.measure = measure;
        this.work = work;
        this.isOpen = isOpen;
        this.changes = changes;
        this.nanos = nanos;
        this.watcher = watcher;
    }

    /** The collection that was shown last. */
    Optional<Path> root() {
        return root;
    }

    State<G, R> state() {
        return state;
    }

    /** Shows what is known of a collection; looks where nothing is. */
    void show(Path folder) {
        boolean same = root.filter(folder::equals).isPresent();
        root = Optional.of(folder);
        if (same && isKnown()) {
            watcher.changed();
        } else {
            begin(folder, same ? seen() : Optional.empty());
        }
    }

    private boolean isKnown() {
        return switch (state) {
            case State.Nothing<G, R> nothing -> false;
            case State.Failed<G, R> failed -> false;
            case State.Looking<G, R> running -> true;
            case State.Stopped<G, R> stopped -> true;
            case State.Done<G, R>(R found) ->
                    !isOutdated() || measure.apply(found).articles() > SOON_LOOKED_AT;
        };
    }

    /** Looks at all articles anew. */
    void again() {
        root.ifPresent(folder -> begin(folder, seen()));
    }

    /** What is to be seen now, which stays until there is something new. */
    Optional<G> seen() {
        return found().map(found -> measure.apply(found).whole()).or(this::soFar);
    }

    private void begin(Path folder, Optional<G> before) {
        looking.cancel();
        var mine = new WatchedProgress(work, this::tell);
        looking = mine;
        seenChanges = changes.getAsLong();
        watcher.begun();
        become(new State.Looking<>(0, 0, before));
        var pace = new Seldom(BETWEEN, nanos);
        work.run(
                () -> look.at(folder, mine, soFar -> grow(mine, pace, soFar)),
                found -> {
                    if (isWanted(mine)) {
                        become(
                                measure.apply(found).cancelled()
                                        ? new State.Stopped<>(found)
                                        : new State.Done<>(found));
                    }
                },
                fault -> {
                    if (isWanted(mine)) {
                        become(new State.Failed<>());
                    }
                    throw fault;
                });
    }

    private void grow(WatchedProgress of, Seldom pace, Supplier<G> soFar) {
        if (pace.isDue()) {
            G some = soFar.get();
            work.owner()
                    .execute(
                            () -> {
                                if (isWanted(of) && state instanceof State.Looking<G, R> now) {
                                    become(
                                            new State.Looking<>(
                                                    now.done(), now.all(), Optional.of(some)));
                                }
                            });
        }
    }

    private void tell(WatchedProgress of, int done, int all) {
        if (isWanted(of) && state instanceof State.Looking<G, R> running) {
            become(new State.Looking<>(done, all, running.soFar()));
        }
    }

    /** Whether it is the latest look, at a folder that is open. */
    private boolean isWanted(WatchedProgress of) {
        if (of == looking && root.filter(isOpen).isEmpty()) {
            close();
        }
        return of == looking && state instanceof State.Looking<G, R>;
    }

    private void become(State<G, R> next) {
        state = next;
        watcher.changed();
    }

    /** Looks no more, and shows what was found by then. */
    void stop() {
        looking.cancel();
    }

    /** Looks no more, since nobody comes back; what is whole stays. */
    void close() {
        looking.cancel();
        if (state instanceof State.Looking<G, R>) {
            state = new State.Nothing<>();
        }
    }

    /** What was found, of all articles or those that were looked at; empty before. */
    Optional<R> found() {
        return switch (state) {
            case State.Nothing<G, R> nothing -> Optional.empty();
            case State.Looking<G, R> running -> Optional.empty();
            case State.Failed<G, R> failed -> Optional.empty();
            case State.Done<G, R>(R found) -> Optional.of(found);
            case State.Stopped<G, R>(R found) -> Optional.of(found);
        };
    }

    /** What grows; empty before there is any, and once all is there. */
    Optional<G> soFar() {
        return state instanceof State.Looking<G, R> running ? running.soFar() : Optional.empty();
    }

    /** Whether files have changed since they were looked at. */
    boolean isOutdated() {
        return changes.getAsLong() != seenChanges;
    }

    /** How far it has come, 0 to 1, 0 while nobody knows; empty where nothing is looked at. */
    Optional<Double> progress() {
        return state instanceof State.Looking<G, R> now
                ? Optional.of(now.all() == 0 ? 0.0 : (double) now.done() / now.all())
                : Optional.empty();
    }

    /** How far it is, in words. */
    String status() {
        String since = isOutdated() ? " Files were changed since." : "";
        return switch (state) {
            case State.Nothing<G, R> nothing -> "";
            case State.Looking<G, R> now ->
                    now.all() == 0
                            ? doing + "\u2026"
                            : "%s, %,d of %,d".formatted(doing, now.done(), now.all());
            case State.Done<G, R>(R found) -> articles(found) + "." + since;
            case State.Stopped<G, R>(R found) -> "Stopped after " + articles(found) + "." + since;
            case State.Failed<G, R> failed -> doing + " broke off by a fault of the program.";
        };
    }

    private String articles(R found) {
        int count = measure.apply(found).articles();
        return count == 1 ? "1 article" : "%,d articles".formatted(count);
    }
}
