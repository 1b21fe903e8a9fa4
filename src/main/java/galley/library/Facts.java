package galley.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a {@link Query} asks of one article. */
public interface Facts {

    /**
     * The texts that a key has: one of a scalar, each of a list; empty where the article does not
     * have the key or where nothing stands there.
     *
     * @param key as one writes it, such as {@code seo.title}, in any letter case; {@code path} is
     *     the file's path below the collection, {@code answer} the Markdown, {@code folder} where
     *     the file lies, {@code rule} what {@link Checks#broken} has; a dot before it always asks
     *     for a field, so {@code .folder}
     */
    List<String> texts(String key);

    /** All that words are looked for in. */
    List<String> everywhere();

    /** Of the answer. */
    int words();

    /** Of problems that a check finds. */
    int problems();

    /** When the file was last written, where that is known. */
    Optional<Instant> modified();
}
