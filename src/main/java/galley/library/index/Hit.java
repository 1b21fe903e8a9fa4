package galley.library.index;

import galley.text.Span;
import java.util.List;

/**
 * An article that was found.
 *
 * @param titleMarks what of the title was asked for, in its UTF-16 units
 * @param place where the snippet is from
 * @param score higher for what fits better; comparable within one search only
 */
public record Hit(
        IndexedArticle article, List<Span> titleMarks, Place place, Snippet snippet, double score) {
    public Hit {
        titleMarks = List.copyOf(titleMarks);
    }
}
