package galley.ui.window;

import galley.session.ArticleSession;
import galley.store.DiskChange;
import galley.store.DiskWatch;
import galley.store.FileStore;
import galley.store.Journal;
import galley.store.Origin;
import galley.store.Recovered;
import galley.store.SaveOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Keeps what is not saved where a crash cannot reach it, and watches the open files for changes
 * from outside. Writes in the background, one thing after the other.
 */
public final class Safekeeping implements AutoCloseable {

    private final Optional<Journal> journal;
    private final DiskWatch watch;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("galley-journal").factory());
    private final Map<ArticleSession, String> unnamed = new HashMap<>();
    private final Map<ArticleSession, Path> watched = new HashMap<>();

    private Consumer<String> trouble = words -> {};

    private Safekeeping(Optional<Journal> journal, FileStore store, Consumer<DiskChange> changed) {
        this.journal = journal;
        this.watch = new DiskWatch(store, changed);
    }

    /**
     * @param state where the journal is kept; where it cannot be, the window works without it
     * @param changed told on a thread of its own
     */
    public static Safekeeping open(Path state, FileStore store, Consumer<DiskChange> changed) {
        Optional<Journal> journal;
        try {
            journal = Optional.of(Journal.open(state, store));
        } catch (IOException noPlace) {
            journal = Optional.empty();
        }
        return new Safekeeping(journal, store, changed);
    }

    /**
     * Told, on the journal's thread, when unsaved text cannot be kept; at once where it never
     * could.
     */
    void onTrouble(Consumer<String> listener) {
        trouble = listener;
        if (journal.isEmpty()) {
            listener.accept("The folder for recovery cannot be used.");
        }
    }

    private void kept(Optional<SaveOutcome.NotSaved> failure) {
        failure.ifPresent(f -> trouble.accept(f.what() + " " + f.remedy()));
    }

    List<Recovered> recoverable() {
        return journal.map(Journal::recoverable).orElse(List.of());
    }

    void discard(Recovered recovered) {
        journal.ifPresent(j -> worker.execute(() -> j.discard(recovered)));
    }

    /** Keeps the article's text if it is not saved, and forgets it if it is. */
    void keep(ArticleSession session) {
        journal.ifPresent(
                j -> {
                    var text = session.article().source();
                    boolean dirty = session.isDirty();
                    Optional<Path> path = session.path();
                    var stamp = session.stamp();
                    if (path.isPresent() && stamp.isPresent()) {
                        forgetUnnamed(j, session);
                        worker.execute(
                                () -> {
                                    if (dirty) {
                                        kept(
                                                j.keep(
                                                        new Origin.OfFile(path.get(), stamp.get()),
                                                        text));
                                    } else {
                                        j.forget(path.get());
                                    }
                                });
                    } else if (session.canUndo()) {
                        String id =
                                unnamed.computeIfAbsent(session, s -> UUID.randomUUID().toString());
                        worker.execute(() -> kept(j.keep(new Origin.Unnamed(id), text)));
                    }
                });
    }

    private void forgetUnnamed(Journal j, ArticleSession session) {
        String id = unnamed.remove(session);
        if (id != null) {
            worker.execute(() -> j.forgetUnnamed(id));
        }
    }

    /** The article is closed, saved or by the author's will. */
    void forget(ArticleSession session) {
        journal.ifPresent(
                j -> {
                    forgetUnnamed(j, session);
                    session.path().ifPresent(p -> worker.execute(() -> j.forget(p)));
                });
        Path path = watched.remove(session);
        if (path != null) {
            watch.unwatch(path);
        }
    }

    /** Watches the article's file from the state that the article knows. */
    void watch(ArticleSession session) {
        if (session.path().isPresent() && session.stamp().isPresent()) {
            Path path = session.path().get();
            Path before = watched.put(session, path);
            if (before != null && !before.equals(path)) {
                watch.unwatch(before);
            }
            watch.watch(path, session.stamp().get());
        }
    }

    /** Waits for what is still to be written. */
    @Override
    public void close() {
        watch.close();
        worker.shutdown();
        try {
            worker.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS);
            if (journal.isPresent()) {
                journal.get().close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException lockStays) {
            // The lock goes with the process; the entries are for the next start.
            return;
        }
    }
}
