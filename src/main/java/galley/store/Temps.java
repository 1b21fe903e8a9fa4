package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private static final String UNKNOWN = "0000";
    private static final String MACHINE = machine();
    private static final long LOW = 0xFFFFFF;
    private static final long OWN_PROCESS = ProcessHandle.current().pid();

    private Temps() {}

    /** Its name tells the machine and the process that writes it. */
    static Path fresh(Path folder) {
        int number = ThreadLocalRandom.current().nextInt(1 << 24);
        return folder.resolve(
                "%s%s%06x%06x%s"
                        .formatted(
                                START,
                                OWN_PROCESS > LOW ? UNKNOWN : MACHINE,
                                (int) (OWN_PROCESS & LOW),
                                number,
                                TEMPORARY));
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

    /** Whether the process that wrote it is surely gone: a process of this machine that is none. */
    static boolean isOrphan(Path file) {
        String name = String.valueOf(file.getFileName());
        if (MACHINE.equals(UNKNOWN) || !name.startsWith(START + MACHINE)) {
            return false;
        }
        try {
            int from = START.length() + MACHINE.length();
            long process = Long.parseLong(name.substring(from, from + 6), 16);
            return process != (OWN_PROCESS & LOW) && ProcessHandle.of(process).isEmpty();
        } catch (NumberFormatException otherName) {
            return false;
        }
    }

    /** A network may name nobody, and must not be asked: it may take its time. */
    private static String machine() {
        String name =
                System.getenv()
                        .getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", ""));
        try {
            Path linux = Path.of("/proc/sys/kernel/hostname");
            if (Files.isReadable(linux)) {
                name = Files.readString(linux).strip();
            }
        } catch (IOException unknown) {
            // The variables say what they say.
        }
        return name.isEmpty()
                ? UNKNOWN
                : Stamp.hash(name.getBytes(StandardCharsets.UTF_8)).substring(0, UNKNOWN.length());
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
