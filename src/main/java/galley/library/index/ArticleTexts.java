package galley.library.index;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is found of an article.
 *
 * @param values what stands at the keys in {@link #KEYS}, where something does
 * @param keys all that hold something, in lower case, with the groups above them
 * @param written all keys, as {@link WrittenKeys#of(List)} has them
 * @param answer decoded
 * @param exact whether this is all that the file holds: it was read to its end and is UTF-8
 */
record ArticleTexts(
        Map<String, List<String>> values,
        Set<String> keys,
        Set<String> written,
        String answer,
        boolean exact) {

    ArticleTexts inexact() {
        return new ArticleTexts(values, keys, written, answer, false);
    }

    static final String TITLE = "title";
    static final String QUESTION = "question";
    static final String DESCRIPTION = "seo.page_description";
    static final String KEYWORD = "keyword";
    static final String SUBJECT = "subject";
    static final String ID = "id";
    static final String URL = "url";
    static final String FILE_NAME = "file_name";
    static final String DATE = "date";
    static final String AUTHOR = "author";

    /** In the order in which the index keeps them; another order is another version. */
    static final List<String> KEYS =
            List.of(
                    TITLE,
                    QUESTION,
                    DESCRIPTION,
                    KEYWORD,
                    SUBJECT,
                    ID,
                    URL,
                    FILE_NAME,
                    DATE,
                    AUTHOR,
                    "seo.title",
                    "score");

    List<String> texts(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** One text; of several, with commas. */
    String text(String key) {
        return String.join(", ", texts(key));
    }
}
