package galley.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    void aFaultOfYamlIsAskedForByItsOwnNameToo() {
        Article article = Article.parse(SourceText.of("---\ntitle: [open\n---\nText.\n"));
        List<String> broken = checks.broken(folder.resolve("a.md"), article);
        assertTrue(broken.contains("yaml=bad"), broken.toString());
        assertTrue(broken.stream().anyMatch(b -> b.startsWith("yaml-")), broken.toString());
    }

    @Test
    void theCollectionsSettingsHold() throws IOException {
        Files.writeString(folder.resolve("galley.yaml"), "rules:\n  fence-unclosed: off\n");
        assertFalse(holds("rule:fence-unclosed"));
    }

    private static RuleChecks anotherRun() {
        return new RuleChecks(new Templates(), Clock.systemUTC());
    }

    private String settings(String file) {
        String settings = anotherRun().ground(folder.resolve(file)).settings();
        assertEquals(settings, anotherRun().ground(folder.resolve(file)).settings());
        return settings;
    }

    @Test
    void theGroundOfCountsIsTheSameInEveryRunAndAnotherUnderOtherSettings() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Set<String> met = new HashSet<>();
        met.add(settings("a.md"));
        Files.writeString(folder.resolve("galley.yaml"), "rules:\n  fence-unclosed: off\n");
        assertTrue(met.add(settings("a.md")));
        assertEquals(settings("a.md"), settings("sub/a.md"));
        Files.writeString(folder.resolve("galley.yaml"), "rules:\n  math-unbalanced: off\n");
        assertTrue(met.add(settings("a.md")));
        Files.writeString(folder.resolve("sub/galley.yaml"), "site:\n  name: N\n");
        assertTrue(met.add(settings("sub/a.md")));
        Files.delete(folder.resolve("galley.yaml"));
        assertFalse(met.add(settings("a.md")));
    }

    @Test
    void whatNewArticlesBeginWithIsPartOfTheGroundInItsFolder() throws IOException {
        String before = settings("schemas/a.md");
        String elsewhere = settings("a.md");
        Files.writeString(
                folder.resolve("cloudcannon.config.yml"),
                "collections_config:\n  a:\n    schemas:\n      default:\n        path: schemas/a.md\n");
        assertNotEquals(before, settings("schemas/a.md"));
        assertEquals(elsewhere, settings("a.md"));
    }

    private int countedOn(LocalDate day, Article article) {
        var clock = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        return new RuleChecks(new Templates(), clock).problems(folder.resolve("a.md"), article);
    }

    @Test
    void aCountIsTheSameOnEachDayUntilTheArticlesOwn() throws IOException {
        Files.writeString(folder.resolve("galley.yaml"), "rules:\n  date-future: error\n");
        LocalDate day = LocalDate.of(2024, 2, 28);
        int others = 0;
        for (String date :
                List.of(
                        "2024-02-27",
                        "2024-02-28",
                        "2024-02-29",
                        "2024-03-02T23:59:00-08:00",
                        "20240301",
                        "2024-03",
                        "soon",
                        "''")) {
            Article article =
                    Article.parse(
                            SourceText.of(
                                    "---\ntitle: T\nquestion: Q?\ndate: " + date + "\n---\n"));
            LocalDate until = checks.until(article, day);
            int count = countedOn(day, article);
            for (int i = 1; i < 10; i++) {
                LocalDate later = day.plusDays(i);
                int then = countedOn(later, article);
                assertTrue(then == count || !later.isBefore(until), date + " on " + later);
                others += then == count ? 0 : 1;
            }
        }
        assertTrue(others > 0, "some count changes as days pass");
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
