package galley.library.bulk;

import galley.library.Progress;
import galley.library.bulk.ChangeJournal.Held;
import galley.library.bulk.Kept.Status;
import galley.library.bulk.Made.Ended;
import galley.library.bulk.Made.NotBegun;
import galley.library.bulk.Made.Refused;
import galley.store.FileStore;
import java.io.IOException;
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
        try (Held held = journal.begin(set)) {
            return make(held, set, progress);
        } catch (IOException failure) {
            return new NotBegun(
                    "What is to be changed could not be noted beforehand: " + failure + ".",
                    "Make room in the state folder, or mend its permissions. No file was touched.");
        }
    }

    /** Ends what was cut off, the way that it was going. */
    public Made resume(Kept kept, Progress progress) {
        return held(
                kept,
                (held, set) ->
                        switch (kept.status()) {
                            case RUNNING, DONE -> make(held, set, progress);
                            case UNDOING, UNDONE -> undo(held, set, progress);
                        });
    }

    /**
     * Gives every file what it held before, and its name. A file that was changed since is left as
     * it is and told of; undoing can be tried again.
     */
    public Made undo(Kept kept, Progress progress) {
        return held(kept, (held, set) -> undo(held, set, progress));
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

    /** The changes of a set as they were accepted; empty where its file is damaged. */
    public Optional<ChangeSet> changes(Kept kept) {
        return journal.read(kept.id());
    }

    /** Leaves all files as they are, and keeps nothing for undoing. */
    public void forget(Kept kept) {
        if (journal.isIdle(kept.id())) {
            journal.delete(kept.id());
        }
    }

    private interface Work {
        Made run(Held held, ChangeSet set) throws IOException;
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
                    : work.run(held, set.get());
        } catch (IOException failure) {
            return new NotBegun(
                    "The state folder could not be written: " + failure + ".",
                    "Make room there, or mend its permissions.");
        }
    }

    private Made make(Held held, ChangeSet set, Progress progress) throws IOException {
        held.set(Status.RUNNING);
        Run run = run(set, steps::make, progress);
        if (run.cancelled) {
            return ended(held, set, Status.RUNNING, run);
        }
        if (set.kind() == ChangeSet.Kind.WHOLE && !run.refused.isEmpty()) {
            Made undone = undo(held, set, Progress.UNSEEN);
            return undone instanceof Ended end ? new Ended(end.kept(), 0, run.refused) : undone;
        }
        held.set(Status.DONE);
        return ended(held, set, Status.DONE, run);
    }

    private Made undo(Held held, ChangeSet set, Progress progress) throws IOException {
        held.set(Status.UNDOING);
        Run run = run(set, steps::unmake, progress);
        if (run.cancelled) {
            return ended(held, set, Status.UNDOING, run);
        }
        // What was changed since stays so: undoing has ended, and can be asked for again.
        held.set(Status.UNDONE);
        return ended(held, set, Status.UNDONE, run);
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
        return new Ended(kept, run.done.get(), run.refused);
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
