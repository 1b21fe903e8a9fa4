package galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands that read and change one article promise to scripts. */
class EditCommandsTest extends CommandTest {

    // ---- get ----

    @Test
    void aNewNameStaysInItsGroup() throws IOException {
        String before = text();
        assertEquals(0, galley("set", file, "--rename", "seo.title=seo.page_title").exit());
        assertTrue(text().contains("\n  page_title: "), text());
        assertEquals(0, galley("set", file, "--rename", "seo.page_title=title").exit());
        assertEquals(before, text());
        Run run = galley("set", file, "--rename", "seo.title=other.title");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("another group"), run.err());
        assertEquals(before, text());
    }

    @Test
    void getPrintsValuesOneALine() {
        Run run = galley("get", file, "title", "score", "date", "seo.title", "tags[1]", "tags");
        assertEquals(
                List.of(
                        "What is a cell?",
                        "-1.0",
                        "2024-11-30",
                        "QuickTakes | Biology",
                        "two",
                        "[\"one\",\"two\"]"),
                run.lines());
        assertEquals(0, run.exit());
        assertEquals("", run.err());
    }

    @Test
    void getPrintsSourceAndJson() throws IOException {
        assertEquals(">-\n    What is a cell?\n", galley("get", "--raw", file, "title").out());
        JsonNode all = JSON.readTree(galley("get", file).out());
        assertEquals("-1.0", all.path("score").asText());
        assertEquals("a, b", all.path("seo").path("page_keywords").asText());
        assertEquals("two", all.path("tags").path(1).asText());
    }

    @Test
    void getSaysWhatIsNotThere() {
        Run run = galley("get", file, "nothing", "title");
        assertEquals(1, run.exit());
        assertEquals("What is a cell?\n", run.out());
        assertTrue(run.err().startsWith("galley: " + file + ": there is no field “nothing”; "));
    }

    // ---- set ----

    @Test
    void setChangesItsFieldAlone() throws IOException {
        Run run =
                galley(
                        "set",
                        file,
                        "title=What is it: a cell?",
                        "score=2.50",
                        "seo.title=no",
                        "--add",
                        "no_index=True",
                        "--remove",
                        "tags",
                        "--rename",
                        "seo.page_keywords=words");
        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.out());
        assertEquals(
                ARTICLE.replace(
                                "title: >-\n    What is a cell?",
                                "title: >-\n    What is it: a cell?")
                        .replace("-1.0", "2.50")
                        .replace("QuickTakes | Biology", "'no'")
                        .replace("answer:", "no_index: True\nanswer:")
                        .replace("tags: [one, two]\n", "")
                        .replace("page_keywords", "words"),
                text());
    }

    @Test
    void setDryRunPrintsADiff() throws IOException {
        Run run = galley("set", "--dry-run", file, "subject=Physics");
        assertEquals(0, run.exit());
        assertTrue(run.lines().contains("-subject: Biology"), run.out());
        assertTrue(run.lines().contains("+subject: Physics"), run.out());
        assertTrue(run.out().startsWith("--- a/"), run.out());
        assertEquals(ARTICLE, text());
    }

    @Test
    void setRefusesWholeOrNothing() throws IOException {
        Run run = galley("set", file, "subject=Physics", "none=x");
        assertEquals(1, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("galley: " + file + ":2:1: none: "), run.err());
        assertEquals(ARTICLE, text());
    }

    @Test
    void setRefusesAPlainValueForGroupsAndLists() throws IOException {
        Run group = galley("set", file, "seo=x");
        assertEquals(1, group.exit());
        assertTrue(
                group.err()
                        .startsWith(
                                "galley: "
                                        + file
                                        + ":8:3: seo: “seo” is a group of fields, not a single value; set"),
                group.err());
        assertTrue(group.err().contains("seo.title"), group.err());
        Run list = galley("set", file, "tags=5");
        assertEquals(1, list.exit());
        assertTrue(list.err().contains(":16:7: tags: “tags” is a list"), list.err());
        assertTrue(list.err().contains("tags[0]"), list.err());
        assertEquals(ARTICLE, text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set FILE",
                "set FILE title",
                "set FILE =x",
                "set",
                "get",
                "get FILE --none",
                "check",
                "check FILE --format xml",
                "check FILE --fail-on often",
                "list",
                "apply",
                "new --question Q",
                "render FILE --fragment --json-ld",
                "answer"
            })
    void wrongCommandLines(String words) {
        Run run =
                run(
                        "",
                        Stream.of(words.split(" "))
                                .map(w -> w.equals("FILE") ? file.toString() : w)
                                .toArray());
        assertEquals(2, run.exit(), run.err());
        assertEquals("", run.out());
        assertFalse(run.err().isBlank());
    }

    // ---- answer ----

    @Test
    void answerIsPrintedAndReplacedExactly() throws IOException {
        assertEquals("Cells are **small**.\n\n$\\nabla$", galley("answer", file).out());
        Run run = run("Cells are very **small**.\n\n$\\nabla$\n", "answer", file, "--from", "-");
        assertEquals(0, run.exit(), run.err());
        assertEquals(ARTICLE.replace("are **", "are very **"), text());
        Path markdown = folder.resolve("a.txt");
        Files.writeString(markdown, "Cells are **small**.\r\n\r\n$\\nabla$");
        assertEquals(0, galley("answer", file, "--from", markdown).exit());
        assertEquals(ARTICLE, text());
    }

    @Test
    void anAnswerThatWouldReadBackDifferentlyIsRefused() throws IOException {
        Run run = run("A line\nabla $x\nu$", "answer", file, "--from", "-");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("read back differently"), run.err());
        assertEquals(ARTICLE, text());
    }

    @Test
    void answerTakesUtf8Only() throws IOException {
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, new byte[] {'a', (byte) 0xE9});
        assertEquals(3, galley("answer", file, "--from", latin).exit());
        assertEquals(3, galley("answer", file, "--from", folder.resolve("none")).exit());
        assertEquals(ARTICLE, text());
    }

    // ---- apply ----

    @Test
    void applyAnswersEachLineInOrder() throws IOException {
        Path other = folder.resolve("b.md");
        Files.writeString(other, ARTICLE);
        String ops =
                """
                {"file": "a.md", "set": {"subject": "Physics", "score": 3.0}}
                {"file": "b.md", "set": {"subject": "Biology"}}

                {"file": "a.md", "set": {"seo": "x"}}
                {"file": "none.md", "remove": ["title"]}
                not json
                {"file": "b.md", "frob": 1}
                {"file": "./a.md", "add": {"related_article1": {"id": 5, "title": "T"}}, "rename": {"tags": "words"}}
                {"file": "b.md", "answer": "New\\nanswer", "set": {"tags": ["x", "no"]}}
                """;
        Run run = run(ops, "apply", "-", "--root", folder, "--threads", 2);
        List<JsonNode> results = new ArrayList<>();
        for (String line : run.lines()) {
            results.add(JSON.readTree(line));
        }
        assertEquals(
                List.of(
                        "saved",
                        "unchanged",
                        "refused",
                        "failed",
                        "failed",
                        "failed",
                        "saved",
                        "saved"),
                results.stream().map(r -> r.path("outcome").asText()).toList());
        assertEquals(
                List.of("file", "outcome", "changed", "problem"),
                results.getFirst().properties().stream().map(e -> e.getKey()).toList());
        assertEquals("[\"subject\",\"score\"]", results.getFirst().path("changed").toString());
        assertTrue(results.getFirst().path("problem").isNull());
        assertTrue(results.get(2).path("problem").asText().startsWith("seo: "));
        assertEquals(3, run.exit());
        assertEquals(
                ARTICLE.replace("subject: Biology", "subject: Physics")
                        .replace("-1.0", "3.0")
                        .replace("tags:", "words:")
                        .replace(
                                "score: 3.0\n",
                                "score: 3.0\nrelated_article1:\n  id: 5\n  title: T\n"),
                text());
        assertEquals(
                ARTICLE.replace("Cells are **small**.\\n\\n$\\nabla$", "New\\nanswer")
                        .replace("[one, two]", "[x, 'no']"),
                Files.readString(other));
    }

    @Test
    void applyDryRunWritesNothing() throws IOException {
        Path ops = folder.resolve("ops.jsonl");
        Files.writeString(ops, "{\"file\": \"a.md\", \"set\": {\"subject\": \"X\"}}");
        Run run = galley("apply", ops, "--root", folder, "--dry-run");
        assertEquals(0, run.exit());
        assertEquals("saved", JSON.readTree(run.out()).path("outcome").asText());
        assertEquals(ARTICLE, text());
        assertEquals(3, galley("apply", folder.resolve("none")).exit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set FILE title=a title=b",
                "set FILE title=a seo.title=b seo\\.title=c title=d",
                "set FILE --add a=1 --add a=2",
                "set FILE --rename id=a --rename id=b",
                "apply FILE --threads 0",
                "apply FILE --threads -1",
                "new --question Q --subject S --set a=1 --set a=2"
            })
    void whatIsAskedTwiceOrNeverIsAWrongCommandLine(String words) throws IOException {
        Run run =
                run(
                        "",
                        Stream.of(words.split(" "))
                                .map(w -> w.equals("FILE") ? file.toString() : w)
                                .toArray());
        assertEquals(2, run.exit(), run.err());
        assertEquals(ARTICLE, text());
    }

    @Test
    void aMessageIsOneLine() {
        Run run = galley("set", file, "=a\nb");
        assertEquals(2, run.exit());
        assertEquals(1, run.lines().size() + run.err().lines().count());
    }

    @Test
    void twoItemsMayBeAddedAtOneIndex() throws IOException {
        assertEquals(0, galley("set", file, "--add", "tags[2]=x", "--add", "tags[2]=z").exit());
        assertTrue(text().contains("tags: [one, two, z, x]"), text());
    }

    @Test
    void numbersInJsonAreWrittenAsTheyStand() throws IOException {
        String op =
                "{\"file\": \"a.md\", \"set\": {\"score\": 1.10, \"id\": -0}, "
                        + "\"add\": {\"a\": 1e3, \"b\": [1.0, 2.50], \"c\": {\"d\": 0.1000, \"e\": true}, "
                        + "\"f\": 12345678901234567890123, \"g\": null}}";
        Run run = run(op + "\n", "apply", "--root", folder, "-");
        assertEquals(0, run.exit(), run.out());
        for (String line :
                List.of(
                        "score: 1.10",
                        "id: -0",
                        "a: 1e3",
                        "  - 1.0",
                        "  - 2.50",
                        "  d: 0.1000",
                        "  e: true",
                        "f: 12345678901234567890123",
                        "g:")) {
            assertTrue(text().lines().anyMatch(line::equals), line + "\n" + text());
        }
    }

    @Test
    void jsonKeepsTheTextOfEveryScalar() throws IOException {
        Files.writeString(
                file, "---\na: 1.10\nb: no\nc: ~\nd: null\ne:\nf: -1.0\ng: [0x1F, ~, ]\n---\n");
        assertEquals(
                "{\"a\":\"1.10\",\"b\":\"no\",\"c\":\"~\",\"d\":\"null\",\"e\":null,\"f\":\"-1.0\",\"g\":[\"0x1F\",\"~\"]}",
                JSON.readTree(galley("get", file).out()).toString());
        assertEquals(List.of("~", "", "1.10"), galley("get", file, "c", "e", "a").lines());
    }

    @Test
    void textThatIsNotUtf8IsNeverWritten() throws IOException {
        byte[] bad = {'{', '"', 'f', '"', (byte) 0xC3, '\n', '\n'};
        Run apply = any(bad, false, "apply", "--root", folder, "-");
        assertEquals(3, apply.exit());
        assertTrue(apply.out().contains("not valid UTF-8"), apply.out());
        assertEquals(1, apply.lines().size());
        Path answer = folder.resolve("answer.txt");
        Files.write(answer, new byte[] {'a', (byte) 0xFF});
        Run made =
                galley(
                        "new",
                        "--root",
                        folder,
                        "--question",
                        "Why?",
                        "--subject",
                        "Biology",
                        "--answer",
                        answer);
        assertEquals(3, made.exit());
        assertTrue(made.err().contains("not valid UTF-8"), made.err());
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(1, all.filter(f -> f.toString().endsWith(".md")).count());
        }
        assertEquals(ARTICLE, text());
    }

    @Test
    void aKeyTwiceInJsonIsNoJson() throws IOException {
        String op = "{\"file\": \"a.md\", \"set\": {\"title\": \"a\", \"title\": \"b\"}}\n";
        Run run = run(op, "apply", "--root", folder, "-");
        assertEquals(3, run.exit());
        assertTrue(run.out().contains("Duplicate"), run.out());
        for (String wrong :
                List.of("{} {}", "nul", "", "  ", "{\"file\"", "[1,", "{\"file\": \"a.md\"} x")) {
            Run again = run("\n" + wrong + "\n", "apply", "--root", folder, "-");
            assertEquals(wrong.isBlank() ? 0 : 3, again.exit(), wrong);
        }
        assertEquals(ARTICLE, text());
    }

    @Test
    void aFaultOfGalleyIsSaidOnOneLine() {
        for (String how : List.of("deep", "state")) {
            Run run = any(new byte[0], false, "crash", how);
            assertEquals(4, run.exit());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().startsWith("galley: java.lang."), run.err());
            assertTrue(run.err().contains("this is a fault of Galley"), run.err());
        }
    }
}
