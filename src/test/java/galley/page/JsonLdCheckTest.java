package galley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Article;
import galley.markdown.MarkdownDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structured data that breaks a rule is told where and how; what is sound is left in peace. */
class JsonLdCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String said(List<JsonLdFinding> findings) {
        return findings.stream()
                .map(f -> (f.id() + " " + f.pointer()).strip())
                .collect(Collectors.joining(", "));
    }

    private static ObjectNode data(String profile) {
        return JsonLd.of(Articles.cell(), profile.equals("A") ? Articles.SITE : Articles.QUESTIONS);
    }

    private static JsonNode changed(String profile, String pointer, String value)
            throws JsonProcessingException {
        ObjectNode data = data(profile);
        int slash = pointer.lastIndexOf('/');
        String key = pointer.substring(slash + 1);
        JsonNode parent = data.at(pointer.substring(0, slash));
        if (parent instanceof ObjectNode object) {
            if (value.isEmpty()) {
                object.remove(key);
            } else {
                object.set(key, JSON.readTree(value));
            }
        } else {
            var array = (ArrayNode) parent;
            if (Integer.parseInt(key) == array.size()) {
                array.add(JSON.readTree(value));
            } else {
                array.set(Integer.parseInt(key), JSON.readTree(value));
            }
        }
        return data;
    }

    /**
     * What is changed in the data of an article, and what is found: {@code profile | pointer | new
     * value, none to remove it | findings}.
     */
    private static List<String[]> broken() throws IOException {
        try (InputStream in =
                JsonLdCheckTest.class.getResourceAsStream("/page/json-ld-broken.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(
                            l ->
                                    Stream.of(l.split("\\|", 4))
                                            .map(String::strip)
                                            .toArray(String[]::new))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatBreaksARuleIsFoundAtItsPlace(
            String profile, String pointer, String value, String expected)
            throws JsonProcessingException {
        JsonNode data = changed(profile, pointer, value);
        List<JsonLdFinding> found = JsonLdCheck.of(data, Articles.cell());
        assertEquals(expected, said(found));
        for (JsonLdFinding finding : found) {
            assertTrue(!data.at(finding.pointer()).isMissingNode(), finding::toString);
            assertTrue(
                    finding.message().matches("(?s)[^%]+[.] \\p{Lu}[^%]+[.]"), finding::toString);
        }
    }

    @Test
    void everyRuleHasAnExampleThatBreaksIt() throws IOException {
        // The one rule that is not about data but about its text.
        var shown = new TreeSet<String>(List.of("jsonld-script-escape"));
        for (String[] example : broken()) {
            Stream.of(example[3].split(", ")).map(f -> f.split(" ")[0]).forEach(shown::add);
        }
        assertEquals(
                Stream.of(JsonLdRule.values())
                        .map(JsonLdRule::id)
                        .collect(Collectors.toCollection(TreeSet::new)),
                shown);
    }

    @ParameterizedTest
    @EnumSource(PageProfile.class)
    void whatGalleyWritesIsSound(PageProfile profile) {
        Article article = Articles.cell();
        ObjectNode data = JsonLd.of(article, Articles.SITE.withProfile(profile));
        assertEquals(List.of(), JsonLdCheck.of(data, article));
        assertEquals(List.of(), JsonLdCheck.ofBlock(JsonLd.block(data), article));
    }

    @ParameterizedTest
    @EnumSource(PageProfile.class)
    void theSeedIsSound(PageProfile profile) {
        Article seed = Articles.seed();
        ObjectNode data = JsonLd.of(seed, Articles.QUESTIONS.withProfile(profile));
        assertEquals(List.of(), JsonLdCheck.ofBlock(JsonLd.block(data), seed));
    }

    @Test
    void whileTheSiteIsNotKnownItsAddressesAreRelative() {
        ObjectNode data = JsonLd.of(Articles.cell(), StructuredDataSettings.defaults());
        assertEquals(
                "jsonld-url-absolute /@graph/0/@id, jsonld-url-absolute /@graph/0/mainEntityOfPage, "
                        + "jsonld-url-absolute /@graph/0/author/0/url, jsonld-url-absolute /@graph/0/publisher/url, "
                        + "jsonld-url-absolute /@graph/1/@id, jsonld-url-absolute /@graph/1/itemListElement/0/item, "
                        + "jsonld-url-absolute /@graph/1/itemListElement/1/item",
                said(JsonLdCheck.of(data, Articles.cell())));
    }

    @Test
    void aQuestionWithoutAnAnswerLacksIt() {
        Article article = Articles.of("question: Q?\nanswer: ''");
        assertEquals(
                "jsonld-required /@graph/0/mainEntity",
                said(JsonLdCheck.of(JsonLd.of(article, Articles.QUESTIONS), article)));
    }

    @Test
    void aQuestionUnderAnotherTitleIsNotShown() {
        Article article = Articles.of("title: Cells\nquestion: What is a cell?\nanswer: A");
        assertEquals(
                "jsonld-visible /@graph/0/mainEntity/name, jsonld-visible /@graph/0/mainEntity/text",
                said(JsonLdCheck.of(JsonLd.of(article, Articles.QUESTIONS), article)));
    }

    @Test
    void whatThePageDoesNotShowAtAllIsFoundToo() {
        List<JsonLdFinding> found =
                JsonLdCheck.of(data("A"), Articles.of("title: What is a cell?"));
        assertEquals(
                List.of(
                        "The page shows no subject. Leave this out, or give the article its subject.",
                        "The page shows no author. Leave this out, or give the article its author.",
                        "The page shows no date. Leave this out, or give the article its date."),
                found.stream().map(JsonLdFinding::message).toList());
    }

    @Test
    void twoQuestionsAreOneTooMany() throws JsonProcessingException {
        ObjectNode data = data("Q");
        ObjectNode page = (ObjectNode) data.at("/@graph/0");
        JsonNode question = page.path("mainEntity");
        page.putArray("mainEntity").add(question).add(question.deepCopy());
        assertEquals(
                "jsonld-single-qapage /@graph/0/mainEntity/1",
                said(JsonLdCheck.of(data, Articles.cell())));
    }

    @Test
    void anAnswerMayBeMarkdownHtmlOrPlainText() {
        String html =
                MarkdownDocument.parse(Articles.cell().answer().markdown())
                        .html()
                        .replaceAll(" data-[a-z]+=\"[^\"]*\"", "");
        for (String text : List.of(html, html.replaceAll("<[^>]*>", "").replace("&lt;", "<"))) {
            ObjectNode data = data("Q");
            ((ObjectNode) data.at("/@graph/0/mainEntity/acceptedAnswer")).put("text", text);
            assertEquals("", said(JsonLdCheck.of(data, Articles.cell())), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\": \"http://schema.org/\", \"@type\": \"Article\"}",
                "{\"@context\": [\"https://schema.org\", {\"x\": \"y\"}], \"@type\": \"schema:Article\"}",
                "{\"@context\": {\"@vocab\": \"https://schema.org/\"}, \"@type\": [\"NewsArticle\"]}",
                "[{\"@context\": \"https://schema.org\", \"@type\": \"https://schema.org/Article\"}]",
                "{\"@context\": \"https://schema.org\", \"@type\": \"Article\", \"@id\": \"#a\", \"author\": {\"@id\": \"_:b\"}}",
                "{\"@context\": \"https://schema.org\", \"@type\": \"Article\", \"publisher\": {\"@type\": \"EducationalOrganization\", \"name\": \"A\"}}",
                "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"Article\"}, {\"@type\": \"BreadcrumbList\", \"itemListElement\": ["
                        + "{\"@type\": \"ListItem\", \"position\": 1, \"item\": {\"@id\": \"https://a.org/a\", \"name\": \"A\"}},"
                        + "{\"@type\": \"ListItem\", \"position\": \"2\", \"name\": \"B\"}]}]}"
            })
    void otherFormsOfTheSameAreSound(String block) {
        assertEquals("", said(JsonLdCheck.ofBlock(block, Articles.cell())));
    }
}
