package galley.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import galley.support.Corpus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands promise to scripts. */
class CliTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ARTICLE =
            """
            ---
            _schema: default
            id: 7
            date: 2024-11-30
            title: >-
                What is a cell?
            seo:
              title: QuickTakes | Biology
              page_keywords: a, b
            question: >-
                What is a cell?
            answer: >-
                Cells are **small**.\\n\\n$\\nabla$
            subject: Biology
            score: -1.0
            tags: [one, two]
            ---

            &nbsp;""";

    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");

    private record Run(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    private static Run run(String in, Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var cli =
                new Cli(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out),
                        new PrintStream(err));
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        int exit = cli.run(cli.commandLine(), words);
        var run =
                new Run(
                        exit,
                        out.toString(StandardCharsets.UTF_8),
                        err.toString(StandardCharsets.UTF_8));
        assertFalse(run.err.contains("Exception"), run.err);
        assertTrue(run.err.lines().allMatch(l -> l.startsWith("galley: ")), run.err);
        return run;
    }

    private Run galley(Object... args) {
        return run("", args);
    }

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.md");
        Files.writeString(file, ARTICLE);
    }

    private String text() throws IOException {
        return Files.readString(file);
    }

    // ---- get ----

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
        assertEquals(0, run.exit);
        assertEquals("", run.err);
    }

    @Test
    void getPrintsSourceAndJson() throws IOException {
        assertEquals(">-\n    What is a cell?\n", galley("get", "--raw", file, "title").out);
        JsonNode all = JSON.readTree(galley("get", file).out);
        assertEquals("-1.0", all.path("score").asText());
        assertEquals("a, b", all.path("seo").path("page_keywords").asText());
        assertEquals("two", all.path("tags").path(1).asText());
    }

    @Test
    void getSaysWhatIsNotThere() {
        Run run = galley("get", file, "nothing", "title");
        assertEquals(1, run.exit);
        assertEquals("What is a cell?\n", run.out);
        assertTrue(run.err.startsWith("galley: " + file + ": there is no field “nothing”; "));
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
        assertEquals(0, run.exit, run.err);
        assertEquals("", run.out);
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
        assertEquals(0, run.exit);
        assertTrue(run.lines().contains("-subject: Biology"), run.out);
        assertTrue(run.lines().contains("+subject: Physics"), run.out);
        assertTrue(run.out.startsWith("--- a/"), run.out);
        assertEquals(ARTICLE, text());
    }

    @Test
    void setRefusesWholeOrNothing() throws IOException {
        Run run = galley("set", file, "subject=Physics", "none=x");
        assertEquals(1, run.exit);
        assertEquals("", run.out);
        assertTrue(run.err.startsWith("galley: " + file + ":2:1: none: "), run.err);
        assertEquals(ARTICLE, text());
    }

    @Test
    void setRefusesAPlainValueForGroupsAndLists() throws IOException {
        Run group = galley("set", file, "seo=x");
        assertEquals(1, group.exit);
        assertTrue(
                group.err.startsWith(
                        "galley: "
                                + file
                                + ":8:3: seo: “seo” is a group of fields, not a single value; set"),
                group.err);
        assertTrue(group.err.contains("seo.title"), group.err);
        Run list = galley("set", file, "tags=5");
        assertEquals(1, list.exit);
        assertTrue(list.err.contains(":16:7: tags: “tags” is a list"), list.err);
        assertTrue(list.err.contains("tags[0]"), list.err);
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
        assertEquals(2, run.exit, run.err);
        assertEquals("", run.out);
        assertFalse(run.err.isBlank());
    }

    // ---- answer ----

    @Test
    void answerIsPrintedAndReplacedExactly() throws IOException {
        assertEquals("Cells are **small**.\n\n$\\nabla$", galley("answer", file).out);
        Run run = run("Cells are very **small**.\n\n$\\nabla$\n", "answer", file, "--from", "-");
        assertEquals(0, run.exit, run.err);
        assertEquals(ARTICLE.replace("are **", "are very **"), text());
        Path markdown = folder.resolve("a.txt");
        Files.writeString(markdown, "Cells are **small**.\r\n\r\n$\\nabla$");
        assertEquals(0, galley("answer", file, "--from", markdown).exit);
        assertEquals(ARTICLE, text());
    }

    @Test
    void anAnswerThatWouldReadBackDifferentlyIsRefused() throws IOException {
        Run run = run("A line\nabla $x\nu$", "answer", file, "--from", "-");
        assertEquals(1, run.exit);
        assertTrue(run.err.contains("read back differently"), run.err);
        assertEquals(ARTICLE, text());
    }

    @Test
    void answerTakesUtf8Only() throws IOException {
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, new byte[] {'a', (byte) 0xE9});
        assertEquals(3, galley("answer", file, "--from", latin).exit);
        assertEquals(3, galley("answer", file, "--from", folder.resolve("none")).exit);
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
        assertEquals(3, run.exit);
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
        assertEquals(0, run.exit);
        assertEquals("saved", JSON.readTree(run.out).path("outcome").asText());
        assertEquals(ARTICLE, text());
        assertEquals(3, galley("apply", folder.resolve("none")).exit);
    }

    // ---- list ----

    @Test
    void listPrintsColumns() throws IOException {
        Files.createDirectories(folder.resolve("sub/.hidden"));
        Files.writeString(folder.resolve("sub/b.md"), ARTICLE.replace("id: 7", "id: 10"));
        Files.writeString(folder.resolve("sub/.hidden/c.md"), ARTICLE);
        Run csv =
                galley(
                        "list",
                        folder,
                        "--columns",
                        "path,id,seo.title,answer",
                        "--sort",
                        "id",
                        "--format",
                        "csv");
        assertEquals(
                """
                path,id,seo.title,answer
                a.md,7,QuickTakes | Biology,"Cells are **small**.

                $\\nabla$"
                sub/b.md,10,QuickTakes | Biology,"Cells are **small**.

                $\\nabla$"
                """,
                csv.out);
        Run jsonl = galley("list", folder, "--columns", "path,none,problems", "--format", "jsonl");
        assertEquals(
                "{\"path\":\"a.md\",\"none\":\"\",\"problems\":\"0\"}", jsonl.lines().getFirst());
        assertEquals(2, jsonl.lines().size());
        assertEquals(3, galley("list", folder).lines().size());
        assertEquals(3, galley("list", folder.resolve("none")).exit);
    }

    // ---- check ----

    @Test
    void checkFindsAndFixes() throws IOException {
        assertEquals(0, galley("check", "--all", file).exit);
        Files.writeString(
                file, ARTICLE.replace(">-\n    What is a cell?\nseo", "A cell: what?\nseo"));
        String damaged = text();
        Run run = galley("check", file);
        assertEquals(1, run.exit);
        assertTrue(
                run.lines().getFirst().startsWith(file + ":5:14: error: title: A value with"),
                run.out);
        assertTrue(run.lines().getFirst().endsWith("[yaml-colon-in-plain]"), run.out);
        assertEquals(0, galley("check", file, "--fail-on", "never").exit);
        assertEquals(0, galley("check", file, "--rules", "field-missing").exit);
        JsonNode json = JSON.readTree(galley("check", "--format", "json", "--all", file).out);
        assertEquals(
                List.of(
                        "path",
                        "rule",
                        "severity",
                        "rating",
                        "evidence",
                        "line",
                        "column",
                        "key",
                        "message",
                        "fixable"),
                json.path(0).properties().stream().map(e -> e.getKey()).toList());
        assertTrue(json.path(0).path("fixable").asBoolean());
        JsonNode sarif = JSON.readTree(galley("check", "--format", "sarif", file).out);
        assertEquals("2.1.0", sarif.path("version").asText());
        assertEquals(
                5,
                sarif.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt());
        assertTrue(galley("check", "--fix", "--dry-run", file).out.contains("+title: \"A cell"));
        assertEquals(damaged, text());
        assertEquals(0, galley("check", "--fix", file).exit);
        assertEquals(damaged.replace("A cell: what?", "\"A cell: what?\""), text());
    }

    @Test
    void checkOfDamagedArticles() {
        for (Corpus.Article damaged : Corpus.shared("articles/invalid")) {
            Run run = galley("check", damaged.path());
            assertEquals(1, run.exit, run.out);
            assertTrue(
                    run.lines().stream()
                            .anyMatch(l -> l.matches(".*\\.md:\\d+:\\d+: error: .* \\[yaml-.*]")),
                    run.out);
        }
    }

    // ---- new and render ----

    @Test
    void newWritesAnArticle() throws IOException {
        Run run =
                run(
                        "First\n\nSecond",
                        "new",
                        "--question",
                        "What is C++: a language?",
                        "--subject",
                        "Computer Science",
                        "--root",
                        folder,
                        "--set",
                        "seo.page_description=D",
                        "--answer",
                        "-");
        assertEquals(0, run.exit, run.err);
        Path made = Path.of(run.out.strip());
        assertEquals(
                folder.resolve("computer-science/what-is-c-a-language.md").toString(),
                made.toString());
        assertEquals("8", galley("get", made, "id").out.strip());
        assertEquals("First\n\nSecond", galley("answer", made).out);
        assertEquals(0, galley("check", made).exit);
        assertTrue(
                Files.readString(made).contains("title: >-\n    What is C++: a language?\n"),
                Files.readString(made));
        assertTrue(
                Files.readString(made).contains("  page_description: >-\n    D\n"),
                Files.readString(made));
        assertEquals(
                1,
                galley(
                                "new",
                                "--question",
                                "What is C++: a language?",
                                "--subject",
                                "Computer Science",
                                "--root",
                                folder)
                        .exit);
        assertEquals(1, galley("new", "--question", "?", "--subject", "S", "--root", folder).exit);
        assertEquals(
                3,
                galley("new", "--question", "Q", "--subject", "S", "--root", folder.resolve("no"))
                        .exit);
    }

    @Test
    void renderPrintsThePage() throws IOException {
        assertTrue(galley("render", file).out.contains("<strong>small</strong>"));
        assertTrue(galley("render", "--fragment", file).out.startsWith("<"));
        Path out = folder.resolve("out.html");
        Run run = galley("render", file, "-o", out);
        assertEquals("", run.out);
        assertEquals(galley("render", file).out, Files.readString(out));
        Path markdown = folder.resolve("plain.txt");
        Files.writeString(markdown, "# Head\n---\n");
        assertTrue(
                galley("render", "--markdown", "--fragment", markdown).out.contains("Head</h1>"));
        assertEquals(3, galley("render", file, "-o", folder.resolve("no/out.html")).exit);
    }

    @Test
    void structuredDataOfTheSeed() throws IOException {
        Path oracle = Corpus.shared().resolve("seo/oracle/seed.jsonld.json");
        boolean there = Files.exists(oracle);
        if (!there) {
            System.out.println("SKIPPED: no " + oracle + ", structured data is not compared");
        }
        assumeTrue(there);
        Path seed = Corpus.shared("articles/seed").getFirst().path();
        Run run = galley("render", "--json-ld", "--site", "https://example.com", seed);
        assertEquals(JSON.readTree(oracle.toFile()).path("article"), JSON.readTree(run.out));
    }

    // ---- files that no program wrote well ----

    @Test
    void filesThatCannotBeRead() {
        for (String command : List.of("get", "answer", "render")) {
            for (Path path : List.of(folder.resolve("none.md"), folder)) {
                Run run = galley(command, path);
                assertEquals(3, run.exit, command);
                assertEquals("", run.out);
                assertTrue(
                        run.err.startsWith("galley: " + path + ": ") && run.err.contains("; "),
                        run.err);
            }
        }
        assertEquals(3, galley("check", folder.resolve("none.md")).exit);
    }

    @Test
    void filesThatAreNotUtf8AreNotWritten() throws IOException {
        byte[] latin = ARTICLE.replace("Biology", "Bi?logy").getBytes(StandardCharsets.ISO_8859_1);
        int bad = new String(latin, StandardCharsets.ISO_8859_1).indexOf("i?logy") + 1;
        latin[bad] = (byte) 0xF6;
        for (byte[] bytes : List.of(latin, ARTICLE.getBytes(StandardCharsets.UTF_16))) {
            Files.write(file, bytes);
            Run run = galley("set", file, "subject=x");
            assertEquals(3, run.exit);
            assertTrue(
                    run.err.matches(
                            "(?s)galley: \\S+\\.md:\\d+:\\d+: The file is .*; convert it to UTF-8.*"),
                    run.err);
            assertEquals(3, run("x", "answer", file, "--from", "-").exit);
            Run apply =
                    run(
                            "{\"file\": \"a.md\", \"remove\": [\"id\"]}",
                            "apply",
                            "-",
                            "--root",
                            folder);
            assertEquals(3, apply.exit);
            assertTrue(apply.out.contains("\"failed\""), apply.out);
            assertArrayEquals(bytes, Files.readAllBytes(file));
        }
    }

    @Test
    void oddFilesAreEditedOrRefused() throws IOException {
        for (String text :
                List.of(
                        "",
                        "Text",
                        "---\na: 1\n",
                        "+++\na = 1\n+++\n",
                        "{\"a\": 1}\n",
                        "---\na: 1\na: 2\n---\n",
                        "---\na: \u0000\n---\n",
                        "---\n\ta: 1\n---\n",
                        "---\na: " + "[".repeat(10_000) + "\n---\n",
                        "---\ra: 1\r---\rText")) {
            Files.writeString(file, text);
            for (String[] words :
                    List.of(
                            new String[] {"get", "FILE"},
                            new String[] {"get", "FILE", "a"},
                            new String[] {"check", "FILE", "--fix", "--dry-run"},
                            new String[] {"list", "FILE", "--columns", "path,a,answer,problems"},
                            new String[] {"set", "FILE", "a=2", "--dry-run"},
                            new String[] {"set", "FILE", "--remove", "a", "--dry-run"},
                            new String[] {"answer", "FILE"},
                            new String[] {"render", "FILE"},
                            new String[] {"render", "FILE", "--json-ld"})) {
                Run run =
                        run(
                                "",
                                Stream.of(words)
                                        .map(w -> w.equals("FILE") ? file.toString() : w)
                                        .toArray());
                assertTrue(run.exit <= 1, run.err);
                assertEquals(text, text());
            }
        }
    }
}
