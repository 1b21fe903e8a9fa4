package galley.library.index;

import galley.library.ArticleFacts;
import java.util.List;

/** Where in an article something was found, where the title is not enough to tell. */
public enum Place {
    ANSWER(List.of()),
    DESCRIPTION(List.of(ArticleTexts.DESCRIPTION)),
    QUESTION(List.of(ArticleTexts.QUESTION)),
    KEYWORDS(ArticleFacts.KEYWORDS),
    SUBJECT(List.of(ArticleTexts.SUBJECT)),
    ID(List.of(ArticleTexts.ID)),
    /** Its address on the site. */
    URL(List.of(ArticleTexts.URL)),
    FILE_NAME(List.of(ArticleTexts.FILE_NAME));

    private final List<String> keys;

    Place(List<String> keys) {
        this.keys = keys;
    }

    /** Of the fields that may hold it; none for the answer, which is no field everywhere. */
    public List<String> keys() {
        return keys;
    }
}
