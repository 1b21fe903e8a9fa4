package galley.library;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The file in the cache folder that is kept from one run to the next of a collection's rows: what
 * takes long to find out and no index knows, counts of problems above all. It is made again where
 * it is missing, damaged, of another version or edition, or from a day that has not come.
 */
final class KeptRows {

    private static final String VERSION = "galley rows 1";

    /** A number of texts that there are not. */
    private static final int END = -1;

    private KeptRows() {}

    /**
     * Who found it out, and when.
     *
     * @param edition as {@link Checks#edition} has it
     * @param day on which the last was found out
     */
    record Origin(String edition, LocalDate day) {}

    /**
     * What is known of an article.
     *
     * @param path below the collection, with {@code /}
     * @param settings as {@link Checks.Ground} has them
     * @param until as {@link Checks#until} has it
     */
    record Entry(String path, Glance glance, String settings, LocalDate until) {}

    /** Where a collection's rows are kept in the user's cache folder. */
    static Path fileFor(Path cache, Path root) {
        String name = String.valueOf(Catalogue.fileFor(cache, root).getFileName());
        return cache.resolve("rows").resolve(name.replace(".catalogue", ".rows"));
    }

    /**
     * Gives one after the other, so that never all of them are in memory twice.
     *
     * @param now who would find it out, and when
     */
    static void read(Path file, Origin now, Consumer<Entry> taker) {
        KeptFile.read(
                file,
                in -> {
                    if (in.readUTF().equals(VERSION)
                            && text(in).equals(now.edition())
                            && !day(in).isAfter(now.day())) {
                        List<List<String>> known = new ArrayList<>();
                        for (int of = in.readInt(); of != END; of = in.readInt()) {
                            taker.accept(entry(in, texts(in, of, known).getFirst(), known));
                        }
                    }
                });
    }

    private static Entry entry(DataInputStream in, String settings, List<List<String>> known)
            throws IOException {
        String path = text(in);
        LocalDate until = day(in);
        long size = in.readLong();
        long modified = in.readLong();
        List<String> keys = texts(in, in.readInt(), known);
        List<List<String>> texts = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            texts.add(texts(in, in.readInt(), known));
        }
        return new Entry(path, new Glance(size, modified, keys, texts), settings, until);
    }

    /** Texts stand where they are first used, and are a number from then on. */
    private static List<String> texts(DataInputStream in, int number, List<List<String>> known)
            throws IOException {
        if (number == known.size()) {
            int count = in.readInt();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                texts.add(text(in));
            }
            known.add(List.copyOf(texts));
        }
        return known.get(number);
    }

    private static LocalDate day(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == Long.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(day);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Puts it in the place of the one before. A reader sees the one or the other.
     *
     * @throws IOException when it cannot be kept; the next run finds all out again
     */
    static void write(Path file, Origin origin, Stream<Entry> entries) throws IOException {
        KeptFile.replace(
                file,
                out -> {
                    out.writeUTF(VERSION);
                    text(out, origin.edition());
                    day(out, origin.day());
                    Map<List<String>, Integer> known = new HashMap<>();
                    for (Iterator<Entry> each = entries.iterator(); each.hasNext(); ) {
                        write(out, each.next(), known);
                    }
                    out.writeInt(END);
                });
    }

    private static void write(DataOutputStream out, Entry entry, Map<List<String>, Integer> known)
            throws IOException {
        Glance glance = entry.glance();
        texts(out, List.of(entry.settings()), known);
        text(out, entry.path());
        day(out, entry.until());
        out.writeLong(glance.size());
        out.writeLong(glance.modified());
        texts(out, glance.keys(), known);
        for (List<String> texts : glance.texts()) {
            texts(out, texts, known);
        }
    }

    private static void texts(
            DataOutputStream out, List<String> texts, Map<List<String>, Integer> known)
            throws IOException {
        int next = known.size();
        int number = known.computeIfAbsent(texts, t -> next);
        out.writeInt(number);
        if (number == next) {
            out.writeInt(texts.size());
            for (String text : texts) {
                text(out, text);
            }
        }
    }

    private static void day(DataOutputStream out, LocalDate day) throws IOException {
        out.writeLong(day.equals(LocalDate.MAX) ? Long.MAX_VALUE : day.toEpochDay());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
