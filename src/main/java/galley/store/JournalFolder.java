package galley.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of the journal that one process writes: a folder, and beside it a file that the process
 * keeps locked while it lives. The system drops the lock when the process dies, however it dies.
 */
final class JournalFolder implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final String ENTRY = ".recovery";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private JournalFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Empty when another process that lives has it. */
    static Optional<JournalFolder> take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                Files.createDirectories(folder);
                return Optional.of(new JournalFolder(folder, channel, lock));
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Another journal of this very process.
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return Optional.empty();
    }

    private static Path lockFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    Path entry(String name) {
        return folder.resolve(name + ENTRY);
    }

    Path path() {
        return folder;
    }

    List<Path> entries() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ENTRY)).sorted().toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** Removes the folder when it holds no text, and lets it go in any case. */
    @Override
    public void close() throws IOException {
        if (entries().isEmpty()) {
            deleteFolder();
        }
        lock.release();
        channel.close();
    }

    private void deleteFolder() throws IOException {
        try {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Temps::isTemporary).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
            Files.deleteIfExists(lockFile(folder));
        } catch (DirectoryNotEmptyException | NoSuchFileException odd) {
            // Somebody put a file of his own there, or took the folder away.
        }
    }
}
