package galley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Article;
import galley.support.Corpus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structured data says what the article says, in the forms that search engines read. */
class JsonLdTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode article(String fields) {
        return first(Articles.of(fields), StructuredDataSettings.defaults());
    }

    private static JsonNode first(Article article, StructuredDataSettings settings) {
        return JsonLd.of(article, settings).path("@graph").path(0);
    }

    private static JsonNode question(String fields) {
        return first(Articles.of(fields), Articles.QUESTIONS).path("mainEntity");
    }

    private static JsonNode oracle(String profile) throws IOException {
        return JSON.readTree(Corpus.sharedPath("seo/oracle/seed.jsonld.json").toFile())
                .path(profile);
    }

    @Test
    void theSeedAsAnArticle() throws IOException {
        assertEquals(oracle("article"), JsonLd.of(Articles.seed(), Articles.SITE));
    }

    @Test
    void theSeedAsAQuestion() throws IOException {
        assertEquals(oracle("qapageEducation"), JsonLd.of(Articles.seed(), Articles.QUESTIONS));
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

    @Test
    void whatTheArticleLacksIsLeftOut() {
        assertEquals(
                "{\"@context\":\"https://schema.org\",\"@graph\":["
                        + "{\"@type\":\"Article\",\"inLanguage\":\"en\"}]}",
                JsonLd.of(Articles.of("id: 7\nseo:\n  page_keywords: ' , '"), Articles.SITE)
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.0", "-1", "0", "12", "4.5"})
    void aScoreIsNoVote(String score) {
        Article article = Articles.of("question: Q?\nanswer: A\nscore: " + score);
        for (var settings : List.of(Articles.SITE, Articles.QUESTIONS)) {
            assertFalse(JsonLd.of(article, settings).toString().contains("upvote"));
        }
    }

    @Test
    void theAnswerIsItsDecodedMarkdown() {
        JsonNode question = question("question: Q?\nanswer: 'One\\n\\n**two**'");
        assertEquals("One\n\n**two**", question.at("/acceptedAnswer/text").asText());
        assertEquals(1, question.path("answerCount").asInt());
    }

    @Test
    void aQuestionWithoutAnAnswerSaysSo() {
        JsonNode question = question("question: Q?\nanswer: ''");
        assertEquals(0, question.path("answerCount").asInt(-1));
        assertTrue(question.path("acceptedAnswer").isMissingNode());
    }

    @Test
    void aQuestionPageWithoutAQuestionAsksItsTitle() {
        JsonNode question = question("title: T?\nanswer: A");
        assertEquals("T?", question.path("name").asText());
        assertTrue(question.path("text").isMissingNode());
    }

    @Test
    void onlyWhatAMachineWroteIsSaidToBeSo() {
        StructuredDataSettings people =
                StructuredDataSettings.defaults().withProfile(PageProfile.QAPAGE_EDUCATION);
        assertFalse(JsonLd.of(Articles.cell(), people).toString().contains("digitalSource"));
        assertTrue(
                JsonLd.of(Articles.cell(), Articles.QUESTIONS)
                        .toString()
                        .contains("\"https://schema.org/TrainedAlgorithmicMediaDigitalSource\""));
    }

    @Test
    void anAuthorIsAPersonUnlessItIsTheBrand() {
        StructuredDataSettings site =
                new StructuredDataSettings(
                        "https://example.com",
                        PageProfile.ARTICLE,
                        Optional.of("QuickTakes"),
                        Optional.empty(),
                        false,
                        Language.ENGLISH);
        JsonNode ada = first(Articles.of("author: Ada"), site);
        assertEquals("{\"@type\":\"Person\",\"name\":\"Ada\"}", ada.at("/author/0").toString());
        assertEquals("QuickTakes", ada.at("/publisher/name").asText());
        JsonNode brand = first(Articles.of("author: quicktakes"), site);
        assertEquals("Organization", brand.at("/author/0/@type").asText());
        assertEquals(
                "QuickTakes", first(Articles.of("id: 7"), site).at("/publisher/name").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, /learn/a, https://example.com/learn/a",
        "https://example.com///, /learn/a, https://example.com/learn/a",
        "https://example.com/docs/, /learn/a, https://example.com/docs/learn/a",
        "https://example.com, learn/a, https://example.com/learn/a",
        "https://example.com, https://other.org/a, https://other.org/a",
        "'', /learn/a, /learn/a"
    })
    void anAddressIsThatOfTheSite(String site, String url, String expected) {
        JsonNode node =
                first(
                        Articles.of("url: " + url),
                        StructuredDataSettings.defaults().withOrigin(site));
        assertEquals(expected, node.path("mainEntityOfPage").asText());
        assertEquals(expected + "#article", node.path("@id").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "/learn",
                "ftp://example.com",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "https://a b",
                "https://example.com?a",
                "https://example.com/#a"
            })
    void whatIsNoSiteIsRefused(String origin) {
        StructuredDataSettings settings = StructuredDataSettings.defaults();
        assertFalse(StructuredDataSettings.isOrigin(origin));
        assertThrows(IllegalArgumentException.class, () -> settings.withOrigin(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://example.com", "http://localhost:8080/", "https://bücher.de"})
    void whatMayBeASiteIsTaken(String origin) {
        assertTrue(StructuredDataSettings.isOrigin(origin));
    }

    @Test
    void everyProfileSaysWhenItMayBeUsed() {
        for (PageProfile profile : PageProfile.values()) {
            assertTrue(profile.allowed().endsWith(".") && !profile.label().isBlank());
        }
    }

    @Test
    void aBlockIsTheSameDataAndCannotEndItsElement() throws IOException {
        Article article = Articles.of("question: '</script><!-- <script>'\nanswer: a < b");
        ObjectNode data = JsonLd.of(article, Articles.QUESTIONS);
        String block = JsonLd.block(data);
        assertFalse(block.contains("<"), block);
        assertEquals(data, JSON.readTree(block));
    }

    @Test
    void forPeopleEachThingStandsOnALineOfItsOwn() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putArray("a").add("x < y").addObject().put("b", 1);
        assertEquals(
                """
                {
                  "a" : [
                    "x < y",
                    {
                      "b" : 1
                    }
                  ]
                }""",
                JsonLd.pretty(data));
    }
}
