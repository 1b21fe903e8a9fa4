package galley.library;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches the articles below a folder and reports what becomes of them, on its own thread. The
 * system's signs only say where to look: many at once are one look, so that a checkout of tens of
 * thousands of files is a walk or two. Where the system gives no signs, or not for so many folders,
 * all files are looked at from time to time. A save of the program's own is reported like any
 * other.
 */
public final class CollectionWatch implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(150);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_000);

    /** Also where there are signs: network disks give none of what other computers do. */
    private static final Duration SLOW_LOOK = Duration.ofSeconds(60);

    private static final Duration LOOK_WITHOUT_SIGNS = Duration.ofSeconds(5);

    /** Looking must not be what the program does all day. */
    private static final int REST = 20;

    private static final int MANY = 64;

    /** Opens the system's signs; tests have others. */
    interface Signs {
        WatchService open() throws IOException;
    }

    private final Consumer<CollectionChange> listener;
    private final Duration withoutSigns;
    private final TreeState state;
    private Optional<List<ArticleTree.File>> known;
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private final Set<Path> registered = new HashSet<>();
    private final Thread thread;
    private Optional<WatchService> service;
    private volatile boolean closed;

    private CollectionWatch(
            Path root,
            Optional<List<ArticleTree.File>> known,
            Consumer<CollectionChange> listener,
            Signs signs,
            Duration withoutSigns) {
        this.known = known;
        this.listener = listener;
        this.withoutSigns = withoutSigns;
        this.state = new TreeState(root.toAbsolutePath().normalize(), () -> closed);
        this.service = opened(signs);
        this.thread = Thread.ofPlatform().daemon().name("collection-watch").unstarted(this::run);
    }

    /**
     * @param known the articles as they were seen last; what is another since is reported first
     */
    public static CollectionWatch start(
            Path root, List<ArticleTree.File> known, Consumer<CollectionChange> listener) {
        return start(
                root,
                Optional.of(known),
                listener,
                FileSystems.getDefault()::newWatchService,
                LOOK_WITHOUT_SIGNS);
    }

    /**
     * @param known empty to take what is there when it starts as known
     */
    static CollectionWatch start(
            Path root,
            Optional<List<ArticleTree.File>> known,
            Consumer<CollectionChange> listener,
            Signs signs,
            Duration withoutSigns) {
        var watch = new CollectionWatch(root, known, listener, signs, withoutSigns);
        watch.thread.start();
        return watch;
    }

    private static Optional<WatchService> opened(Signs signs) {
        try {
            return Optional.of(signs.open());
        } catch (IOException noneToHave) {
            return Optional.empty();
        }
    }

    private void run() {
        try {
            known.ifPresent(state::know);
            CollectionChange since = state.lookAgain();
            if (known.isPresent()) {
                tell(since);
            }
            known = Optional.empty();
            follow();
            long took = 0;
            while (!closed) {
                Set<Path> folders = await(pause(took));
                long begun = System.nanoTime();
                boolean all = folders.isEmpty() || folders.size() > MANY;
                tell(all ? state.lookAgain() : state.lookInto(folders));
                follow();
                took = all ? System.nanoTime() - begun : took;
            }
        } catch (InterruptedException | ClosedWatchServiceException closing) {
            // Only close() does either.
        } finally {
            stopSigns();
        }
    }

    private Duration pause(long took) {
        Duration usual = service.isPresent() ? SLOW_LOOK : withoutSigns;
        Duration rest = Duration.ofNanos(took * REST);
        return rest.compareTo(usual) > 0 ? rest : usual;
    }

    private void tell(CollectionChange change) {
        if (!change.isEmpty() && !closed) {
            listener.accept(change);
        }
    }

    /** Where something happened; nowhere when all is to be looked at. */
    private Set<Path> await(Duration longest) throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(longest);
            return Set.of();
        }
        WatchService signs = service.get();
        WatchKey key = signs.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        Set<Path> folders = new HashSet<>();
        boolean everything = key == null;
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (key != null) {
            everything |= take(key, folders);
            long left = Math.min(end - System.nanoTime(), QUIET.toNanos());
            key = left > 0 ? signs.poll(left, TimeUnit.NANOSECONDS) : null;
        }
        return everything ? Set.of() : folders;
    }

    /** Whether all must be looked at: signs were lost, or what is left out is another now. */
    private boolean take(WatchKey key, Set<Path> folders) {
        boolean everything = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            everything |=
                    event.kind() == StandardWatchEventKinds.OVERFLOW
                            || String.valueOf(event.context()).equals(".gitignore");
        }
        Path folder = keys.get(key);
        if (folder != null) {
            folders.add(folder);
        }
        if (!key.reset()) {
            keys.remove(key);
            registered.remove(folder);
        }
        return everything || folder == null;
    }

    /** Watches new folders, and looks again: what came between gave no sign. */
    private void follow() {
        for (Set<Path> fresh = register(); !fresh.isEmpty() && !closed; fresh = register()) {
            tell(state.lookInto(fresh));
        }
    }

    /** The folders that are watched from now on. */
    private Set<Path> register() {
        Set<Path> fresh = new HashSet<>();
        if (service.isEmpty()) {
            return fresh;
        }
        for (Path folder : state.folders()) {
            if (registered.contains(folder)) {
                continue;
            }
            try {
                WatchKey key =
                        folder.register(
                                service.get(),
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE);
                keys.put(key, folder);
                registered.add(folder);
                fresh.add(folder);
            } catch (IOException tooManyOrGone) {
                if (Files.isDirectory(folder)) {
                    // The system's limit: half the signs would be worse than a look at all.
                    stopSigns();
                    return Set.of();
                }
            }
        }
        return fresh;
    }

    private void stopSigns() {
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException closing) {
            // It is not asked again.
        }
        service = Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
