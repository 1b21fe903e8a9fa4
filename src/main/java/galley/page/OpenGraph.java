package galley.page;

import galley.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What other sites show of the article when its address is shared: Open Graph's properties in the
 * order in which they are written. A property may stand more than once, as {@code article:tag}
 * does. There is an {@code og:url} only while the site's address is known and an {@code og:image}
 * only with a picture in the settings whose address is absolute.
 */
public record OpenGraph(List<Tag> tags) {

    /** Both as they are, not escaped for HTML. */
    public record Tag(String property, String content) {}

    public OpenGraph {
        tags = List.copyOf(tags);
    }

    public static OpenGraph of(Article article, StructuredDataSettings settings) {
        var facts = new PageFacts(article, settings);
        List<Tag> tags = new ArrayList<>();
        add(tags, "og:title", facts.title().or(facts::question).or(facts::searchTitle));
        tags.add(new Tag("og:type", "article"));
        add(tags, "og:url", facts.canonical());
        add(
                tags,
                "og:image",
                settings.picture().flatMap(p -> Addresses.absolute(settings.origin(), p)));
        add(tags, "og:description", facts.description());
        add(tags, "og:site_name", settings.brand());
        add(tags, "article:published_time", facts.published());
        add(tags, "article:section", facts.subject());
        facts.keywords().forEach(word -> tags.add(new Tag("article:tag", word)));
        return new OpenGraph(tags);
    }

    private static void add(List<Tag> tags, String property, Optional<String> content) {
        content.ifPresent(c -> tags.add(new Tag(property, c)));
    }

    /** The contents of a property; empty where it is missing. */
    public List<String> all(String property) {
        return tags.stream().filter(t -> t.property().equals(property)).map(Tag::content).toList();
    }

    /** The first content of a property. */
    public Optional<String> first(String property) {
        return all(property).stream().findFirst();
    }
}
