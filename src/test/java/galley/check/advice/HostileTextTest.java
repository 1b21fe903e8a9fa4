package galley.check.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.check.Evidence;
import galley.check.Severity;
import galley.support.Corpus;
import galley.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, something honest is said of it, in time and without a fault. */
class HostileTextTest {

    private static final Advisor ADVISOR = new Advisor(new RuleBook());

    private static Article article(String keywords, String answer) {
        String indented = answer.replace("\n", "\n  ");
        return Article.parse(
                SourceText.of(
                        "---\ntitle: What is it?\nseo:\n  title: It\n  page_description: A text.\n  page_keywords: "
                                + keywords
                                + "\nurl: /learn/a/questions/what-is-it\nanswer: |-\n  "
                                + indented
                                + "\n---\n"));
    }

    private static Advice advise(Article article) {
        return ADVISOR.advise(article, AdviceSettings.defaults(), Optional.empty());
    }

    private static Optional<Assessment> of(Advice advice, String rule) {
        return advice.assessments().stream().filter(a -> a.rule().equals(rule)).findFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C++", "a.b*c", "f(x)", "[x", "x|y?", "$1", "\\d+", "^a", "(?i", "{1,2}", "+", "…"
            })
    void aKeywordStandsForItself(String keyword) {
        Advice advice = advise(article("'" + keyword + "'", "Here is " + keyword + " in a text."));
        assertEquals(keyword, advice.keywords().getFirst().keyword());
        assertEquals(1, advice.keywords().getFirst().count());
    }

    @Test
    void aKeywordEndsWhereItsWordEnds() {
        Advice advice = advise(article("cat", "A cat, a Cat. A catalogue; con-cat, bobcat."));
        assertEquals(3, advice.keywords().getFirst().count());
    }

    /**
     * @param bad the rules about text and marks that are not kept by it
     */
    record Text(String text, Set<String> bad) {
        @Override
        public String toString() {
            return text.substring(0, Math.min(30, text.length())).replace('\n', ' ');
        }
    }

    private static Text text(String text, String... bad) {
        return new Text(text, Set.of(bad));
    }

    static Stream<Text> texts() {
        return Stream.of(
                text(""),
                text("\n\n\n"),
                text("```python\nprint(1)\n```"),
                text("$$\nx^2\n$$"),
                text("水は命の源である。水がなければ生物は生きられない。".repeat(20)),
                text("الماء أصل الحياة. كل الكائنات الحية تحتاج إلى الماء."),
                text("עברית היא שפה שמית. היא נכתבת מימין לשמאל.", "text-presence"),
                text("ไม่มีช่องว่างระหว่างคำในภาษาไทย".repeat(30)),
                text("a".repeat(50_000), "text-length"),
                text("# ".repeat(3_000)),
                text(
                        "`" + "code and more ".repeat(5_000),
                        "subheading-distribution",
                        "sentence-length",
                        "paragraph-length",
                        "flesch",
                        "transition-words"),
                text("`" + "code and more ".repeat(5_000) + "`"),
                text("` ``".repeat(3_000)),
                text("word. ".repeat(20_000), LONG),
                text("a-".repeat(20_000) + "a", "text-length"),
                text(".".repeat(50_000)),
                text("as ".repeat(10_000), LONG),
                text("```\n" + "\n".repeat(20_000) + "select ".repeat(3_000) + "\n```"),
                text("x, ".repeat(20_000), LONG),
                text("[".repeat(5_000)),
                text("**".repeat(3_000) + "x", "text-length"),
                text(
                        "$$ \\( \\[ { \\begin{a} ``` ~~~ ** __ ]( <a",
                        "math-unbalanced",
                        "text-presence",
                        "text-length"),
                text("| a |\n|---|\n" + "| b | c | d |\n".repeat(500), "subheading-distribution"),
                text("1. a\n".repeat(2_000), "subheading-distribution"),
                text("\u0000\uD800 \u202E text"),
                text("&amp;amp;".repeat(200), "text-length", "sentence-length"),
                text("![](x) [](y) ".repeat(2_000), LONG),
                text(". . . ! ? … ".repeat(3_000)));
    }

    private static final String[] LONG = {
        "subheading-distribution", "sentence-length", "paragraph-length"
    };

    private static final List<String> KEYWORDS = List.of("''", "water", "水", "الماء", "C++");

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextIsJudgedWithoutAFaultAndOnlyWhatIsBrokenIsRed(Text text) {
        int turn = Math.floorMod(text.text().hashCode(), KEYWORDS.size());
        Article article = article(KEYWORDS.get(turn), text.text());
        Advice advice = inTime(article, text.text());
        Set<String> bad = new TreeSet<>();
        Set<String> warned = new TreeSet<>();
        for (Assessment a : advice.assessments()) {
            boolean ofText = !a.rule().matches("(keyword|seo-|title-|description-).*");
            if (ofText && a.rating() == Rating.BAD) {
                bad.add(a.rule());
            }
            if (ADVISOR.severity(a, AdviceSettings.defaults()) != Severity.INFO) {
                warned.add(a.rule());
            }
            assertTrue(
                    a.places().stream().allMatch(p -> p.end() <= article.text().length()),
                    a.toString());
        }
        assertEquals(new TreeSet<>(text.bad()), bad);
        Set<String> wanted = new TreeSet<>(text.bad());
        wanted.removeIf(r -> ADVISOR.book().of(r).evidence() == Evidence.C);
        // The title of all these articles names nothing of the question.
        wanted.add("seo-title-boilerplate");
        assertEquals(wanted, warned);
        advice.assessments().stream()
                .flatMap(a -> a.fixes().stream())
                .limit(100)
                .forEach(f -> article.plan(f.edit()));
    }

    private static Advice inTime(Article article, String text) {
        return Clock.inTime(text.length(), () -> advise(article));
    }

    static Stream<Text> repeated() {
        String slashes = "/".repeat(120_000);
        return Stream.of(
                text("x ** y\n\n".repeat(30_000)),
                text("```\n```\n".repeat(25_000)),
                text("$a{$\n\n".repeat(30_000)),
                text("# a\n\n**b**\n\n".repeat(24_000)),
                text("```\n```\n\n&amp;amp;\n\n".repeat(15_000)),
                text("[](a" + slashes + "b)"),
                text("See `a` b.\n".repeat(15_000)),
                text("# a\n".repeat(30_000)),
                text("a\n".repeat(30_000) + "==="),
                text("- **Aaa:** b\n".repeat(20_000) + "```\n```\n".repeat(5_000)),
                text("> ```\n\n".repeat(20_000)),
                text("- ".repeat(10_000) + "```"));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void whatIsRepeatedCostsNoMoreThanItsLength(Text text) {
        Article article = article("water", text.text());
        assertTrue(!inTime(article, text.text()).assessments().isEmpty());
    }

    @Test
    void readingEaseIsSaidOfEnglishAlone() {
        Advice advice = advise(article("水", "水は命の源である。水がなければ生物は生きられない。".repeat(20)));
        assertEquals(
                Optional.of(Rating.NOT_APPLICABLE), of(advice, "flesch").map(Assessment::rating));
        assertEquals(Optional.empty(), of(advice, "sentence-length"));
        assertEquals(40, advice.keywords().getFirst().count());
    }

    @Test
    void whatHasNoTextIsNotCalledShort() {
        for (String text : List.of("```python\nprint(1)\n```", "$$\nx^2\n$$")) {
            Advice advice = advise(article("water", text));
            assertEquals(
                    Optional.of(Rating.NOT_APPLICABLE),
                    of(advice, "text-length").map(Assessment::rating));
            assertEquals(Optional.empty(), of(advice, "keyword-density"));
            assertEquals(Optional.empty(), advice.score().search());
        }
    }

    @Test
    void halfAMegabyteIsJudgedInSeconds() {
        String text = "Water runs down. **Some** of it stays on the hill.\n\n".repeat(10_000);
        assertEquals(100_000, inTime(article("water", text), text).words());
    }

    @Test
    void everyRealArticleIsJudgedWithoutAFault() {
        for (Corpus.Article real : Corpus.all()) {
            Article article = Article.parse(SourceText.of(real.text()));
            for (Assessment a : advise(article).assessments()) {
                assertTrue(
                        a.places().stream().allMatch(p -> p.end() <= article.text().length()),
                        () -> real + " " + a);
            }
        }
    }
}
