package galley.check.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.schema.PageTemplate;
import galley.schema.Schema;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An article that keeps every rule, and for each rule what breaks it. */
class AdviceCasesTest {

    private static final Advisor ADVISOR = new Advisor(new RuleBook());

    /** They say nothing good. */
    private static final Set<String> FACTS =
            Set.of(
                    "reading-time",
                    "fk-grade",
                    "keyword-function-words-only",
                    "answer-escaped-newlines",
                    "template-field");

    /** Asked of a collection, or of what is made of an article. */
    private static boolean isOfMany(String rule) {
        return rule.matches(
                "(dup-|near-dup|related-|orphan|subject-variant|date-|schema-drift|template-title|keyword-cannibal|keyword-used-elsewhere|link-internal-dead|jsonld-|yaml|file-encoding|conflict-marker|key-duplicate|field-).*");
    }

    /**
     * @param fields as lines of YAML, the answer decoded
     */
    record Case(String rule, String rating, Map<String, String> fields) {
        @Override
        public String toString() {
            return rule + " " + rating + " " + fields.keySet();
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : resource("cases.txt").lines().toList()) {
            if (line.startsWith("== ")) {
                String[] words = line.substring(3).split(" ");
                cases.add(new Case(words[0], words[1], new LinkedHashMap<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                String key =
                        colon < 0 ? line.substring(0, line.length() - 1) : line.substring(0, colon);
                String value = colon < 0 ? "" : unquoted(line.substring(colon + 2));
                cases.getLast().fields().put(key, value);
            }
        }
        return cases.stream();
    }

    private static String unquoted(String value) {
        return value.startsWith("\"")
                ? value.substring(1, value.length() - 1)
                        .replace("\\n", "\n")
                        .replace("\\\n", "\\n")
                        .replace("\\\\", "\\")
                : value;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = AdviceCasesTest.class.getResourceAsStream("/advice/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Article good() throws IOException {
        return Article.parse(SourceText.of(resource("good.md")));
    }

    private static List<Assessment> assess(Article article) {
        return ADVISOR.assess(article, AdviceSettings.defaults(), Optional.empty());
    }

    private static Article with(Map<String, String> fields) throws IOException {
        Article article = good();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            Edit edit =
                    field.getKey().equals("answer")
                            ? new Edit.ReplaceAnswer(article.answer().patchTo(field.getValue()))
                            : new Edit.Set(
                                    KeyPath.parse(field.getKey()).orElseThrow(),
                                    new NewValue.Text(field.getValue()));
            article =
                    assertInstanceOf(Outcome.Patched.class, article.plan(edit), field::toString)
                            .article();
        }
        return article;
    }

    /** The quick look at many articles leaves only rules out that find no problem. */
    @ParameterizedTest
    @MethodSource("cases")
    void aQuickLookFindsTheSameProblems(Case broken) throws IOException {
        Article article = with(broken.fields());
        Schema schema = Schema.of(article);
        AdviceSettings usual = AdviceSettings.defaults();
        assertEquals(
                ADVISOR.problems(assess(article), article, schema, usual),
                ADVISOR.problems(article, schema, usual, Optional.empty()));
    }

    @Test
    void aMarkInBracketsIsAKeywordsOwn() throws IOException {
        Article article = with(Map.of("seo.page_keywords", "C++ (a|b), binary search"));
        assertEquals(
                List.of(Rating.GOOD),
                assess(article).stream()
                        .filter(a -> a.rule().equals("keywords-separator"))
                        .map(Assessment::rating)
                        .toList());
    }

    @Test
    void theGoodArticleKeepsEveryRuleThatIsAskedOfOneArticle() throws IOException {
        List<Assessment> all = assess(good());
        assertEquals(
                List.of(),
                all.stream()
                        .filter(Assessment::isProblem)
                        .filter(a -> !FACTS.contains(a.rule()))
                        .map(a -> a.rule() + ": " + a.message())
                        .toList());
        Set<String> kept =
                all.stream()
                        .filter(a -> a.rating() == Rating.GOOD)
                        .map(Assessment::rule)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted =
                ADVISOR.book().rules().stream()
                        .filter(AdviceRule::on)
                        .map(AdviceRule::id)
                        .filter(id -> !isOfMany(id) && !FACTS.contains(id))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, kept);
        Score score = ADVISOR.advise(good(), AdviceSettings.defaults(), Optional.empty()).score();
        assertTrue(score.search().orElseThrow() > 95, score.search().toString());
        assertEquals(90, score.reading().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatBreaksARuleIsFoundAndSaid(Case one) throws IOException {
        Article article = with(one.fields());
        List<Assessment> found =
                assess(article).stream().filter(a -> a.rule().equals(one.rule())).toList();
        assertTrue(
                found.stream()
                        .anyMatch(
                                a ->
                                        a.rating()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .equals(one.rating())),
                () -> found.toString());
        for (Assessment a : found) {
            assertTrue(a.message().matches("(?s).+[.?!]"), a.message());
            assertTrue(
                    a.places().stream().allMatch(p -> p.end() <= article.text().length()),
                    a.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyMendCanBeDoneAndMendsWithoutTouchingAnythingElse(Case one) throws IOException {
        Article article = with(one.fields());
        for (Assessment a : assess(article)) {
            for (Problem.Fix fix : a.isProblem() ? a.fixes() : List.<Problem.Fix>of()) {
                Outcome.Patched done =
                        assertInstanceOf(
                                Outcome.Patched.class,
                                article.plan(fix.edit()),
                                () -> a.rule() + ": " + fix.label());
                assertTrue(!done.article().text().equals(article.text()), fix.label());
                for (String key : List.of("title", "question", "subject", "url", "author", "id")) {
                    boolean own = a.key().filter(KeyPath.of(key)::equals).isPresent();
                    assertTrue(
                            own || text(article, key).equals(text(done.article(), key)),
                            () -> fix.label() + " changes " + key);
                }
                if (a.rule().equals(one.rule()) && !HALF.contains(a.rule())) {
                    assertTrue(
                            count(assess(done.article()), a.rule())
                                    < count(assess(article), a.rule()),
                            () -> a.rule() + " is not mended by: " + fix.label());
                }
            }
        }
    }

    /** Their mends are a step and not the whole way. */
    private static final Set<String> HALF =
            Set.of(
                    "title-question-match",
                    "subheading-distribution",
                    "sentence-length",
                    "paragraph-length",
                    "seo-title-width",
                    "description-length",
                    "description-truncated-text",
                    "keywords-missing",
                    "keyword-length");

    private static String text(Article article, String key) {
        return article.text(KeyPath.of(key)).orElse("");
    }

    private static long count(List<Assessment> all, String rule) {
        return all.stream().filter(a -> a.rule().equals(rule) && a.isProblem()).count();
    }

    @Test
    void everyRuleHasACaseThatBreaksIt() throws IOException {
        Set<String> broken =
                cases().map(Case::rule).collect(Collectors.toCollection(LinkedHashSet::new));
        assertEquals(
                List.of(),
                ADVISOR.book().rules().stream()
                        .filter(AdviceRule::on)
                        .map(AdviceRule::id)
                        .filter(id -> !isOfMany(id) && !FACTS.contains(id) && !broken.contains(id))
                        .toList());
    }

    @Test
    void aRuleThatIsOffIsNotHeardAndLimitsCanBeOthers() throws IOException {
        Article article = with(Map.of("answer", "They rise and fall."));
        var settings =
                new AdviceSettings(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Map.of(
                                "flesch",
                                new AdviceSettings.RuleSetting(
                                        Optional.of(false), Optional.empty(), Map.of()),
                                "text-length",
                                new AdviceSettings.RuleSetting(
                                        Optional.empty(), Optional.empty(), Map.of("good", 3.0))));
        List<Assessment> all = ADVISOR.assess(article, settings, Optional.empty());
        assertTrue(all.stream().noneMatch(a -> a.rule().equals("flesch")));
        assertTrue(
                all.stream()
                        .anyMatch(
                                a -> a.rule().equals("text-length") && a.rating() == Rating.GOOD));
    }

    @Test
    void aTemplateThatNamesNoFieldIsTold() throws IOException {
        var settings =
                new AdviceSettings(
                        "",
                        Optional.of(new PageTemplate("{titel} | {subject}")),
                        Optional.empty(),
                        false,
                        Map.of());
        assertTrue(
                ADVISOR.assess(good(), settings, Optional.empty()).stream()
                        .anyMatch(
                                a ->
                                        a.rule().equals("template-field")
                                                && a.rating() == Rating.BAD
                                                && a.message().contains("{titel}")));
    }

    @Test
    void thereIsNoScoreOfTooLittleText() throws IOException {
        Score score =
                ADVISOR.advise(
                                with(Map.of("answer", "They rise and fall.")),
                                AdviceSettings.defaults(),
                                Optional.empty())
                        .score();
        assertEquals(Optional.empty(), score.search());
        assertEquals(Optional.empty(), score.reading());
    }
}
