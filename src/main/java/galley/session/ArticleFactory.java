package galley.session;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.schema.NewArticle;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes new articles with the same edits that the form makes. */
public final class ArticleFactory {

    private ArticleFactory() {}

    /**
     * @throws IllegalStateException when the frame cannot be filled, which is a fault of the frame
     */
    public static SourceText create(NewArticle wanted) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", wanted.question());
        values.put("article_title", wanted.question());
        values.put("question", wanted.question());
        values.put("seo.title", wanted.searchTitle());
        values.put("author", wanted.author());
        values.put("subject", wanted.subject());
        values.put("file_name", wanted.fileName());
        values.put("url", wanted.url());
        Article article = Article.parse(SourceText.of(wanted.frame()));
        for (var value : values.entrySet()) {
            KeyPath path = KeyPath.parse(value.getKey()).orElseThrow();
            NewValue written =
                    value.getValue().isEmpty()
                            ? new NewValue.Nothing()
                            : new NewValue.Text(value.getValue());
            article =
                    switch (article.plan(new Edit.Set(path, written))) {
                        case Outcome.Patched patched -> patched.article();
                        case Outcome.Refused refused ->
                                throw new IllegalStateException(path + ": " + refused.reason());
                    };
        }
        return article.source();
    }
}
