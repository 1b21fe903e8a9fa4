package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The hidden files that stand beside an article while it is saved. Their names are short and do not
 * hold the article's, which may be as long as the system allows.
 */
final class Temps {

    private static final String START = ".galley-";
    private static final String TEMPORARY = ".tmp";
    private static final String REDO = ".redo";

    /**
     * No save takes that long; and were one overtaken, it would fail with the old text untouched.
     */
    static final Duration STALE = Duration.ofMinutes(1);

    private Temps() {}

    static Path fresh(Path folder) {
        long number = ThreadLocalRandom.current().nextLong();
        return folder.resolve("%s%016x%s".formatted(START, number, TEMPORARY));
    }

    static Path redo(Path file) {
        String name = String.valueOf(file.getFileName());
        String hash = Stamp.hash(name.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return file.resolveSibling(START + hash + REDO);
    }

    static boolean isTemporary(Path file) {
        return named(file, TEMPORARY);
    }

    static boolean isRedo(Path file) {
        return named(file, REDO);
    }

    private static boolean named(Path file, String end) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(START)
                && name.endsWith(end)
                && name.length() == START.length() + 16 + end.length();
    }

    static boolean stale(Disk disk, Path file, Duration age) throws IOException {
        Instant modified = disk.ownAttributes(file).lastModifiedTime().toInstant();
        return !modified.isAfter(Instant.now().minus(age));
    }

    static void deleteQuietly(Disk disk, Path file) {
        try {
            disk.delete(file);
        } catch (IOException leftForTheSweep) {
            // It is hidden, and the next start removes it.
        }
    }
}
