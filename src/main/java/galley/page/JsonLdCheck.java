package galley.page;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import galley.article.Article;
import java.util.List;
import java.util.Optional;

/**
 * Says where structured data is not what search engines ask for, or not what the article's page
 * shows. The data may come from {@link JsonLd} or from anywhere else.
 */
public final class JsonLdCheck {

    private static final ObjectMapper STRICT =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonLdCheck() {}

    /** Of data as such; how it is written into a page is for {@link #ofBlock}. */
    public static List<JsonLdFinding> of(JsonNode data, Article article) {
        var findings = new Findings();
        check(data, article, findings);
        return findings.all();
    }

    /** Of the text of a {@code <script type="application/ld+json">} element. */
    public static List<JsonLdFinding> ofBlock(String text, Article article) {
        var findings = new Findings();
        EscapeRule.check(text, findings);
        try {
            check(STRICT.readTree(text), article, findings);
        } catch (JsonProcessingException noJson) {
            findings.add(JsonLdRule.TYPE, JsonPointer.empty(), noJson(noJson));
        }
        return findings.all();
    }

    private static String noJson(JsonProcessingException fault) {
        // There is none where the text is nested too deep.
        Optional<JsonLocation> place = Optional.ofNullable(fault.getLocation());
        return "This is no JSON"
                + place.map(p -> " from line " + p.getLineNr() + " on").orElse("")
                + ". Mend it in its text.";
    }

    private static void check(JsonNode data, Article article, Findings findings) {
        Place root = Place.root(data);
        List<Place> all = root.all();
        TypeRules.check(root, all, findings);
        ContentRules.check(all, findings);
        BreadcrumbRules.check(all, findings);
        FormRules.check(all, findings);
        VisibleRules.check(all, article, findings);
    }
}
