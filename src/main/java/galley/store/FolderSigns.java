package galley.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The system's signs that something happened in a folder. Only signs: some are missing, some mean
 * nothing, and some systems give none.
 */
final class FolderSigns implements AutoCloseable {

    /**
     * @param everything when the system lost count, and any file may have changed
     */
    record Signs(Set<Path> paths, boolean everything) {
        static final Signs NONE = new Signs(Set.of(), false);
    }

    private final Optional<WatchService> service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    private FolderSigns(Optional<WatchService> service) {
        this.service = service;
    }

    static FolderSigns open() {
        try {
            return new FolderSigns(Optional.of(FileSystems.getDefault().newWatchService()));
        } catch (IOException | UnsupportedOperationException tooManyOrNone) {
            return none();
        }
    }

    /** Gives no sign, as a network disk does. */
    static FolderSigns none() {
        return new FolderSigns(Optional.empty());
    }

    /** Looks at these folders and at no others. */
    synchronized void folders(Set<Path> wanted) {
        keys.entrySet().removeIf(e -> release(e.getValue(), wanted.contains(e.getKey())));
        service.ifPresent(s -> wanted.forEach(folder -> register(s, folder)));
    }

    private static boolean release(WatchKey key, boolean wanted) {
        if (wanted && key.isValid()) {
            return false;
        }
        key.cancel();
        return true;
    }

    private void register(WatchService service, Path folder) {
        if (keys.containsKey(folder)) {
            return;
        }
        try {
            keys.put(
                    folder,
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_DELETE,
                            StandardWatchEventKinds.ENTRY_MODIFY));
        } catch (IOException | ClosedWatchServiceException absentOrTooMany) {
            // The slow look goes on without, and tries again.
        }
    }

    Signs await(long nanos) throws InterruptedException {
        if (service.isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return Signs.NONE;
        }
        try {
            WatchKey key = service.get().poll(nanos, TimeUnit.NANOSECONDS);
            return key == null ? Signs.NONE : signs(key);
        } catch (ClosedWatchServiceException closed) {
            return Signs.NONE;
        }
    }

    private static Signs signs(WatchKey key) {
        Set<Path> paths = new HashSet<>();
        boolean everything = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (key.watchable() instanceof Path folder && event.context() instanceof Path name) {
                paths.add(folder.resolve(name));
            } else {
                everything = true;
            }
        }
        key.reset();
        return new Signs(paths, everything);
    }

    @Override
    public void close() {
        service.ifPresent(
                s -> {
                    try {
                        s.close();
                    } catch (IOException nothingLeftToDo) {
                        // The system frees it with the process.
                    }
                });
    }
}
