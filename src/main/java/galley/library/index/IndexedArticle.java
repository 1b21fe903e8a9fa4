package galley.library.index;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An article as the index knows it. What it does not have is empty.
 *
 * @param path below the collection, with {@code /}
 * @param title its title, else its question, else the file's name
 * @param date as it is written
 */
public record IndexedArticle(
        Path file,
        String path,
        String title,
        String question,
        String subject,
        String id,
        String url,
        Optional<String> date) {

    static IndexedArticle of(Path root, String path, KeptTexts kept) {
        String question = kept.text(ArticleTexts.QUESTION);
        String title = kept.text(ArticleTexts.TITLE);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new IndexedArticle(
                root.resolve(path),
                path,
                !title.isEmpty() ? title : question.isEmpty() ? name : question,
                question,
                kept.text(ArticleTexts.SUBJECT),
                kept.text(ArticleTexts.ID),
                kept.text(ArticleTexts.URL),
                Optional.of(kept.text(ArticleTexts.DATE)).filter(date -> !date.isEmpty()));
    }
}
