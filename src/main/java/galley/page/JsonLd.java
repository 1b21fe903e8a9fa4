package galley.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Article;
import galley.schema.IsoMoment;
import galley.schema.Keywords;
import galley.schema.Slug;
import galley.yaml.KeyPath;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The article as structured data for search engines (schema.org): an Article and its
 * BreadcrumbList. Fields that the article lacks are left out.
 */
public final class JsonLd {

    /** With the offset in digits, {@code +00:00}, which more readers know than the letter Z. */
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final Article article;
    private final String site;

    private JsonLd(Article article, String site) {
        this.article = article;
        this.site = site;
    }

    /**
     * @param site the site's address without a slash at its end; empty leaves addresses relative
     */
    public static ObjectNode of(Article article, String site) {
        return new JsonLd(article, site).graph();
    }

    private Optional<String> text(String key) {
        return KeyPath.parse(key)
                .flatMap(article::text)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    private ObjectNode graph() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("@context", "https://schema.org");
        ArrayNode graph = root.putArray("@graph");
        article(graph.addObject());
        text("subject").ifPresent(subject -> breadcrumb(graph.addObject(), subject));
        return root;
    }

    private String address() {
        return site + text("url").orElse("");
    }

    private void article(ObjectNode node) {
        node.put("@type", "Article").put("@id", address() + "#article");
        text("article_title").or(() -> text("title")).ifPresent(t -> node.put("headline", t));
        text("seo.page_description").ifPresent(t -> node.put("description", t));
        text("date")
                .flatMap(IsoMoment::parse)
                .ifPresent(t -> node.put("datePublished", DATE_TIME.format(t)));
        text("author")
                .ifPresent(
                        name -> {
                            organisation(node.putArray("author").addObject(), name);
                            organisation(node.putObject("publisher"), name);
                        });
        node.put("mainEntityOfPage", address());
        text("subject").ifPresent(t -> node.put("articleSection", t));
        text("seo.page_keywords")
                .ifPresent(
                        words -> {
                            ArrayNode keywords = node.putArray("keywords");
                            Keywords.of(words).words().stream()
                                    .map(String::strip)
                                    .filter(w -> !w.isEmpty())
                                    .forEach(keywords::add);
                        });
        node.put("inLanguage", "en");
    }

    private void organisation(ObjectNode node, String name) {
        node.put("@type", "Organization").put("name", name).put("url", site + "/");
    }

    private void breadcrumb(ObjectNode node, String subject) {
        node.put("@type", "BreadcrumbList").put("@id", address() + "#breadcrumb");
        ArrayNode items = node.putArray("itemListElement");
        item(items, 1, "Learn").put("item", site + "/learn");
        item(items, 2, subject).put("item", site + "/learn/" + Slug.of(subject));
        text("article_title").or(() -> text("title")).ifPresent(t -> item(items, 3, t));
    }

    private static ObjectNode item(ArrayNode items, int position, String name) {
        return items.addObject()
                .put("@type", "ListItem")
                .put("position", position)
                .put("name", name);
    }
}
