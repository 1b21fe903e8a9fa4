package galley.page;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.schema.MomentFormat;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the answer on the article's page; texts may be empty.
 *
 * @param posted such as {@code Posted on Nov 30, 2024}, by the article's own words and format
 * @param picture what the picture above the text shows, in words; pictures are not loaded
 * @param markdown the answer
 */
public record ReaderPage(
        String title,
        String posted,
        String author,
        String subject,
        String picture,
        String markdown,
        List<Related> related) {

    private static final KeyPath PICTURE = KeyPath.of("featuredImg");
    private static final String USUAL_FORMAT = "MMM DD, YYYY";

    /**
     * @param url as it is written
     */
    public record Related(String title, String subject, String url) {}

    public ReaderPage {
        related = List.copyOf(related);
    }

    public static ReaderPage of(Article article) {
        return new ReaderPage(
                title(article),
                posted(article),
                author(article),
                subject(article),
                picture(article),
                article.answer().markdown(),
                related(article));
    }

    static String title(Article article) {
        return text(article, "article_title")
                .or(() -> text(article, "title"))
                .or(() -> text(article, "question"))
                .orElse("");
    }

    static String author(Article article) {
        return text(article, "author").orElse("");
    }

    static String subject(Article article) {
        return text(article, "subject").orElse("");
    }

    private static Optional<String> text(Article article, String key) {
        return text(article, KeyPath.of(key));
    }

    private static Optional<String> text(Article article, KeyPath path) {
        return article.text(path).map(String::strip).filter(t -> !t.isEmpty());
    }

    private static String picture(Article article) {
        return text(article, PICTURE.child("image_alt"))
                .or(() -> text(article, PICTURE.child("image")))
                .orElse("");
    }

    private static String posted(Article article) {
        return text(article, "date")
                .map(
                        date -> {
                            String format = text(article, "date_format").orElse(USUAL_FORMAT);
                            String shown = MomentFormat.format(date, format);
                            return text(article, "post_on_text")
                                    .map(words -> words + " " + shown)
                                    .orElse(shown);
                        })
                .orElse("");
    }

    private static List<Related> related(Article article) {
        List<Related> related = new ArrayList<>();
        for (Field field : article.fields()) {
            if (field.key().startsWith("related_article")
                    && field.value() instanceof Value.Fields) {
                String title = article.text(field.path().child("title")).orElse("");
                String subject = article.text(field.path().child("subject")).orElse("");
                String url = article.text(field.path().child("url")).orElse("");
                if (!title.isEmpty() || !url.isEmpty()) {
                    related.add(new Related(title, subject, url));
                }
            }
        }
        return related;
    }
}
