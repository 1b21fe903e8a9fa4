package galley.library.links;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.markdown.MarkdownDocument;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.List;

/**
 * What one article says of links: its own id and url, and where it leads.
 *
 * @param path below the collection, with {@code /}
 * @param id empty where it has none
 * @param url empty where it has none
 */
public record ArticleLinks(String path, String id, String url, List<Link> links) {

    private static final KeyPath ID = KeyPath.of("id");
    private static final KeyPath URL = KeyPath.of("url");

    /**
     * @param place the field's path, or {@link Article#ANSWER_KEY}
     * @param id empty where it names none
     * @param url empty where it has none
     */
    public record Link(String place, String id, String url) {}

    public ArticleLinks {
        links = List.copyOf(links);
    }

    public static ArticleLinks of(String path, Article article) {
        List<Link> links = new ArrayList<>();
        for (Field field : article.fields()) {
            collect(field.path(), field.value(), links);
        }
        String markdown = article.answer().markdown();
        if (mayHaveLinks(markdown)) {
            for (galley.markdown.Link link : MarkdownDocument.parse(markdown).links()) {
                if (Address.of(link.target()).isPresent()) {
                    links.add(new Link(Article.ANSWER_KEY, "", link.target()));
                }
            }
        }
        return new ArticleLinks(
                path, article.text(ID).orElse(""), article.text(URL).orElse(""), links);
    }

    /** Reading Markdown costs far more than looking for what every link has. */
    static boolean mayHaveLinks(String markdown) {
        return markdown.contains("](")
                || markdown.contains("]:")
                || markdown.contains("://")
                || markdown.contains("www.");
    }

    /** A group with a url is a link; one of related articles also with an id alone. */
    private static void collect(KeyPath path, Value value, List<Link> links) {
        switch (value) {
            case Value.Fields group -> {
                String url = text(group, "url");
                String id = text(group, "id");
                if (Address.of(url).isPresent()
                        || url.isEmpty() && !id.isEmpty() && related(path)) {
                    links.add(new Link(path.toString(), id, url));
                }
                group.fields().forEach(field -> collect(field.path(), field.value(), links));
            }
            case Value.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(path.child(i), list.items().get(i), links);
                }
            }
            case Value.Text text -> {
                // A list of related articles may hold their urls alone.
                boolean item = path.last() instanceof KeyPath.Step.Index;
                if (item && related(path) && Address.of(text.text()).isPresent()) {
                    links.add(new Link(path.toString(), "", text.text()));
                }
            }
            case Value.Number number -> {}
            case Value.Flag flag -> {}
            case Value.Date date -> {}
            case Value.Nothing nothing -> {}
            case Value.Other other -> {}
        }
    }

    private static boolean related(KeyPath path) {
        return path.steps().getFirst() instanceof KeyPath.Step.Key(String name)
                && name.startsWith("related");
    }

    private static String text(Value.Fields group, String key) {
        return group.fields().stream()
                .filter(field -> field.key().equals(key))
                .map(field -> field.value().asWritten())
                .findFirst()
                .orElse("");
    }
}
