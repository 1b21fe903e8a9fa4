package galley.library.links;

import galley.library.KeptFile;
import galley.library.links.ArticleLinks.Link;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The file in the cache folder that a collection's links are kept in from one run to the next. It
 * is made again where it is missing, damaged or of another version.
 */
final class KeptLinks {

    private static final String VERSION = "galley links 2";
    private static final int LONGEST = 1 << 20;

    private KeptLinks() {}

    /**
     * An article's links, and of which state of its file they are.
     *
     * @param size in bytes
     * @param modified in nanoseconds of the system's epoch
     */
    record Entry(long size, long modified, ArticleLinks links) {}

    /**
     * Gives one article after the other, so that never all of them are in memory; none of anything
     * but a whole file of this version.
     */
    static void read(Path file, Consumer<Entry> taker) {
        KeptFile.read(
                file,
                in -> {
                    if (in.readUTF().equals(VERSION)) {
                        var texts = new TextTable();
                        for (int i = in.readInt(); i > 0; i--) {
                            taker.accept(entry(in, texts));
                        }
                    }
                });
    }

    private static Entry entry(DataInputStream in, TextTable texts) throws IOException {
        long size = in.readLong();
        long modified = in.readLong();
        String path = text(in, texts);
        String id = text(in, texts);
        String url = text(in, texts);
        List<Link> links = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            links.add(new Link(text(in, texts), text(in, texts), text(in, texts)));
        }
        return new Entry(size, modified, new ArticleLinks(path, id, url, links));
    }

    /** A text stands where it is first used, and is a number from then on. */
    private static String text(DataInputStream in, TextTable texts) throws IOException {
        int number = in.readInt();
        if (number == texts.size()) {
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("damaged");
            }
            texts.number(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        if (number < 0 || number >= texts.size()) {
            throw new IOException("damaged");
        }
        return texts.text(number);
    }

    /**
     * Puts it in the place of the one before. A reader sees the one or the other.
     *
     * @throws IOException when it cannot be kept; the next run reads all articles again
     */
    static void write(Path file, int count, Iterable<Entry> entries) throws IOException {
        KeptFile.replace(
                file,
                out -> {
                    out.writeUTF(VERSION);
                    out.writeInt(count);
                    var texts = new TextTable();
                    for (Entry entry : entries) {
                        write(out, entry, texts);
                    }
                });
    }

    private static void write(DataOutputStream out, Entry entry, TextTable texts)
            throws IOException {
        ArticleLinks article = entry.links();
        out.writeLong(entry.size());
        out.writeLong(entry.modified());
        text(out, article.path(), texts);
        text(out, article.id(), texts);
        text(out, article.url(), texts);
        out.writeInt(article.links().size());
        for (Link link : article.links()) {
            text(out, link.place(), texts);
            text(out, link.id(), texts);
            text(out, link.url(), texts);
        }
    }

    private static void text(DataOutputStream out, String text, TextTable texts)
            throws IOException {
        int known = texts.size();
        int number = texts.number(text);
        out.writeInt(number);
        if (number == known) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
