package galley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a script element is checked as it is written, whatever it holds. */
class JsonLdBlockTest {

    private static String said(List<JsonLdFinding> findings) {
        return findings.stream()
                .map(f -> (f.id() + " " + f.pointer()).strip())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"@context": "https://schema.org", "@type": "Article", "description": "</script>", "abstract": "a \\u003c b"} | jsonld-script-escape /description
                    {"@context": "https://schema.org", "@type": "Article", "a/b": ["x", "a < b"]} | jsonld-script-escape /a~1b/1
                    {"@context": "https://schema.org", "@type": "Article", "<b": "x"} | jsonld-script-escape /<b
                    {"@context": "https://schema.org", "@type": "Article", "a": "\\u003c/script>"} | ``
                    """)
    void aTextThatCouldEndTheScriptIsFoundAsItIsWritten(String block, String expected) {
        assertEquals(expected, said(JsonLdCheck.ofBlock(block, Articles.cell())));
    }

    @Test
    void dataAsSuchHasNothingToEscape() {
        ObjectNode data = JsonLd.of(Articles.cell(), Articles.SITE).put("description", "</script>");
        assertEquals("", said(JsonLdCheck.of(data, Articles.cell())));
        assertEquals(
                "jsonld-script-escape /description",
                said(JsonLdCheck.ofBlock(JsonLd.pretty(data), Articles.cell())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "no"})
    void whatIsNoJsonHasNoType(String block) {
        assertTrue(
                said(JsonLdCheck.ofBlock(block, Articles.cell())).startsWith("jsonld-type"), block);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"a\"", "[]", "{}", "{\"@graph\": null}", "[[], 7]"})
    void whatIsNoThingHasNoType(String block) {
        assertTrue(
                said(JsonLdCheck.ofBlock(block, Articles.cell())).startsWith("jsonld-type"), block);
    }

    @Test
    void hostileTextsTakeNoLongTime() {
        ObjectNode data = JsonLd.of(Articles.cell(), Articles.QUESTIONS);
        ObjectNode answer = (ObjectNode) data.at("/@graph/0/mainEntity/acceptedAnswer");
        answer.put("text", "<a".repeat(200_000));
        answer.put("url", "a".repeat(1_000_000));
        String deep = "[".repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    JsonLdCheck.of(data, Articles.cell());
                    JsonLdCheck.ofBlock(deep, Articles.cell());
                });
    }
}
