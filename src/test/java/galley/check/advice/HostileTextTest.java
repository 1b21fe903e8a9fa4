package galley.check.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.check.Severity;
import galley.support.Corpus;
import galley.text.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    static Stream<String> texts() {
        return Stream.of(
                "",
                "\n\n\n",
                "```python\nprint(1)\n```",
                "$$\nx^2\n$$",
                "水は命の源である。水がなければ生物は生きられない。".repeat(20),
                "الماء أصل الحياة. كل الكائنات الحية تحتاج إلى الماء.",
                "עברית היא שפה שמית. היא נכתבת מימין לשמאל.",
                "ไม่มีช่องว่างระหว่างคำในภาษาไทย".repeat(30),
                "a".repeat(50_000),
                "# ".repeat(3_000),
                "`" + "code and more ".repeat(5_000),
                "`" + "code and more ".repeat(5_000) + "`",
                "` ``".repeat(3_000),
                "word. ".repeat(20_000),
                "a-".repeat(20_000) + "a",
                ".".repeat(50_000),
                "as ".repeat(10_000),
                "```\n" + "\n".repeat(20_000) + "select ".repeat(3_000) + "\n```",
                "x, ".repeat(20_000),
                "[".repeat(5_000),
                "**".repeat(3_000) + "x",
                "$$ \\( \\[ { \\begin{a} ``` ~~~ ** __ ]( <a",
                "| a |\n|---|\n" + "| b | c | d |\n".repeat(500),
                "1. a\n".repeat(2_000),
                "\u0000\uD800 \u202E text",
                "&amp;amp;".repeat(200),
                "![](x) [](y) ".repeat(2_000),
                ". . . ! ? … ".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextIsJudgedWithoutAFaultAndNothingIsRed(String text) {
        for (String keyword : List.of("''", "water", "水", "الماء", "C++")) {
            Article article = article(keyword, text);
            Advice advice =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> advise(article));
            for (Assessment a : advice.assessments()) {
                assertTrue(
                        ADVISOR.severity(a, AdviceSettings.defaults()) != Severity.ERROR,
                        a.toString());
                assertTrue(
                        a.places().stream().allMatch(p -> p.end() <= article.text().length()),
                        a.toString());
                a.fixes().forEach(f -> article.plan(f.edit()));
            }
        }
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
    void threeMegabytesAreJudgedInSeconds() {
        Article article =
                article(
                        "water",
                        "Water runs down. **Some** of it stays on the hill.\n\n".repeat(60_000));
        Advice advice = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> advise(article));
        assertEquals(600_000, advice.words());
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
