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
 * The file in the cache folder that a collection's counts of problems are kept in from one run to
 * the next. They are made again where it is missing, damaged, of another version or edition, or
 * from a day that has not come.
 */
final class KeptCounts {

    private static final String VERSION = "galley counts 1";

    /** A number of settings that there is not. */
    private static final int END = -1;

    private KeptCounts() {}

    /**
     * Who counted, and when.
     *
     * @param edition as {@link Checks#edition} has it
     * @param day on which the last was counted
     */
    record Origin(String edition, LocalDate day) {}

    /**
     * How many problems an article has, and of which state of its file that is.
     *
     * @param path below the collection, with {@code /}
     * @param size in bytes
     * @param modified in nanoseconds of the system's epoch
     * @param settings as {@link Checks.Ground} has them
     * @param until as {@link Checks#until} has it
     */
    record Entry(
            String path,
            long size,
            long modified,
            String settings,
            LocalDate until,
            int problems) {}

    /** Where a collection's counts are kept in the user's cache folder. */
    static Path fileFor(Path cache, Path root) {
        String name = String.valueOf(Catalogue.fileFor(cache, root).getFileName());
        return cache.resolve("counts").resolve(name.replace(".catalogue", ".counts"));
    }

    /**
     * Gives one after the other, so that never all of them are in memory twice.
     *
     * @param now who would count, and when
     */
    static void read(Path file, Origin now, Consumer<Entry> taker) {
        KeptFile.read(
                file,
                in -> {
                    if (in.readUTF().equals(VERSION)
                            && text(in).equals(now.edition())
                            && !day(in).isAfter(now.day())) {
                        List<String> settings = new ArrayList<>();
                        for (int of = in.readInt(); of != END; of = in.readInt()) {
                            if (of == settings.size()) {
                                settings.add(text(in));
                            }
                            taker.accept(entry(in, settings.get(of)));
                        }
                    }
                });
    }

    private static Entry entry(DataInputStream in, String settings) throws IOException {
        return new Entry(text(in), in.readLong(), in.readLong(), settings, day(in), in.readInt());
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
     * @throws IOException when it cannot be kept; the next run counts again
     */
    static void write(Path file, Origin origin, Stream<Entry> entries) throws IOException {
        KeptFile.replace(
                file,
                out -> {
                    out.writeUTF(VERSION);
                    text(out, origin.edition());
                    day(out, origin.day());
                    Map<String, Integer> settings = new HashMap<>();
                    for (Iterator<Entry> each = entries.iterator(); each.hasNext(); ) {
                        write(out, each.next(), settings);
                    }
                    out.writeInt(END);
                });
    }

    /** Settings stand where they are first used, and are a number from then on. */
    private static void write(DataOutputStream out, Entry entry, Map<String, Integer> settings)
            throws IOException {
        int next = settings.size();
        int of = settings.computeIfAbsent(entry.settings(), s -> next);
        out.writeInt(of);
        if (of == next) {
            text(out, entry.settings());
        }
        text(out, entry.path());
        out.writeLong(entry.size());
        out.writeLong(entry.modified());
        day(out, entry.until());
        out.writeInt(entry.problems());
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
