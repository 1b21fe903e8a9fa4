package galley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shared article looks like elsewhere. */
class OpenGraphTest {

    private static StructuredDataSettings with(String origin, Optional<String> picture) {
        return new StructuredDataSettings(
                origin,
                PageProfile.ARTICLE,
                Optional.of("QuickTakes"),
                picture,
                false,
                Language.ENGLISH);
    }

    @Test
    void anArticleSaysAllItCan() {
        var all =
                OpenGraph.of(
                        Articles.cell(), with("https://example.com", Optional.of("/card.png")));
        assertEquals(
                """
                og:title=What is a cell?
                og:type=article
                og:url=https://example.com/learn/biology/questions/what-is-a-cell
                og:image=https://example.com/card.png
                og:description=Cells in short.
                og:site_name=QuickTakes
                article:published_time=2024-11-30T00:00:00+00:00
                article:section=Biology
                article:tag=cells
                article:tag=life
                """,
                String.join(
                        "",
                        all.tags().stream()
                                .map(t -> t.property() + "=" + t.content() + "\n")
                                .toList()));
        assertEquals(List.of("cells", "life"), all.all("article:tag"));
        assertEquals(Optional.of("cells"), all.first("article:tag"));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertEquals(
                List.of(new OpenGraph.Tag("og:type", "article")),
                OpenGraph.of(Articles.of("url: /a"), StructuredDataSettings.defaults()).tags());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://cdn.org/a.png, https://cdn.org/a.png",
        "https://example.com, /a.png, https://example.com/a.png",
        "'', https://cdn.org/a.png, https://cdn.org/a.png",
        "'', /a.png, ''",
        "https://example.com, ' ', ''"
    })
    void aPictureHasAnAbsoluteAddressOrThereIsNone(String origin, String picture, String shown) {
        var graph = OpenGraph.of(Articles.cell(), with(origin, Optional.of(picture)));
        assertEquals(shown, graph.first("og:image").orElse(""));
    }

    @Test
    void anArticleWithoutATitleIsCalledByItsQuestion() {
        var settings = StructuredDataSettings.defaults();
        assertEquals(
                Optional.of("Q?"),
                OpenGraph.of(Articles.of("question: Q?\nseo:\n  title: S"), settings)
                        .first("og:title"));
        assertEquals(
                Optional.of("S"),
                OpenGraph.of(Articles.of("seo:\n  title: S"), settings).first("og:title"));
        assertTrue(OpenGraph.of(Articles.of("id: 7"), settings).first("og:title").isEmpty());
    }
}
