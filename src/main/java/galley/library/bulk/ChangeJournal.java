package galley.library.bulk;

import galley.library.bulk.Kept.Status;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Sets of changes in the state folder, each in a folder of its own: the plan, and a word that says
 * how far it is. A lock tells those under way from those that were cut off; the system drops it
 * with the process.
 */
final class ChangeJournal {

    private static final String PLAN = "plan";
    private static final String STATUS = "status";
    private static final String LOCK = "lock";

    /** So many that are over are kept for undoing; cells of tables are counted apart. */
    private static final int MOST = 30;

    private static final int MOST_CELLS = 200;

    /** One that is younger may be about to be begun. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Path root;

    /** That this process has under way: opening their lock once more would end it (POSIX). */
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    /**
     * @param state the user's state folder
     */
    ChangeJournal(Path state) {
        this.root = state.resolve("changes");
    }

    /** The right to work on one set. */
    final class Held implements AutoCloseable {
        private final String id;
        private final FileChannel channel;

        private Held(String id, FileChannel channel) {
            this.id = id;
            this.channel = channel;
        }

        String id() {
            return id;
        }

        /** From now on this is how far it is, whatever happens. */
        void set(Status status) throws IOException {
            Path file = folder(id).resolve(STATUS);
            Path part = folder(id).resolve(STATUS + ".part");
            try (FileChannel out =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                out.write(StandardCharsets.UTF_8.encode(status.name()));
                out.force(true);
            }
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() {
            own.remove(id);
            try {
                channel.close();
            } catch (IOException endsWithTheProcess) {
                // The lock is gone then at the latest.
            }
        }
    }

    /** Keeps a set; from then on it will be made, or undone, whatever happens. */
    Held begin(ChangeSet set) throws IOException {
        String id = "%013d-%s".formatted(Instant.now().toEpochMilli(), UUID.randomUUID());
        Files.createDirectories(folder(id));
        Held held = hold(id).orElseThrow(() -> new IOException("nobody knows the new name"));
        try {
            held.set(Status.RUNNING);
            PlanFile.write(folder(id).resolve(PLAN), set);
            forceFolder(folder(id));
            forceFolder(root);
        } catch (IOException | RuntimeException failure) {
            deleteHeld(id);
            held.close();
            throw failure;
        }
        return held;
    }

    private static void forceFolder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notOnThisSystem) {
            // The plan itself is on the disk; its name is as sure as the system makes it.
        }
    }

    /** Empty where it is under way, here or in another process, or is not there. */
    Optional<Held> hold(String id) throws IOException {
        if (!own.add(id)) {
            return Optional.empty();
        }
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(
                            folder(id).resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
        } catch (IOException failure) {
            own.remove(id);
            throw failure;
        }
        var held = new Held(id, channel);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(held);
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Of another journal.
        }
        held.close();
        return Optional.empty();
    }

    Optional<ChangeSet> read(String id) {
        return PlanFile.read(folder(id).resolve(PLAN));
    }

    Optional<Kept> find(String id) {
        return PlanFile.head(folder(id).resolve(PLAN), id, status(id));
    }

    /** Newest first. */
    List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        for (String id : ids()) {
            find(id).ifPresent(all::add);
        }
        return all;
    }

    private List<String> ids() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(f -> String.valueOf(f.getFileName()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    Status status(String id) {
        try {
            return Status.valueOf(Files.readString(folder(id).resolve(STATUS)).strip());
        } catch (IOException | IllegalArgumentException damaged) {
            // Making and undoing look at the files anyway.
            return Status.RUNNING;
        }
    }

    /** Whether nobody works on it. */
    boolean isIdle(String id) {
        try (Held held = hold(id).orElse(null)) {
            return held != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Drops the oldest that are over, and what was cut off before its plan was whole. What cannot
     * be read stays: another version may know it.
     */
    void thin() {
        int over = 0;
        int cells = 0;
        for (String id : ids()) {
            Optional<Kept> kept = find(id).filter(k -> !k.status().isUnderWay());
            boolean old = false;
            if (kept.isPresent() && kept.get().kind() == ChangeSet.Kind.CELL) {
                old = ++cells > MOST_CELLS;
            } else if (kept.isPresent()) {
                old = ++over > MOST;
            }
            if (old || isAbandoned(id)) {
                delete(id);
            }
        }
    }

    private boolean isAbandoned(String id) {
        try {
            return Files.notExists(folder(id).resolve(PLAN))
                    && Files.getLastModifiedTime(folder(id))
                            .toInstant()
                            .isBefore(Instant.now().minus(YOUNG));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Forgets a set, unless somebody works on it. */
    void delete(String id) {
        try (Held held = hold(id).orElse(null)) {
            if (held != null) {
                deleteHeld(id);
            }
        } catch (IOException nextTime) {
            // It is looked at again at the next change.
        }
    }

    private void deleteHeld(String id) {
        try (Stream<Path> files = Files.walk(folder(id))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException nextTime) {
            // It is looked at again at the next change.
        }
    }

    private Path folder(String id) {
        return root.resolve(id);
    }
}
