package galley.library.index;

import java.util.List;
import java.util.Optional;

/**
 * What a search has found.
 *
 * @param hits the best first
 * @param total how many there are
 * @param more whether there may be more than {@code total}
 * @param nearness how the words were taken
 * @param words that it was found by
 * @param notice what the author should know: that files were read one by one, that words were taken
 *     for others
 */
public record Found(
        List<Hit> hits,
        long total,
        boolean more,
        Nearness nearness,
        FoundWords words,
        Optional<String> notice) {

    public static final Found NOTHING =
            new Found(List.of(), 0, false, Nearness.AS_TYPED, FoundWords.NONE, Optional.empty());

    /** How the words were taken, each only where the one before finds nothing. */
    public enum Nearness {
        AS_TYPED,
        /** A letter or two may be others. */
        WITH_TYPOS,
        /** One of the words may be missing, or all but one of two. */
        SOME_WORDS
    }

    public Found {
        hits = List.copyOf(hits);
    }
}
