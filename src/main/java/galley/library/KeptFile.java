package galley.library;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A file in the cache folder that ends with the CRC-32 of what is before it, as a whole number of
 * eight bytes. A reader sees the one before or this one.
 */
public final class KeptFile {

    private static final int BUFFER = 1 << 16;
    private static final String BEGINNING = "kept";
    private static final String END = ".part";

    /** Longer than any takes to write. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private KeptFile() {}

    /** Writes what the file holds. */
    @FunctionalInterface
    public interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads what the file holds, in the order in which it was written, or the first of it. */
    @FunctionalInterface
    public interface Reader {
        void read(DataInputStream in) throws IOException;
    }

    /**
     * Puts it in the place of the one before.
     *
     * @throws IOException when it cannot be kept; the one before is left
     */
    public static void replace(Path file, Body body) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = Files.createDirectories(whole.resolveSibling(""));
        removeLeftBehind(folder);
        Path temp = Files.createTempFile(folder, BEGINNING, END);
        try {
            try (var sum = new CheckedOutputStream(Files.newOutputStream(temp), new CRC32());
                    var out = new DataOutputStream(new BufferedOutputStream(sum, BUFFER))) {
                body.write(out);
                out.flush();
                out.writeLong(sum.getChecksum().getValue());
            }
            Files.move(
                    temp,
                    whole,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temp);
        }
    }

    /** What a program that was ended while it wrote has left. */
    private static void removeLeftBehind(Path folder) {
        Instant now = Instant.now();
        try (var parts = Files.newDirectoryStream(folder, BEGINNING + "*" + END)) {
            for (Path part : parts) {
                removeIfOld(part, now);
            }
        } catch (IOException | DirectoryIteratorException notListed) {
            // They are left to the next.
        }
    }

    private static void removeIfOld(Path part, Instant now) {
        try {
            if (Files.getLastModifiedTime(part).toInstant().plus(LEFT_BEHIND).isBefore(now)) {
                Files.deleteIfExists(part);
            }
        } catch (IOException inTheWay) {
            // The others go all the same.
        }
    }

    /**
     * Lets it be read, piece by piece, if it is whole. One that is not there, is damaged or cannot
     * be read is as if it were not there; where the reader fails, the rest is not read.
     */
    public static void read(Path file, Reader reader) {
        try {
            if (isWhole(file)) {
                try (var in = open(file)) {
                    reader.read(in);
                }
            }
        } catch (IOException | RuntimeException noneOrDamaged) {
            // What was not given is found out anew.
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    private static boolean isWhole(Path file) throws IOException {
        long body = Files.size(file) - Long.BYTES;
        var crc = new CRC32();
        byte[] part = new byte[BUFFER];
        try (var in = open(file)) {
            for (long left = body; left > 0; ) {
                int length = (int) Math.min(part.length, left);
                in.readFully(part, 0, length);
                crc.update(part, 0, length);
                left -= length;
            }
            return body > 0 && in.readLong() == crc.getValue();
        }
    }
}
