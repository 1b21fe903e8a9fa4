package galley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import galley.article.Article;
import galley.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Structured data says what the article says, in the forms that search engines read. */
class JsonLdTest {

    private static JsonNode article(String fields) {
        return JsonLd.of(Article.parse(SourceText.of("---\n" + fields + "\n---\n")), "")
                .path("@graph")
                .path(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-30, 2024-11-30T00:00:00+00:00",
        "2024-11-30T00:00:00Z, 2024-11-30T00:00:00+00:00",
        "2024-11-30 10:20:30 +01:00, 2024-11-30T10:20:30+01:00",
        "2024-1-3, 2024-01-03T00:00:00+00:00",
        "'\"2024-11-30\"', 2024-11-30T00:00:00+00:00"
    })
    void aDateHasATimeAndAnOffset(String written, String expected) {
        assertEquals(expected, article("date: " + written).path("datePublished").asText());
    }

    @ParameterizedTest
    @CsvSource({"2025-02-31", "2024-13-01", "soon", "''"})
    void whatIsNoDateIsLeftOut(String written) {
        assertTrue(article("date: " + written).path("datePublished").isMissingNode());
    }

    @Test
    void keywordsAreThoseOfTheForm() {
        List<String> words = new ArrayList<>();
        article("seo:\n  page_keywords: 'one, two,three , 15,000 crore,4 a'")
                .path("keywords")
                .forEach(w -> words.add(w.asText()));
        assertEquals(List.of("one", "two", "three", "15,000 crore", "4 a"), words);
    }
}
