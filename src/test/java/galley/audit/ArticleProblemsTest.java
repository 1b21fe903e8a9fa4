package galley.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.check.Problem;
import galley.check.Severity;
import galley.check.advice.Advisor;
import galley.check.advice.RuleBook;
import galley.library.Templates;
import galley.schema.Schema;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A problem is one thing, wherever it is told or counted, and the collection has the last word. */
class ArticleProblemsTest {

    private static final String OPEN_FENCE =
            "---\ntitle: What is it?\nquestion: What is it?\nsubject:\nseo:\n  title: It\nanswer: |-\n  Text.\n\n  ```python\n  x\n---\n";

    private static final RuleBook BOOK = new RuleBook();
    private static final ArticleProblems PROBLEMS =
            new ArticleProblems(new Advisor(BOOK), Clock.systemUTC());

    @TempDir private Path folder;

    private static List<Problem> problems(String text, String settings) {
        Article article = Article.parse(SourceText.of(text));
        return PROBLEMS.of(
                article,
                Schema.of(article),
                SettingsReader.read(settings, BOOK),
                Optional.of("a.md"));
    }

    private static List<String> rules(String text, String settings) {
        return problems(text, settings).stream().map(Problem::rule).sorted().toList();
    }

    @Test
    void whatIsBrokenForReadersIsOneAndConventionIsNone() {
        List<String> usual = rules(OPEN_FENCE, "");
        assertTrue(usual.contains("fence-unclosed"), usual.toString());
        assertTrue(usual.contains("field-empty"), usual.toString());
        assertEquals(
                List.of(),
                usual.stream().filter(r -> r.equals("text-length")).toList(),
                "a short text is not broken");
    }

    @Test
    void aRuleThatIsOffFindsNone() {
        List<String> left =
                rules(OPEN_FENCE, "rules:\n  fence-unclosed: off\n  field-empty: off\n");
        List<String> usual = rules(OPEN_FENCE, "");
        assertEquals(
                usual.stream()
                        .filter(r -> !r.equals("fence-unclosed") && !r.equals("field-empty"))
                        .toList(),
                left);
        assertEquals(List.of(), rules("---\ntitle: 'a\n---\n", "rules:\n  yaml: off\n"));
    }

    @Test
    void whatTheCollectionCallsAWarningIsOne() {
        assertTrue(rules(OPEN_FENCE, "rules:\n  text-length: warning\n").contains("text-length"));
        assertTrue(!rules(OPEN_FENCE, "rules:\n  text-length: info\n").contains("text-length"));
    }

    @Test
    void theCollectionSaysHowGraveItIs() {
        assertEquals(
                List.of(Severity.ERROR),
                problems(OPEN_FENCE, "rules:\n  field-empty: error\n").stream()
                        .filter(p -> p.rule().equals("field-empty"))
                        .map(Problem::severity)
                        .distinct()
                        .toList());
    }

    @Test
    void whatTheCollectionCallsInformationIsNone() {
        assertTrue(!rules(OPEN_FENCE, "rules:\n  field-empty: info\n").contains("field-empty"));
        assertTrue(
                !rules(OPEN_FENCE, "rules:\n  fence-unclosed: info\n").contains("fence-unclosed"));
    }

    @Test
    void whatIsOnlyNotedIsOneWhereTheCollectionSaysSo() {
        String twice = OPEN_FENCE.replace("seo:\n", "seo:\n  page_description: What is it?\n");
        assertTrue(!rules(twice, "").contains("description-equals-title"));
        assertTrue(
                rules(twice, "rules:\n  description-equals-title: warning\n")
                        .contains("description-equals-title"));
    }

    @Test
    void datesAndRelatedArticlesCountAsInACheck() {
        String late = OPEN_FENCE.replace("subject:\n", "subject: S\ndate: 2999-01-01\n");
        assertTrue(rules(late, "rules:\n  date-future: error\n").contains("date-future"));
        assertTrue(!rules(late, "rules:\n  date-future: off\n").contains("date-future"));
    }

    @Test
    void aVeryLongAnswerIsNotJudgedByItsText() {
        String all = "a ".repeat(ArticleProblems.LONGEST / 2 + 1);
        assertEquals(List.of(), rules("---\ntitle: About\n---\n```\n" + all, ""));
    }

    @Test
    void ofWhatCannotBeReadNoAdviceIsGiven() {
        List<String> found =
                rules("---\ntitle: 'What\nquestion: x\nanswer: '```'\n---\n# A\n\n# B\n", "");
        assertTrue(found.stream().anyMatch(r -> r.startsWith("yaml-")), found.toString());
        assertTrue(
                found.stream().allMatch(r -> r.startsWith("yaml-") || r.startsWith("field-")),
                found.toString());
    }

    @Test
    void aPageIsJudgedByItsTextAlone() {
        assertEquals(
                List.of("fence-unclosed"), rules("---\ntitle: About us\n---\n\n```\nText\n", ""));
    }

    @Test
    void listsAndQueriesCountTheSame() throws IOException {
        var checks = new RuleChecks(new Templates(), Clock.systemUTC());
        Article article = Article.parse(SourceText.of(OPEN_FENCE));
        Path file = folder.resolve("a.md");
        assertEquals(problems(OPEN_FENCE, "").size(), checks.problems(file, article));
        String settings = "rules:\n  fence-unclosed: off\n  nonsense: off\n";
        Path written = Files.writeString(folder.resolve("galley.yaml"), settings);
        assertEquals(problems(OPEN_FENCE, settings).size(), checks.problems(file, article));
        assertEquals(
                List.of(written + ":3:3"),
                checks.faults(folder).stream()
                        .map(f -> f.file() + ":" + f.place())
                        .collect(Collectors.toList()));
        assertTrue(checks.faults(folder).getFirst().words().startsWith("galley.yaml, line 3: "));
        assertEquals(List.of(), checks.faults(folder.resolveSibling("another")));
        Files.delete(written);
        assertEquals(List.of(), checks.faults(folder));
    }
}
