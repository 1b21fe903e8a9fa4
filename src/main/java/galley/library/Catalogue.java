package galley.library;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * What the last look at a folder found, so that the next shows it at once and reads only files that
 * are others since. It is made again where it is missing, damaged or of another version.
 */
public final class Catalogue {

    private static final String VERSION = "galley catalogue 2";

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

    private final List<Entry> entries;

    private Catalogue(List<Entry> entries) {
        this.entries = entries;
    }

    public static Catalogue of(List<Entry> entries) {
        return new Catalogue(List.copyOf(entries));
    }

    public int size() {
        return entries.size();
    }

    /** In the order in which they are kept. */
    public List<Entry> entries() {
        return entries;
    }

    /** In the same order; a map for the caller to change. */
    Map<String, Entry> byPath() {
        Map<String, Entry> byPath = LinkedHashMap.newLinkedHashMap(entries.size());
        entries.forEach(entry -> byPath.put(entry.path(), entry));
        return byPath;
    }

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

    /** Reads what {@link #write} has written; empty for anything else, and where nothing is. */
    public static Optional<Catalogue> read(Path file) {
        return read(file, 0, beginning -> {});
    }

    /**
     * As {@link #read(Path)}; the beginning is handed over before the rest is read.
     *
     * @param most entries of the beginning; 0 for none
     */
    static Optional<Catalogue> read(Path file, int most, Consumer<List<Entry>> beginning) {
        try {
            byte[] all = Files.readAllBytes(file);
            int body = all.length - Long.BYTES;
            if (body < 0 || checksum(all, body) != ByteBuffer.wrap(all).getLong(body)) {
                return Optional.empty();
            }
            return read(
                    new DataInputStream(new ByteArrayInputStream(all, 0, body)), most, beginning);
        } catch (IOException noneOrDamaged) {
            return Optional.empty();
        }
    }

    private static Optional<Catalogue> read(
            DataInputStream in, int most, Consumer<List<Entry>> beginning) throws IOException {
        if (!in.readUTF().equals(VERSION)) {
            return Optional.empty();
        }
        String[] words = new String[in.readInt()];
        for (int i = 0; i < words.length; i++) {
            words[i] = text(in);
        }
        int count = in.readInt();
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String path = text(in);
            long size = in.readLong();
            long modified = in.readLong();
            String title = text(in);
            String id = text(in);
            var seen =
                    new Seen(
                            title,
                            words[in.readInt()],
                            words[in.readInt()],
                            id,
                            words[in.readInt()],
                            words[in.readInt()]);
            entries.add(new Entry(path, size, modified, seen));
            if (entries.size() == most) {
                beginning.accept(List.copyOf(entries));
            }
        }
        return Optional.of(new Catalogue(List.copyOf(entries)));
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Puts it in the place of the one before. A reader sees the one or the other.
     *
     * @throws IOException when it cannot be kept; the next run reads all files again
     */
    public void write(Path file) throws IOException {
        KeptFile.replace(file, this::write);
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeUTF(VERSION);
        Map<String, Integer> words = new HashMap<>();
        List<String> inOrder = new ArrayList<>();
        for (Entry entry : entries) {
            Seen seen = entry.seen();
            for (String word : List.of(seen.subject(), seen.date(), seen.author(), seen.site())) {
                if (words.putIfAbsent(word, inOrder.size()) == null) {
                    inOrder.add(word);
                }
            }
        }
        out.writeInt(inOrder.size());
        for (String word : inOrder) {
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
            for (String word : List.of(seen.subject(), seen.date(), seen.author(), seen.site())) {
                out.writeInt(words.getOrDefault(word, 0));
            }
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long checksum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
