package galley.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an article without reading it again: the texts of some keys, as its file stood
 * then.
 *
 * @param size of the file, in bytes
 * @param modified when the file was last written, in nanoseconds of the system's epoch
 * @param keys by their {@link #nameOf names}; one list may serve many articles
 * @param texts those of each key, as {@link Facts#texts} has them
 */
public record Glance(long size, long modified, List<String> keys, List<List<String>> texts) {

    public Glance {
        keys = List.copyOf(keys);
        texts = List.copyOf(texts);
    }

    /** Whether the file is still the one that was read. */
    public boolean isOf(ArticleTree.File file) {
        return size == file.size() && modified == file.modified();
    }

    /**
     * A key as it is kept. A field of exactly these letters comes before one of others, so what is
     * known of {@code title} does not answer for {@code Title}; so it is with {@code layout}, which
     * may be a field.
     */
    static String nameOf(String key) {
        return ArticleFacts.isOwn(key) && !key.equalsIgnoreCase("layout")
                ? key.toLowerCase(Locale.ROOT)
                : key;
    }

    /** When the file was last written. */
    Instant written() {
        return Instant.EPOCH.plusNanos(modified);
    }

    /**
     * The texts of a key, none also where it has only empty ones; empty where it is not known which
     * there are.
     *
     * @param key as one writes it
     */
    public Optional<List<String>> texts(String key) {
        int at = keys.indexOf(nameOf(key));
        return at < 0 ? Optional.empty() : Optional.of(texts.get(at));
    }

    /** Keys that a file's place and time tell. */
    static final List<String> PLACES = List.of("path", "folder", "modified");

    /**
     * With what the file tells of itself.
     *
     * @param path below the collection, with {@code /}
     */
    public Glance at(String path) {
        var places =
                List.of(
                        List.of(path),
                        List.of(ArticleFacts.folderOf(path)),
                        List.of(Days.dayOf(written())));
        return new Glance(size, modified, PLACES, places).with(this);
    }

    /** What it knows of some keys. */
    Glance only(Set<String> some) {
        List<String> fewer = new ArrayList<>();
        List<List<String>> their = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (some.contains(keys.get(i))) {
                fewer.add(keys.get(i));
                their.add(texts.get(i));
            }
        }
        return new Glance(size, modified, fewer, their);
    }

    /** What either knows; of an article that both know as it is now. */
    Glance with(Glance other) {
        List<String> allKeys = new ArrayList<>(keys);
        List<List<String>> allTexts = new ArrayList<>(texts);
        for (int i = 0; i < other.keys.size(); i++) {
            if (!keys.contains(other.keys.get(i))) {
                allKeys.add(other.keys.get(i));
                allTexts.add(other.texts.get(i));
            }
        }
        return allKeys.size() == keys.size() ? this : new Glance(size, modified, allKeys, allTexts);
    }
}
