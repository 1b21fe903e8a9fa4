package galley.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Article;
import galley.schema.PageTemplate;
import java.util.Optional;

/**
 * What a page says to search engines and to sites it is shared on, and does not show to its
 * readers.
 *
 * @param title for lists of results; empty leaves the page's own
 * @param canonical the page's absolute address; empty while the site's is not known
 * @param language that the page is written in
 * @param data the structured data, as {@link JsonLd} makes it
 */
public record PageHead(
        Optional<String> title,
        Optional<String> description,
        Optional<String> canonical,
        OpenGraph openGraph,
        Language language,
        ObjectNode data) {

    public static PageHead of(Article article, StructuredDataSettings settings) {
        var facts = new PageFacts(article, settings);
        return new PageHead(
                facts.searchTitle(),
                facts.description(),
                facts.canonical(),
                OpenGraph.of(article, settings),
                settings.language(),
                JsonLd.of(article, settings));
    }

    /** With the texts that a collection's templates make of the fields. */
    public PageHead by(Optional<PageTemplate> title, Optional<PageTemplate> text, Article article) {
        return new PageHead(
                title.map(t -> t.fill(article)).filter(t -> !t.isEmpty()).or(this::title),
                text.map(t -> t.fill(article)).filter(t -> !t.isEmpty()).or(this::description),
                canonical,
                openGraph,
                language,
                data);
    }

    void write(StringBuilder html) {
        description.ifPresent(
                d ->
                        html.append("<meta name=\"description\" content=\"")
                                .append(PageHtml.escape(d))
                                .append("\">\n"));
        canonical.ifPresent(
                c ->
                        html.append("<link rel=\"canonical\" href=\"")
                                .append(PageHtml.escape(c))
                                .append("\">\n"));
        for (OpenGraph.Tag tag : openGraph.tags()) {
            html.append("<meta property=\"")
                    .append(PageHtml.escape(tag.property()))
                    .append("\" content=\"")
                    .append(PageHtml.escape(tag.content()))
                    .append("\">\n");
        }
        html.append("<script type=\"application/ld+json\">\n")
                .append(JsonLd.block(data))
                .append("\n</script>\n");
    }
}
