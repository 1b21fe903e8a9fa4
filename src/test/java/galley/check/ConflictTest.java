package galley.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Outcome;
import galley.schema.Schema;
import galley.text.LineEnds;
import galley.text.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a merge leaves in a file is told of once, and mended by taking one side. */
class ConflictTest {

    private static final String TWO = "<<<<<<< HEAD\n%s=======\n%s>>>>>>> theirs\n";
    private static final String THREE =
            "<<<<<<< HEAD\n%s||||||| 1a2b3c\nold\n=======\n%s>>>>>>> theirs\n";

    private static List<Problem> problems(Article article) {
        return Validity.problems(article, Schema.of(article));
    }

    private static Article read(String text) {
        return Article.parse(SourceText.of(text));
    }

    private static Article take(Article article, int problem, int side) {
        Problem.Fix fix = problems(article).get(problem).fixes().get(side);
        return ((Outcome.Patched) article.plan(fix.edit())).article();
    }

    /** A frame and the two sides. */
    static Stream<List<String>> conflicts() {
        return Stream.of(
                        List.of("---\na: x\n%sb: c\n---\nBody\n", "t: 1\n", "t: 2\n"),
                        List.of("---\na: x\nt: >-\n%sb: c\n---\nBody\n", "    one\n", "    two\n"),
                        List.of(
                                "---\na: x\nt:\n%sb: c\n---\nBody\n",
                                "  u: 1\n", "  u: 2\n  v: 3\n"),
                        List.of("---\nt: \"x\n%s  y\"\nb: c\n---\nBody\n", "  one\n", "  two\n"),
                        List.of("---\n%sb: c\n---\nBody\n", "", "a: b\n"),
                        List.of("---\nb: c\n%sBody\n", "---\n", "d: e\n---\n"),
                        List.of("---\nb: c\n---\nBody\n\n%s\nEnd", "one\n", "two\n"),
                        List.of("%s", "---\na: 1\n---\nBody\n", "---\na: 2\n---\n"),
                        List.of("Only\n%stext\n", "one\n", "two\n"))
                .flatMap(
                        c ->
                                Stream.of(TWO, THREE)
                                        .map(
                                                form ->
                                                        List.of(
                                                                c.get(0)
                                                                        .formatted(
                                                                                form.formatted(
                                                                                        c.get(1),
                                                                                        c.get(2))),
                                                                c.get(0).formatted(c.get(1)),
                                                                c.get(0).formatted(c.get(2)))))
                .flatMap(
                        c ->
                                Stream.of("\n", "\r\n")
                                        .map(
                                                eol ->
                                                        c.stream()
                                                                .map(t -> t.replace("\n", eol))
                                                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void eachSideCanBeTaken(List<String> texts) {
        Article article = read(texts.get(0));
        List<Problem> found =
                problems(article).stream().filter(p -> p.rule().equals("conflict-marker")).toList();
        assertEquals(1, found.size(), found.toString());
        Problem problem = found.getFirst();
        assertTrue(article.text().startsWith("<<<<<<< HEAD", problem.span().start()));
        assertEquals(Severity.ERROR, problem.severity());
        assertEquals(
                List.of("Take the upper side (HEAD)", "Take the lower side (theirs)"),
                problem.fixes().stream().map(Problem.Fix::label).toList());
        assertFalse(problem.fixes().stream().anyMatch(Problem.Fix::sure));
        int at = problems(article).indexOf(problem);
        assertEquals(texts.get(1), take(article, at, 0).text());
        assertEquals(texts.get(2), take(article, at, 1).text());
        assertEquals(List.of(), problems(take(article, at, 0)));
        assertEquals(List.of(), problems(take(article, at, 1)));
    }

    @Test
    void severalAreMendedOneByOne() {
        String text =
                "---\na: x\n"
                        + TWO.formatted("t: 1\n", "t: 2\n")
                        + "b: c\n"
                        + TWO.formatted("u: 1\n", "u: 2\n")
                        + "---\nBody\n"
                        + TWO.formatted("one\n", "two\n");
        Article article = read(text);
        assertEquals(
                List.of("3:1", "9:1", "16:1"),
                problems(article).stream()
                        .map(p -> LineEnds.placeOf(text, p.span().start()).toString())
                        .toList());
        Article first = take(article, 1, 1);
        assertEquals(2, problems(first).size());
        Article second = take(first, 1, 0);
        assertEquals(1, problems(second).size());
        assertEquals("---\na: x\nt: 1\nb: c\nu: 2\n---\nBody\none\n", take(second, 0, 0).text());
    }

    @Test
    void whereTheHalvesAreNotSurePersonsDecide() {
        for (String sides :
                List.of(
                        TWO.formatted("Head\n=======\none\n", "two\n"),
                        TWO.formatted("one\n", "Head\n=======\ntwo\n"),
                        THREE.formatted("Head\n=======\none\n", "two\n"))) {
            Article article = read("---\na: b\n---\n" + sides);
            List<Problem> found = problems(article);
            assertEquals(
                    List.of("conflict-marker"), found.stream().map(Problem::rule).toList(), sides);
            boolean sure = sides.contains("|||||||");
            assertEquals(sure ? 2 : 0, found.getFirst().fixes().size(), sides);
            assertEquals(sure, found.getFirst().message().endsWith("Take one of them."));
        }
    }

    @Test
    void whatOnlyLooksLikeOneIsNone() {
        for (String body :
                List.of(
                        "Head\n=======\nText\n",
                        ">>>>>>> deep quote\n",
                        "<<<<<<< a\nb\n",
                        " <<<<<<< a\nb\n =======\nc\n >>>>>>> d\n",
                        "<<<<<<<< a\nb\n========\nc\n>>>>>>>> d\n")) {
            assertEquals(List.of(), problems(read("---\na: b\n---\n" + body)), body);
        }
    }

    @Test
    void oneThatIsShownInACodeBlockBlocksNoSaving() {
        Article article = read("---\na: b\n---\n```\n" + TWO.formatted("one\n", "two\n") + "```\n");
        assertEquals(
                List.of(Severity.WARNING),
                problems(article).stream().map(Problem::severity).toList());
    }

    @Test
    void theFieldsAroundStayEditable() {
        String text = "---\na: x\n" + TWO.formatted("t: 1\n", "t: 2\n") + "b: c\n---\nBody\n";
        Article article = read(text);
        var path = galley.yaml.KeyPath.of("b");
        var edit = new galley.article.Edit.Set(path, new galley.yaml.NewValue.Text("d"));
        Article after = ((Outcome.Patched) article.plan(edit)).article();
        assertEquals(text.replace("b: c", "b: d"), after.text());
    }
}
