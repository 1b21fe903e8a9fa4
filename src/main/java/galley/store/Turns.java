package galley.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Turns that this user's windows and commands take at one file, so that between looking whether it
 * still is what was opened and replacing it none of them can save. A turn is a lock on one byte of
 * a file in the state folder, at a place made from the article's path; the system ends it with the
 * process. Where that cannot be had, or another holds it for too long, as on a disk that stands
 * still, work goes on without it: what keeps a text from being torn does not need it.
 */
final class Turns {

    private static final String FILE = "saving.lock";
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final long PAUSE_NANOS = 200_000;

    /** The end of a turn. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private final Optional<Path> state;

    /** Stays open: closing any channel of a file ends all of the process's locks on it (POSIX). */
    private @Nullable FileChannel channel;

    /**
     * @param state the user's state folder; without, there are no other processes to wait for
     */
    Turns(Optional<Path> state) {
        this.state = state;
    }

    /**
     * @param real the file's real path
     */
    Turn take(Path real) {
        Optional<FileLock> lock = channel().flatMap(open -> waitFor(open, place(real)));
        return () ->
                lock.ifPresent(
                        held -> {
                            try {
                                held.release();
                            } catch (IOException endsWithTheProcess) {
                                // As described.
                            }
                        });
    }

    private synchronized Optional<FileChannel> channel() {
        if (state.isPresent() && (channel == null || !channel.isOpen())) {
            try {
                Files.createDirectories(state.get());
                channel =
                        FileChannel.open(
                                state.get().resolve(FILE),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
            } catch (IOException cannotBeHad) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(channel);
    }

    private static Optional<FileLock> waitFor(FileChannel channel, long place) {
        long end = System.nanoTime() + LONGEST.toNanos();
        do {
            try {
                FileLock lock = channel.tryLock(place, 1, false);
                if (lock != null) {
                    return Optional.of(lock);
                }
            } catch (OverlappingFileLockException inThisProcess) {
                // Of another store.
            } catch (IOException cannotBeHad) {
                return Optional.empty();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        return Optional.empty();
    }

    private static long place(Path real) {
        byte[] name = real.toString().getBytes(StandardCharsets.UTF_8);
        String digest = Stamp.hash(name).substring(0, 16);
        // Within what the systems allow as an offset, and one byte below the end.
        return Long.parseUnsignedLong(digest, 16) & (Long.MAX_VALUE >> 1);
    }
}
