package galley.ui.window;

import galley.session.ArticleSession;
import galley.store.DiskChange;
import galley.store.DiskWatch;
import galley.store.FileStore;
import galley.store.Journal;
import galley.store.Origin;
import galley.store.Recovered;
import galley.store.SaveOutcome;
import galley.store.Stamp;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps what is not saved where a crash cannot reach it, and watches the open files for changes
 * from outside. Called on the window's thread; touches the disk on two threads of its own, so that
 * a disk that stands still under a file that is watched does not keep others from being kept.
 */
public final class Safekeeping implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Executor owner;
    private final DiskWatch watch;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("galley-journal").factory());

    private final ExecutorService watcher =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("galley-watching").factory());

    /** What an article's text is kept as; another name for it replaces the one before. */
    private final Map<ArticleSession, Origin> kept = new HashMap<>();

    /** What a run before this one kept of an article; gone once the article is saved or closed. */
    private final Map<ArticleSession, Recovered> inherited = new HashMap<>();

    private final Map<ArticleSession, Path> watched = new HashMap<>();
    private Consumer<String> trouble = words -> {};

    /** Of the worker's thread alone. */
    private Optional<Journal> journal = Optional.empty();

    /**
     * @param state where the journal is kept; where it cannot be, the window works without it
     * @param changed told on the owner's thread
     * @param owner the window's thread
     */
    public Safekeeping(Path state, FileStore store, Consumer<DiskChange> changed, Executor owner) {
        this.owner = owner;
        this.watch = new DiskWatch(store, change -> owner.execute(() -> changed.accept(change)));
        worker.execute(() -> open(state, store));
    }

    private void open(Path state, FileStore store) {
        try {
            journal = Optional.of(Journal.open(state, store));
        } catch (IOException noPlace) {
            tell("The folder for recovery cannot be used.");
        }
    }

    /** Told when unsaved text cannot be kept. To be set before anything else is done. */
    void onTrouble(Consumer<String> listener) {
        trouble = listener;
    }

    private void tell(String words) {
        owner.execute(() -> trouble.accept(words));
    }

    private void withJournal(Consumer<Journal> work) {
        execute(worker, () -> journal.ifPresent(work));
    }

    private static void execute(ExecutorService thread, Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(work);
        }
    }

    /** Finds what runs that broke off have left, newest first. */
    void recoverable(Consumer<List<Recovered>> found) {
        withJournal(
                j -> {
                    List<Recovered> left = j.recoverable();
                    owner.execute(() -> found.accept(left));
                });
    }

    void discard(Recovered recovered) {
        withJournal(j -> j.discard(recovered));
    }

    /** The article goes on with a text that was recovered; it is kept until it is kept anew. */
    void takeOver(ArticleSession session, Recovered recovered) {
        inherited.put(session, recovered);
        keep(session);
    }

    /** Keeps the article's text if it is not saved, and forgets it if it is. */
    void keep(ArticleSession session) {
        boolean written = session.path().isPresent();
        if (written && !session.isDirty()) {
            forgetKept(session);
            return;
        }
        if (!written && !session.canUndo() && !inherited.containsKey(session)) {
            return;
        }
        Origin origin = origin(session);
        Origin before = kept.put(session, origin);
        SourceText text = session.article().source();
        Recovered old = inherited.remove(session);
        withJournal(
                j -> {
                    Optional<SaveOutcome.NotSaved> failure = j.keep(origin, text);
                    if (failure.isPresent()) {
                        tell(failure.get().what() + " " + failure.get().remedy());
                        return;
                    }
                    if (before != null && !sameEntry(before, origin)) {
                        forget(j, before);
                    }
                    if (old != null) {
                        j.discard(old);
                    }
                });
    }

    private Origin origin(ArticleSession session) {
        Optional<Path> path = session.path();
        Optional<Stamp> stamp = session.stamp();
        if (path.isPresent() && stamp.isPresent()) {
            return new Origin.OfFile(path.get(), stamp.get());
        }
        return kept.get(session) instanceof Origin.Unnamed before
                ? before
                : new Origin.Unnamed(UUID.randomUUID().toString(), session.proposed());
    }

    private static boolean sameEntry(Origin one, Origin other) {
        return switch (one) {
            case Origin.OfFile file ->
                    other instanceof Origin.OfFile too && too.path().equals(file.path());
            case Origin.Unnamed unnamed -> unnamed.equals(other);
        };
    }

    private void forgetKept(ArticleSession session) {
        Origin origin = kept.remove(session);
        if (origin != null) {
            withJournal(j -> forget(j, origin));
        }
        Recovered old = inherited.remove(session);
        if (old != null) {
            discard(old);
        }
    }

    private static void forget(Journal journal, Origin origin) {
        switch (origin) {
            case Origin.OfFile file -> journal.forget(file.path());
            case Origin.Unnamed unnamed -> journal.forgetUnnamed(unnamed.id());
        }
    }

    /** The article is closed, saved or by the author's will. */
    void forget(ArticleSession session) {
        forgetKept(session);
        Path path = watched.remove(session);
        if (path != null) {
            execute(watcher, () -> watch.unwatch(path));
        }
    }

    /** Watches the article's file from the state that the article knows. */
    void watch(ArticleSession session) {
        if (session.path().isPresent() && session.stamp().isPresent()) {
            Path path = session.path().get();
            Stamp stamp = session.stamp().get();
            Path before = watched.put(session, path);
            execute(
                    watcher,
                    () -> {
                        if (before != null && !before.equals(path)) {
                            watch.unwatch(before);
                        }
                        watch.watch(path, stamp);
                    });
        }
    }

    /** Waits for what is still to be written; not on the window's thread. */
    @Override
    public void close() {
        watcher.shutdownNow();
        watch.close();
        withJournal(Safekeeping::end);
        worker.shutdown();
        try {
            worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Journal journal) {
        try {
            journal.close();
        } catch (IOException lockStays) {
            // The lock goes with the process; the entries are for the next start.
        }
    }
}
