package galley.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Watches the open files and reports what others do to them. Judged by content: a touch is nothing,
 * and what the {@link FileStore} given writes itself is nothing either. Reports come on the watch's
 * own thread, 150 ms after the last sign of a change. Where the system gives no signs (network
 * disks), a slow look finds it.
 */
public final class DiskWatch implements AutoCloseable {

    private static final Duration SLOW_LOOK = Duration.ofSeconds(2);

    private final FileStore store;
    private final Consumer<DiskChange> listener;
    private final long slowLook;
    private final FolderSigns signs;
    private final Map<Path, Watched> files = new HashMap<>();
    private final OwnWrites.Listener ownWrites = this::writing;
    private final Thread thread;
    private boolean closed;
    private long nextSlowLook;

    public DiskWatch(FileStore store, Consumer<DiskChange> listener) {
        this(store, listener, SLOW_LOOK, FolderSigns.open());
    }

    DiskWatch(
            FileStore store, Consumer<DiskChange> listener, Duration slowLook, FolderSigns signs) {
        this.store = store;
        this.listener = listener;
        this.slowLook = slowLook.toNanos();
        this.signs = signs;
        nextSlowLook = System.nanoTime() + this.slowLook;
        store.ownWrites().add(ownWrites);
        thread = Thread.ofPlatform().daemon().name("disk-watch").unstarted(this::run);
        thread.start();
    }

    /** Watches a file, or tells what is known of it now: after a save, after taking theirs. */
    public synchronized void watch(Path file, Stamp known) {
        files.computeIfAbsent(file, f -> new Watched(f, known)).know(known);
        signs.folders(folders());
    }

    public synchronized void unwatch(Path file) {
        files.remove(file);
        signs.folders(folders());
    }

    private Set<Path> folders() {
        Set<Path> folders = new HashSet<>();
        files.values().forEach(f -> folders.addAll(f.folders()));
        return folders;
    }

    private synchronized void writing(Path real, String hash) {
        files.values().stream().filter(f -> f.real().equals(real)).forEach(f -> f.expect(hash));
    }

    private void run() {
        try {
            while (!closed()) {
                mark(signs.await(untilNext(System.nanoTime())));
                for (Watched file : takeDue(System.nanoTime())) {
                    look(file);
                }
            }
        } catch (InterruptedException closing) {
            // Only close() interrupts this thread.
        }
    }

    private synchronized boolean closed() {
        return closed;
    }

    private synchronized long untilNext(long now) {
        long wait = Math.clamp(nextSlowLook - now, 0, slowLook);
        for (Watched file : files.values()) {
            wait = file.waits(now, wait);
        }
        return wait;
    }

    private synchronized void mark(FolderSigns.Signs seen) {
        files.values().stream().filter(f -> f.concerns(seen)).forEach(Watched::lookSoon);
        long now = System.nanoTime();
        if (nextSlowLook - now <= 0) {
            nextSlowLook = now + slowLook;
            signs.folders(folders());
            files.values().stream()
                    .filter(f -> f.suspicious(store.disk()))
                    .forEach(Watched::lookSoonUnlessDue);
        }
    }

    private synchronized List<Watched> takeDue(long now) {
        return files.values().stream().filter(f -> f.takeDue(now)).toList();
    }

    private void look(Watched file) {
        int revision;
        synchronized (this) {
            revision = file.revision();
        }
        Loaded loaded = store.load(file.path);
        judge(file, revision, loaded).ifPresent(this::report);
    }

    private synchronized Optional<DiskChange> judge(Watched file, int revision, Loaded loaded) {
        if (closed || files.get(file.path) != file) {
            return Optional.empty();
        }
        if (file.revision() != revision) {
            file.lookSoon();
            return Optional.empty();
        }
        return file.judge(loaded);
    }

    /** A listener's bug must not blind the watch. */
    private void report(DiskChange change) {
        try {
            listener.accept(change);
        } catch (RuntimeException bug) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
        }
    }

    /** Ends the watch; a report that is under way still ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            files.clear();
        }
        store.ownWrites().remove(ownWrites);
        thread.interrupt();
        signs.close();
    }
}
