package galley.library.bulk;

import galley.library.Progress;
import galley.library.bulk.ChangeJournal.Held;
import galley.library.bulk.Kept.Status;
import galley.library.bulk.Made.Ended;
import galley.library.bulk.Made.NotBegun;
import galley.library.bulk.Made.Refused;
import galley.store.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Changes over many files, each made as one. A set is kept in the state folder before the first
 * file is touched; cut off anywhere it can be ended or undone later, and after it has ended it can
 * be undone. Each file is saved as any other is. May be used from many threads; where one journal
 * serves a process, windows and commands do not disturb each other's.
 */
public final class Transactions {

    private final FileStore store;
    private final FileSteps steps;
    private final ChangeJournal journal;
    private final int threads;

    /**
     * @param state the user's state folder; the journal has a folder of its own in it
     */
    public Transactions(Path state, FileStore store) {
        this(state, store, Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    Transactions(Path state, FileStore store, int threads) {
        this.store = store;
        this.steps = new FileSteps(store);
        this.journal = new ChangeJournal(state);
        this.threads = threads;
    }

    /** Makes changes that were looked at and accepted. */
    public Made make(ChangeSet set, Progress progress) {
        journal.thin();
        Held begun;
        try {
            begun = journal.begin(set);
        } catch (IOException failure) {
            return new NotBegun(
                    "What is to be changed could not be noted beforehand: " + failure + ".",
                    "Make room in the state folder, or mend its permissions. No file was touched.");
        }
        try (begun) {
            return make(begun, set, progress);
        }
    }

    /**
     * Ends what was cut off, the way that it was going; what somebody else has ended meanwhile
     * stays as it is.
     */
    public Made resume(Kept kept, Progress progress) {
        return held(
                kept,
                (held, set, status) ->
                        switch (status) {
                            case RUNNING -> make(held, set, progress);
                            case UNDOING -> undo(held, set, progress);
                            case DONE, UNDONE -> over(status);
                        });
    }

    /**
     * Gives every file what it held before, and its name. A file that was changed since is left as
     * it is and told of; undoing can be tried again.
     */
    public Made undo(Kept kept, Progress progress) {
        return held(kept, (held, set, status) -> undo(held, set, progress));
    }

    private static Made over(Status status) {
        return new NotBegun(
                status == Status.DONE
                        ? "This was brought to its end meanwhile."
                        : "This was undone meanwhile.",
                "No file was touched now.");
    }

    /** All that is kept, newest first. */
    public List<Kept> kept() {
        return journal.all();
    }

    /** What was cut off and nobody works on, newest first. */
    public List<Kept> interrupted() {
        return journal.all().stream()
                .filter(kept -> kept.status().isUnderWay() && journal.isIdle(kept.id()))
                .toList();
    }

    private interface Work {
        Made run(Held held, ChangeSet set, Status status) throws IOException;
    }

    private Made held(Kept kept, Work work) {
        Optional<ChangeSet> set = journal.read(kept.id());
        if (set.isEmpty()) {
            return new NotBegun(
                    "What was changed can no longer be read.",
                    "The files are as they are; restore them from a copy or from version control.");
        }
        try (Held held = journal.hold(kept.id()).orElse(null)) {
            return held == null
                    ? new NotBegun(
                            "Another window or command is at it.", "Wait until it has ended.")
                    : work.run(held, set.get(), journal.status(kept.id()));
        } catch (IOException failure) {
            return new NotBegun(
                    "The state folder could not be written: " + failure + ".",
                    "Make room there, or mend its permissions.");
        }
    }

    private Made make(Held held, ChangeSet set, Progress progress) {
        Run run = run(set, steps::make, progress);
        if (run.cancelled) {
            return ended(held, set, Status.RUNNING, run);
        }
        if (set.kind() == ChangeSet.Kind.WHOLE && !run.refused.isEmpty()) {
            Status going = note(held, Status.UNDOING, Status.RUNNING);
            Run back = run(set, steps::unmake, Progress.UNSEEN);
            Status reached = note(held, Status.UNDONE, going);
            run.done.set(0);
            // One that was not changed is not changed back either, which needs no word.
            back.refused.stream()
                    .filter(b -> run.refused.stream().noneMatch(r -> r.file().equals(b.file())))
                    .toList()
                    .forEach(run.refused::add);
            return ended(held, set, reached, run);
        }
        return ended(held, set, note(held, Status.DONE, Status.RUNNING), run);
    }

    private Made undo(Held held, ChangeSet set, Progress progress) throws IOException {
        held.set(Status.UNDOING);
        Run run = run(set, steps::unmake, progress);
        if (run.cancelled) {
            return ended(held, set, Status.UNDOING, run);
        }
        // What was changed since stays so: undoing has ended, and can be asked for again.
        return ended(held, set, note(held, Status.UNDONE, Status.UNDOING), run);
    }

    /**
     * Files were changed by now, whatever becomes of the note: where it cannot be written the set
     * counts as cut off, and going on with it finds nothing left to do.
     */
    private static Status note(Held held, Status reached, Status before) {
        try {
            held.set(reached);
            return reached;
        } catch (IOException noRoom) {
            return before;
        }
    }

    private static Made ended(Held held, ChangeSet set, Status status, Run run) {
        var kept =
                new Kept(
                        held.id(),
                        set.title(),
                        set.root(),
                        set.kind(),
                        set.when(),
                        set.changes().size(),
                        set.notes(),
                        status);
        return new Ended(kept, run.done.get(), run.refused, moved(set));
    }

    /** Read off the disk, as all that was done is. */
    private static List<Made.Moved> moved(ChangeSet set) {
        List<Made.Moved> moved = new ArrayList<>();
        for (FileChange change : set.changes()) {
            Path file = change.file();
            change.movedTo()
                    .filter(target -> Files.exists(file) != Files.exists(target))
                    .map(
                            target ->
                                    Files.exists(target)
                                            ? new Made.Moved(file, target)
                                            : new Made.Moved(target, file))
                    .ifPresent(moved::add);
        }
        return moved;
    }

    /** How far the work on the files of a set has come. */
    private static final class Run {
        private final AtomicInteger done = new AtomicInteger();
        private final List<Refused> refused = new ArrayList<>();
        private boolean cancelled;
    }

    private Run run(
            ChangeSet set, Function<FileChange, Optional<Refused>> step, Progress progress) {
        var run = new Run();
        boolean oneByOne = set.kind() == ChangeSet.Kind.WHOLE || threads == 1;
        if (oneByOne) {
            for (FileChange change : set.changes()) {
                run.cancelled |= progress.isCancelled();
                if (run.cancelled) {
                    break;
                }
                step.apply(change).ifPresentOrElse(run.refused::add, run.done::incrementAndGet);
                progress.at(run.done.get() + run.refused.size(), set.changes().size());
            }
        } else {
            runAtOnce(set, step, progress, run);
        }
        sweep(set);
        return run;
    }

    private void runAtOnce(
            ChangeSet set,
            Function<FileChange, Optional<Refused>> step,
            Progress progress,
            Run run) {
        var reached = new AtomicInteger();
        List<Future<Optional<Refused>>> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (FileChange change : set.changes()) {
                results.add(
                        pool.submit(
                                () -> {
                                    if (progress.isCancelled()) {
                                        return Optional.empty();
                                    }
                                    Optional<Refused> refused = step.apply(change);
                                    if (refused.isEmpty()) {
                                        run.done.incrementAndGet();
                                    }
                                    progress.at(reached.incrementAndGet(), set.changes().size());
                                    return refused;
                                }));
            }
            for (Future<Optional<Refused>> result : results) {
                result.get().ifPresent(run.refused::add);
            }
        } catch (InterruptedException | ExecutionException ours) {
            throw new IllegalStateException(ours);
        }
        run.cancelled = reached.get() < set.changes().size();
    }

    /** A run that was cut off may have left something where this one had nothing to write. */
    private void sweep(ChangeSet set) {
        set.changes().stream()
                .map(change -> change.file().toAbsolutePath().getParent())
                .distinct()
                .forEach(store::sweep);
    }
}
