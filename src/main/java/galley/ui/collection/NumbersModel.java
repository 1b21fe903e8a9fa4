package galley.ui.collection;

import galley.library.Progress;
import galley.library.numbers.CollectionNumbers;
import galley.library.numbers.NumbersCount;
import galley.session.BesideWork;
import galley.session.WatchedProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a collection holds, in numbers that grow while they are counted and are kept until they are
 * asked for anew. Knows no control.
 */
final class NumbersModel {

    /** So few are counted anew without being asked, once any of them has changed. */
    static final int SOON_COUNTED = 1_000;

    static final Duration BETWEEN = Duration.ofMillis(500);

    /** Counts all articles of a folder. */
    interface Count {
        NumbersCount.Counted at(
                Path root, Progress progress, Consumer<Supplier<CollectionNumbers>> grown);
    }

    /** How far it is. */
    sealed interface State {

        record Nothing() implements State {}

        /**
         * @param all 0 while nobody knows
         * @param soFar of those that were read a while ago; empty in the first moments
         */
        record Counting(int done, int all, Optional<CollectionNumbers> soFar) implements State {}

        record Done(CollectionNumbers numbers) implements State {}

        /**
         * @param numbers of the articles that were read by then
         */
        record Stopped(CollectionNumbers numbers) implements State {}

        record Failed() implements State {}
    }

    private final Count count;
    private final BesideWork work;
    private final Predicate<Path> isOpen;
    private final LongSupplier changes;
    private final LongSupplier nanos;
    private final Runnable changed;
    private State state = new State.Nothing();
    private Path root = Path.of("");
    private WatchedProgress counting = WatchedProgress.ofNothing();
    private long seenChanges;

    /**
     * @param isOpen whether a folder is still the one that is open; of another nobody asks
     * @param changes grows whenever files of the collection change
     * @param nanos by which what grows is shown only so often
     * @param changed called on the window's thread when there is something else to show
     */
    NumbersModel(
            Count count,
            BesideWork work,
            Predicate<Path> isOpen,
            LongSupplier changes,
            LongSupplier nanos,
            Runnable changed) {
        this.count = count;
        this.work = work;
        this.isOpen = isOpen;
        this.changes = changes;
        this.nanos = nanos;
        this.changed = changed;
    }

    /** Shows what is known of a collection; counts where nothing is. */
    void show(Path folder) {
        boolean known =
                root.equals(folder)
                        && switch (state) {
                            case State.Nothing nothing -> false;
                            case State.Failed failed -> false;
                            case State.Counting running -> true;
                            case State.Stopped stopped -> true;
                            case State.Done(CollectionNumbers numbers) ->
                                    !isOutdated() || numbers.articles() > SOON_COUNTED;
                        };
        boolean same = root.equals(folder);
        root = folder;
        if (known) {
            changed.run();
        } else {
            begin(same);
        }
    }

    /** Counts all articles anew. */
    void again() {
        begin(true);
    }

    /**
     * @param keeps whether what is shown stays until there is something new to show
     */
    private void begin(boolean keeps) {
        counting.cancel();
        var mine = new WatchedProgress(work, this::tell);
        counting = mine;
        seenChanges = changes.getAsLong();
        become(new State.Counting(0, 0, keeps ? numbers() : Optional.empty()));
        var pace = new Seldom(BETWEEN, nanos);
        Path folder = root;
        work.run(
                () -> count.at(folder, mine, soFar -> grow(mine, pace, soFar)),
                counted -> {
                    if (isWanted(mine)) {
                        become(
                                counted.cancelled()
                                        ? new State.Stopped(counted.numbers())
                                        : new State.Done(counted.numbers()));
                    }
                },
                fault -> {
                    if (isWanted(mine)) {
                        become(new State.Failed());
                    }
                    throw fault;
                });
    }

    private void grow(WatchedProgress of, Seldom pace, Supplier<CollectionNumbers> soFar) {
        if (pace.isDue()) {
            CollectionNumbers numbers = soFar.get();
            work.owner()
                    .execute(
                            () -> {
                                if (isWanted(of)
                                        && state
                                                instanceof
                                                State.Counting(int done, int all, var before)) {
                                    become(new State.Counting(done, all, Optional.of(numbers)));
                                }
                            });
        }
    }

    private void tell(WatchedProgress of, int done, int all) {
        if (isWanted(of) && state instanceof State.Counting running) {
            become(new State.Counting(done, all, running.soFar()));
        }
    }

    /** Whether it is the latest counting, of a folder that is open. */
    private boolean isWanted(WatchedProgress of) {
        if (of == counting && !isOpen.test(root)) {
            close();
        }
        return of == counting && state instanceof State.Counting;
    }

    private void become(State next) {
        state = next;
        changed.run();
    }

    /** Counts no more, and shows what was counted by then. */
    void stop() {
        counting.cancel();
    }

    /** Counts no more, since nobody comes back; what is whole stays. */
    void close() {
        counting.cancel();
        if (state instanceof State.Counting) {
            state = new State.Nothing();
        }
    }

    /** What is to be drawn; empty where nothing is counted yet. */
    Optional<CollectionNumbers> numbers() {
        return switch (state) {
            case State.Nothing nothing -> Optional.empty();
            case State.Failed failed -> Optional.empty();
            case State.Counting(int done, int all, Optional<CollectionNumbers> soFar) -> soFar;
            case State.Done(CollectionNumbers numbers) -> Optional.of(numbers);
            case State.Stopped(CollectionNumbers numbers) -> Optional.of(numbers);
        };
    }

    /** How far counting has come, 0 while nobody knows; empty where nothing is counted. */
    Optional<Double> progress() {
        return state instanceof State.Counting(int done, int all, var soFar)
                ? Optional.of(all == 0 ? 0.0 : (double) done / all)
                : Optional.empty();
    }

    private boolean isOutdated() {
        return changes.getAsLong() != seenChanges;
    }

    /** For the line above the numbers. */
    String status() {
        String since = isOutdated() ? " Files were changed since." : "";
        return switch (state) {
            case State.Nothing nothing -> "";
            case State.Counting(int done, int all, var soFar) ->
                    all == 0 ? "Counting\u2026" : "Counting, %,d of %,d".formatted(done, all);
            case State.Done(CollectionNumbers numbers) -> articles(numbers) + "." + since;
            case State.Stopped(CollectionNumbers numbers) ->
                    "Stopped after " + articles(numbers) + "." + since;
            case State.Failed failed -> "Counting broke off by a fault of the program.";
        };
    }

    private static String articles(CollectionNumbers numbers) {
        return numbers.articles() == 1 ? "1 article" : "%,d articles".formatted(numbers.articles());
    }
}
