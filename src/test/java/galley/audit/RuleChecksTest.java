package galley.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.library.ArticleFacts;
import galley.library.Checks;
import galley.library.Days;
import galley.library.Query;
import galley.library.Templates;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query can ask for a rule that is not kept. */
class RuleChecksTest {

    @TempDir private Path folder;

    private final RuleChecks checks = new RuleChecks(new Templates(), Clock.systemUTC());

    private boolean holds(String query) {
        Article article =
                Article.parse(
                        SourceText.of(
                                "---\ntitle: What is it?\nquestion: What is it?\nseo:\n  title: It\nanswer: |-\n  Text.\n\n  ```python\n  x\n---\n"));
        Query.Read read = Query.read(query, Days.SYSTEM);
        assertTrue(read.mistake().isEmpty(), read.mistake().toString());
        return read.query().holds(ArticleFacts.of(folder, folder.resolve("a.md"), article, checks));
    }

    @Test
    void itHoldsForWhatIsNotKept() {
        assertTrue(holds("rule:fence-unclosed"));
        assertTrue(holds("rule:Fence-Unclosed=bad"));
        assertFalse(holds("rule:fence-unclosed=ok"));
        assertFalse(holds("-rule:fence-unclosed"));
        assertFalse(holds("rule:math-unbalanced"));
        assertFalse(holds("rule:no-such-rule"));
    }

    @Test
    void theCollectionsSettingsHold() throws IOException {
        Files.writeString(folder.resolve("galley.yaml"), "rules:\n  fence-unclosed: off\n");
        assertFalse(holds("rule:fence-unclosed"));
    }

    @Test
    void whatNoQueryCanListIsKnown() {
        assertEquals(Checks.Listing.LISTS, checks.listing("fence-unclosed"));
        assertEquals(Checks.Listing.LISTS, checks.listing("yaml-tab"));
        assertEquals(Checks.Listing.LISTS, checks.listing("related-self"));
        assertEquals(Checks.Listing.NO_RULE, checks.listing("nonsense"));
        assertEquals(Checks.Listing.OF_SEVERAL, checks.listing("keyword-used-elsewhere"));
        for (String rule :
                List.of(
                        "dup-seo-title",
                        "near-dup-answer",
                        "related-dead",
                        "orphan",
                        "template-title",
                        "keyword-cannibal",
                        "schema-drift",
                        "link-internal-dead")) {
            assertEquals(Checks.Listing.OF_SEVERAL, checks.listing(rule), rule);
        }
    }

    @Test
    void whatIsNoNameOfARuleIsTold() {
        assertEquals(
                "rule: takes the name of a rule, such as rule:fence-unclosed or rule:text-length=bad.",
                Query.read("rule:two=words=x", Days.SYSTEM).mistake().orElseThrow().what());
    }
}
