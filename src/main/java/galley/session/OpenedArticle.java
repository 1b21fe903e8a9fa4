package galley.session;

import galley.article.Article;
import galley.check.Problem;
import galley.check.Validity;
import galley.schema.Schema;
import galley.store.Loaded;
import java.util.List;

/**
 * A file that was read, with what it takes longest to find out about it; made away from the thread
 * that shows it.
 *
 * @param problems of the article as the file holds it
 */
public record OpenedArticle(Loaded.Opened file, Article article, List<Problem> problems) {

    public static OpenedArticle of(Loaded.Opened file) {
        Article article = Article.parse(file.text());
        return new OpenedArticle(file, article, Validity.problems(article, Schema.of(article)));
    }
}
