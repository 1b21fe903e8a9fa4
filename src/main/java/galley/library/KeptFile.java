package galley.library;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A file in the cache folder that ends with the CRC-32 of what is before it, as a whole number of
 * eight bytes. A reader sees the one before or this one.
 */
public final class KeptFile {

    private static final int BUFFER = 1 << 16;

    private KeptFile() {}

    /** Writes what the file holds. */
    @FunctionalInterface
    public interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    /**
     * Puts it in the place of the one before.
     *
     * @throws IOException when it cannot be kept; the one before is left
     */
    public static void replace(Path file, Body body) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = Files.createDirectories(whole.resolveSibling(""));
        Path temp = Files.createTempFile(folder, "kept", ".part");
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
}
