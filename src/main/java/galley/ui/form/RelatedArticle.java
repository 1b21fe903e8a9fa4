package galley.ui.form;

import galley.article.Article;
import galley.yaml.KeyPath;

/** What an article says of another that it leads to. */
public record RelatedArticle(String id, String title, String subject, String url) {

    /** How an article is named by those that lead to it. */
    public static RelatedArticle of(Article article) {
        return new RelatedArticle(
                written(article, "id"),
                article.text(KeyPath.of("title"))
                        .or(() -> article.text(KeyPath.of("question")))
                        .orElse(""),
                written(article, "subject"),
                written(article, "url"));
    }

    private static String written(Article article, String key) {
        return article.find(KeyPath.of(key)).map(galley.article.Value::asWritten).orElse("");
    }
}
