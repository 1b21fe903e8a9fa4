package galley.library;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * What the last look at a folder found, so that the next shows it at once and reads only files that
 * are others since. It is made again where it is missing, damaged or of another version.
 */
public final class Catalogue {

    private static final String VERSION = "galley catalogue 3";

    /** So many fill the first screen of a list, and are read before all others. */
    static final int FIRST = 400;

    private static final int PIECE = 10_000;

    private static final int END = 0;

    /**
     * One article.
     *
     * @param path below the folder, with {@code /}
     * @param size of the file, in bytes
     * @param modified when the file was last written, in the system's finest units
     * @param seen what stands at its start
     */
    public record Entry(String path, long size, long modified, Seen seen) {

        /** Whether the file is still the one that was looked at. */
        boolean isOf(ArticleTree.File file) {
            return size == file.size() && modified == file.modified();
        }
    }

    /** What a quick look at an article's start shows; empty where it has nothing of it. */
    public record Seen(
            String title, String subject, String date, String id, String author, String site) {}

    private Catalogue() {}

    /**
     * Where a folder's catalogue is kept.
     *
     * @param cache the user's cache folder
     */
    public static Path fileFor(Path cache, Path folder) {
        String name = folder.toAbsolutePath().normalize().toString();
        return cache.resolve("catalogues")
                .resolve("%016x.catalogue".formatted(hash(name.getBytes(StandardCharsets.UTF_8))));
    }

    /** FNV-1a of 64 bits: two folders of a user do not meet. */
    private static long hash(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
        }
        return hash;
    }

    /**
     * Reads what {@link #write} has written, piece by piece, in its order. Of a damaged one it is
     * what stands before the damage.
     *
     * @param taker whether more is wanted
     * @return whether it was all read
     */
    public static boolean read(Path file, Predicate<List<Entry>> taker) {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            long size = Files.size(file);
            if (!in.readUTF().equals(VERSION)) {
                return false;
            }
            for (int length = in.readInt(); length != END; length = in.readInt()) {
                if (length < 0 || length > size) {
                    return false;
                }
                byte[] piece = new byte[length];
                in.readFully(piece);
                if (in.readLong() != checksum(piece)) {
                    return false;
                }
                if (!taker.test(entries(ByteBuffer.wrap(piece)))) {
                    return false;
                }
            }
            return true;
        } catch (IOException noneOrDamaged) {
            return false;
        }
    }

    /**
     * @throws IOException where something else stands in it
     */
    private static List<Entry> entries(ByteBuffer in) throws IOException {
        try {
            return entriesOf(in);
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | NegativeArraySizeException other) {
            throw new IOException(other);
        }
    }

    private static List<Entry> entriesOf(ByteBuffer in) {
        String[] words = new String[in.getInt()];
        Arrays.setAll(words, i -> text(in));
        int count = in.getInt();
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String path = text(in);
            long size = in.getLong();
            long modified = in.getLong();
            String title = text(in);
            String id = text(in);
            var seen =
                    new Seen(
                            title,
                            words[in.getInt()],
                            words[in.getInt()],
                            id,
                            words[in.getInt()],
                            words[in.getInt()]);
            entries.add(new Entry(path, size, modified, seen));
        }
        return entries;
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /**
     * Puts it in the place of the one before. A reader sees the one or the other.
     *
     * @param entries the first {@link #FIRST} are read before all others
     * @throws IOException when it cannot be kept; the next run reads all files again
     */
    public static void write(Path file, List<Entry> entries) throws IOException {
        KeptFile.replace(
                file,
                out -> {
                    out.writeUTF(VERSION);
                    for (int from = 0, to = FIRST; from < entries.size(); from = to, to += PIECE) {
                        byte[] piece = bytes(entries.subList(from, Math.min(to, entries.size())));
                        out.writeInt(piece.length);
                        out.write(piece);
                        out.writeLong(checksum(piece));
                    }
                    out.writeInt(END);
                });
    }

    /** Each piece can be read without the others. */
    private static byte[] bytes(List<Entry> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Entry entry : entries) {
            shared(entry.seen()).forEach(word -> words.putIfAbsent(word, words.size()));
        }
        out.writeInt(words.size());
        for (String word : words.keySet()) {
            text(out, word);
        }
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            Seen seen = entry.seen();
            text(out, entry.path());
            out.writeLong(entry.size());
            out.writeLong(entry.modified());
            text(out, seen.title());
            text(out, seen.id());
            for (String word : shared(seen)) {
                out.writeInt(words.getOrDefault(word, 0));
            }
        }
        return bytes.toByteArray();
    }

    /** What many articles have. */
    private static List<String> shared(Seen seen) {
        return List.of(seen.subject(), seen.date(), seen.author(), seen.site());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, 0, bytes.length);
        return crc.getValue();
    }
}
