package galley.library;

import galley.article.Article;
import galley.article.Value;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an article's file is laid out, in words: how its title is written, and what not every article
 * has. Files of one export are laid out alike, whatever they say.
 */
public final class ArticleLayout {

    private ArticleLayout() {}

    public static String of(Article article) {
        List<String> parts = new ArrayList<>();
        Optional<Value> title = article.find(KeyPath.of("title"));
        parts.add(
                title.orElse(null) instanceof Value.Text text
                        ? "title "
                                + text.style()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ')
                        : "no title");
        if (article.find(KeyPath.of("score")).isPresent()) {
            parts.add("score");
        }
        if (article.fields().stream().anyMatch(f -> f.key().startsWith("related"))) {
            parts.add("related articles");
        }
        String head = article.frontMatterSpan().of(article.text());
        if (head.contains("\n\n---")) {
            parts.add("empty line at the end");
        }
        if (article.text().indexOf('\r') >= 0) {
            parts.add("Windows line ends");
        }
        return String.join(", ", parts);
    }
}
