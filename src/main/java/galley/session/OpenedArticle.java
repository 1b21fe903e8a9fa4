package galley.session;

import galley.article.Article;
import galley.check.Problem;
import galley.check.Validity;
import galley.library.Templates;
import galley.schema.Schema;
import galley.store.Loaded;
import java.util.List;

/**
 * A file that was read, with what it takes longest to find out about it; made away from the thread
 * that shows it.
 *
 * @param template whether it is what a collection's new articles begin with
 * @param problems of the article as the file holds it
 */
public record OpenedArticle(
        Loaded.Opened file, Article article, boolean template, List<Problem> problems) {

    /**
     * @param templates of the collections that files may lie in; their configuration is read
     */
    public static OpenedArticle of(Loaded.Opened file, Templates templates) {
        Article article = Article.parse(file.text());
        boolean template = templates.has(file.path());
        Schema schema = Schema.of(article, template);
        return new OpenedArticle(file, article, template, Validity.problems(article, schema));
    }
}
