package galley.library.index;

import galley.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that a search has found articles by, with their forms and the words that were taken for
 * them, to be shown wherever they stand.
 */
public final class FoundWords {

    public static final FoundWords NONE =
            new FoundWords(new Wanted(Map.of(), List.of(), List.of()));

    private final Wanted wanted;

    FoundWords(Wanted wanted) {
        this.wanted = wanted;
    }

    /** Where they stand, in order, in UTF-16 units. */
    public List<Span> in(String text) {
        return marks(text).spans();
    }

    /** The first of the stretch, as long as a snippet, that has most different ones of them. */
    public Optional<Span> firstOfBestIn(String text) {
        return Snippets.firstOfBest(marks(text));
    }

    private Marker.Marks marks(String text) {
        return new Marker(wanted, new Stems()).in(text);
    }
}
