package galley.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Outcome;
import galley.schema.Schema;
import galley.support.Corpus;
import galley.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an article wrong, and what does not. */
class ValidityTest {

    private static List<Problem> problems(String fields) {
        Article article =
                Article.parse(
                        SourceText.of(
                                "---\nquestion: Q\ntitle: Q\nsubject: S\n" + fields + "\n---\n"));
        return Validity.problems(article, Schema.of(article));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-31",
                "'2025-02-31'",
                "2024-13-01",
                "2023-02-29",
                "2024-11-30T25:00:00Z",
                "2024-11-30 10:61:00",
                "2024-00-10"
            })
    void aDayThatThereIsNotIsNoDate(String written) {
        List<Problem> problems = problems("date: " + written);
        assertEquals(List.of("field-type"), problems.stream().map(Problem::rule).toList());
        assertTrue(problems.getFirst().message().contains("in the calendar"));
    }

    private static List<Problem> problemsOf(String text) {
        Article article = Article.parse(SourceText.of(text));
        return Validity.problems(article, Schema.of(article));
    }

    @ParameterizedTest
    @ValueSource(strings = {"question >-\n    What is it?", "question What is it?", "question"})
    void aFieldThatLacksItsColonIsNotMissing(String written) {
        List<Problem> problems =
                problemsOf("---\n" + written + "\ntitle: T\nsubject: S\nanswer: A\n---\n");
        assertEquals(
                List.of("The colon after “question” is missing. Write it."),
                problems.stream().map(Problem::message).toList());
        assertEquals(
                written.contains(">-"),
                problems.getFirst().fixes().stream().anyMatch(Problem.Fix::sure));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: x⌧y|a",
                "a:~  b: 1~  c: x⌧y~  d: 2|a.c",
                "a:~  b: 1~  c: >-~    x~    ⌧y~  d: 2|a.c",
                "a:~  - b: 1~    c:~      - x~      - '⌧'|a[0].c[1]",
                "a: {b: [x, '⌧']}|a",
                "a:~  b: 1~⌧~  c: 2|''",
                "a:~  b: 1~# ⌧~c: 2|''",
                "a:~  b⌧: 1~  c: 2|a"
            })
    void aCharacterThatNobodySeesIsToldOfAtTheInnermostField(String fields, String key) {
        String text = "---\n" + fields.replace('~', '\n').replace('⌧', '\f') + "\n---\n";
        Problem problem = problemsOf(text).getFirst();
        assertEquals("yaml-control-character", problem.rule());
        assertEquals(text.indexOf('\f'), problem.span().start());
        assertEquals(key, problem.key().map(Object::toString).orElse(""));
    }

    @Test
    void eachCharacterThatNobodySeesIsToldOf() {
        List<Problem> problems = problemsOf("---\na: 1 # x\fy\nb: x\fy\n# \f\n---\n");
        assertEquals(3, problems.size(), problems.toString());
    }

    @Test
    void ofAKeyThatStandsTwiceEitherCanBeKept() {
        String text = "---\na: 1\n# of b\nb: x\nc: 2\n# of the other b\nb: >-\n  y\nd: 3\n---\n";
        Article article = Article.parse(SourceText.of(text));
        List<String> after =
                Validity.problems(article, Schema.of(article)).getFirst().fixes().stream()
                        .map(f -> (Outcome.Patched) article.plan(f.edit()))
                        .map(done -> done.article().text())
                        .toList();
        assertEquals(
                List.of(
                        text.replace("# of the other b\nb: >-\n  y\n", ""),
                        text.replace("# of b\nb: x\n", "")),
                after);
    }

    private static Article mended(String text) {
        Article article = Article.parse(SourceText.of(text));
        List<Problem> problems = Validity.problems(article, Schema.of(article));
        Optional<Problem.Fix> fix = problems.stream().flatMap(p -> p.fix().stream()).findFirst();
        if (fix.isEmpty()) {
            return article;
        }
        Article after =
                assertInstanceOf(Outcome.Patched.class, article.plan(fix.get().edit())).article();
        assertTrue(Validity.problems(after, Schema.of(after)).size() < problems.size());
        return after;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: $\forall$|Write \\forall again!, Delete the character",
                "a: $\bm{x}$|Write \\bm again, Delete the character",
                "a: $\u000Bspace$|Write \\vspace again, Delete the character",
                "a: $\u0007rg$|Write \\arg again, Delete the character",
                "a: x\f.|Delete the character",
                "a: x\u0001y|Delete the character",
                "a: x: y|Put the value in quotes!"
            })
    void onlyWhatLosesNothingIsDoneWithoutAsking(String damaged, String labels) {
        Article article = Article.parse(SourceText.of("---\n" + damaged + "\n---\n"));
        assertEquals(
                List.of(labels.split(", ")),
                Validity.problems(article, Schema.of(article)).stream()
                        .flatMap(p -> p.fixes().stream())
                        .map(f -> f.label() + (f.sure() ? "!" : ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: x: y|a: \"x: y\"",
                "a: x: y # note|a: \"x: y\" # note",
                "a: say \"x\": y|a: 'say \"x\": y'",
                "a: it's: y|a: \"it's: y\"",
                "a: \\alpha: y|a: '\\alpha: y'",
                "a:¶  - b¶  - c: d: e|a:¶  - b¶  - c: \"d: e\"",
                "a: \"x\"?|a: \"x?\"",
                "a: 'x'?|a: 'x?'",
                "a: \"x|a: \"x\"",
                "a: 'x |a: 'x' ",
                "a: $\forall$|a: $\\forall$",
                "a: x\fy|a: x\\fy",
                "a: x\f1|a: x1",
                "a: \u007f b|a:  b"
            })
    void aFixMendsAndChangesNothingElse(String damaged, String mended) {
        String frame = "---\nz: 1\n%s\nb: c\n---\nBody: \n";
        assertEquals(
                frame.formatted(mended.replace("¶", "\n")),
                mended(frame.formatted(damaged.replace("¶", "\n"))).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\na: \"x \"y\" z\nb: c\n---\n",
                "---\na: \"x\" \"y\nb: c\n---\n",
                "---\na: \"x # y\nb: c\n---\n",
                "---\n\nOnly a rule and a text.\n",
                "---\na: x: y\n z\nb: c\n---\n"
            })
    void whereNoFixIsSureNoneIsOffered(String text) {
        assertEquals(text, mended(text).text());
    }

    @Test
    void frontMatterIsClosedAfterItsLastField() {
        assertEquals("---\na: 1\nb: c\n---\n", mended("---\na: 1\nb: c\n").text());
        assertEquals(
                "---\na: 1\nb: c\n---\n\nA text\n", mended("---\na: 1\nb: c\n\nA text\n").text());
        assertEquals("---\r\na: 1\r\n---", mended("---\r\na: 1").text());
    }

    @TestFactory
    Stream<DynamicTest> damagedArticlesAreMended() {
        return Corpus.shared("articles/invalid").stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.toString(),
                                        () -> {
                                            Article first = mended(file.text());
                                            Article article = mended(first.text());
                                            assertEquals(List.of(), article.frontMatter().faults());
                                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "2024-11-30T00:00:00Z",
                "'2024-11-30'",
                "2024-11-30 10:20:30 +01:00",
                "2024-11-30T24:00:00"
            })
    void aDayThatThereIsIsADate(String written) {
        assertEquals(List.of(), problems("date: " + written));
    }
}
