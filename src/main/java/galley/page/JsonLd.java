package galley.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Article;
import java.io.UncheckedIOException;

/**
 * The article as structured data for search engines: a graph in the words of schema.org, either an
 * Article or a QAPage, with its BreadcrumbList. What the article lacks is left out. Its {@code
 * score} is never in it, since -1 stands for no score and nothing says that the others are votes.
 */
public final class JsonLd {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private JsonLd() {}

    public static ObjectNode of(Article article, StructuredDataSettings settings) {
        return new Graph(new PageFacts(article, settings)).json();
    }

    /** For people: indented by two spaces, with LF between the lines and none at the end. */
    public static String pretty(JsonNode data) {
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(INDENT);
        printer.indentArraysWith(INDENT);
        try {
            return MAPPER.writer(printer).writeValueAsString(data);
        } catch (JsonProcessingException impossibleForTrees) {
            throw new UncheckedIOException(impossibleForTrees);
        }
    }

    /**
     * For a {@code <script type="application/ld+json">} element: the same data, with {@code <} as
     * {@code \u003c}, so that no text in it can end the element.
     */
    public static String block(JsonNode data) {
        return pretty(data).replace("<", "\\u003c");
    }
}
