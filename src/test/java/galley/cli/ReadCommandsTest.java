package galley.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import galley.store.FileStore;
import galley.support.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the commands over folders and for pages promise to scripts. */
class ReadCommandsTest extends CommandTest {

    // ---- list ----

    @Test
    void listSortsFromTheLastToTheFirstWithWhatIsEmptyAtTheEnd() throws IOException {
        Files.writeString(folder.resolve("b.md"), ARTICLE.replace("id: 7", "id: 10"));
        Files.writeString(folder.resolve("c.md"), ARTICLE.replace("id: 7", "id:"));
        Files.writeString(folder.resolve("d.md"), ARTICLE.replace("id: 7", "id: 10"));
        String[] words = {"--columns", "path", "--format", "csv", "--sort"};
        assertEquals(
                List.of("path", "d.md", "b.md", "a.md", "c.md"),
                galley(
                                "list",
                                folder,
                                words[0],
                                words[1],
                                words[2],
                                words[3],
                                words[4],
                                "-id,-path")
                        .lines());
        assertEquals(
                List.of("path", "a.md", "b.md", "d.md", "c.md"),
                galley("list", folder, words[0], words[1], words[2], words[3], "--sort=id,path")
                        .lines());
    }

    // ---- check ----

    @Test
    void checkNamesItsRules() throws IOException {
        Run plain = galley("check", "--list-rules");
        assertEquals(0, plain.exit());
        assertTrue(
                plain.lines().stream().anyMatch(l -> l.matches("field-missing +error +M  .+")),
                plain.out());
        Files.writeString(
                folder.resolve("galley.yaml"), "rules:\n  passive-voice: off\n  dup-url: error\n");
        Run own = galley("check", "--list-rules", "--format", "json", folder);
        assertTrue(
                own.out().contains("{\"rule\":\"passive-voice\",\"severity\":\"off\""), own.out());
        assertTrue(own.out().contains("{\"rule\":\"dup-url\",\"severity\":\"error\""), own.out());
        assertEquals(2, galley("check").exit());
        assertEquals(2, galley("check", "--list-rules", "--format", "sarif").exit());
        assertEquals(3, galley("check", "--list-rules", folder.resolve("none")).exit());
    }

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
                csv.out());
        Run jsonl = galley("list", folder, "--columns", "path,none,problems", "--format", "jsonl");
        assertEquals(
                "{\"path\":\"a.md\",\"none\":\"\",\"problems\":\"0\"}", jsonl.lines().getFirst());
        assertEquals(2, jsonl.lines().size());
        assertEquals(3, galley("list", folder).lines().size());
        assertEquals(3, galley("list", folder.resolve("none")).exit());
    }

    @Test
    void listShowsWhatIsWanted() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/b.md"), ARTICLE.replace("id: 7", "id: 10"));
        assertEquals(List.of("sub/b.md"), found("id:>7"));
        assertEquals(List.of("a.md"), found("-folder:sub"));
        assertEquals(
                List.of("a.md", "sub/b.md"), found("cells seo.title:\"QuickTakes | Biology\""));
        assertEquals(List.of(), found("has:problem words:<100"));
        assertEquals(List.of("a.md", "sub/b.md"), found("modified:today missing:nothing_like_it"));
        Run unknown = galley("list", folder, "--where", "subjec:Biology");
        assertTrue(unknown.err().contains("subjec"), unknown.err());
        Run none = galley("list", folder, "--where", "-rule:nonsense");
        assertEquals(2, none.exit());
        assertTrue(none.err().contains("There is no rule “nonsense”"), none.err());
        Run several = galley("list", folder, "--where", "id:7 OR rule:dup-seo-title=bad");
        assertEquals(2, several.exit());
        assertTrue(
                several.err().contains("rule:dup-seo-title is about several articles"),
                several.err());
        Run noMonth = galley("list", folder, "--where", "date:2025-13");
        assertEquals(2, noMonth.exit());
        assertTrue(noMonth.err().startsWith("galley: --where: 2025-13 is no month"), noMonth.err());
        Run wrong = galley("list", folder, "--where", "(id:7");
        assertEquals(2, wrong.exit());
        assertTrue(wrong.err().contains("not closed"), wrong.err());
    }

    @Test
    void listKnowsTheKeysOfQueries() throws IOException {
        Files.createDirectories(folder.resolve("sub/deep"));
        Files.writeString(
                folder.resolve("sub/deep/b.md"),
                ARTICLE.replace("id: 7\n", "id: 7\nfolder: own\n")
                        .replace("title: >-", "titel: >-"));
        Run run =
                galley(
                        "list",
                        folder,
                        "--columns",
                        "folder,.folder,keyword,words,Subject",
                        "--sort",
                        "folder",
                        "--format",
                        "csv");
        assertEquals(
                """
                folder,.folder,keyword,words,Subject
                sub/deep,own,"a, b, one, two",3,Biology
                ,,"a, b, one, two",3,Biology
                """,
                run.out());
        assertEquals("", run.err());
        assertEquals(List.of("sub/deep/b.md"), found("problems:>0"));
        assertEquals(List.of("a.md"), found("problems:0 subject:(Biology OR Physics)"));
        assertEquals(List.of("a.md"), found("missing:folder"));
        assertEquals(List.of("a.md"), found("missing:.folder"));
    }

    private List<String> found(String query) {
        Run run = galley("list", folder, "--where", query, "--columns", "path", "--format", "csv");
        return run.lines().stream().skip(1).sorted().toList();
    }

    // ---- check ----

    @Test
    void checkFindsAndFixes() throws IOException {
        assertEquals(0, galley("check", "--all", file).exit());
        Files.writeString(
                file, ARTICLE.replace(">-\n    What is a cell?\nseo", "A cell: what?\nseo"));
        String damaged = text();
        Run run = galley("check", file);
        assertEquals(1, run.exit());
        assertTrue(
                run.lines().getFirst().startsWith(file + ":5:14: error: title: A value with"),
                run.out());
        assertTrue(run.lines().getFirst().endsWith("[yaml-colon-in-plain]"), run.out());
        assertEquals(0, galley("check", file, "--fail-on", "never").exit());
        assertEquals(0, galley("check", file, "--rules", "field-missing").exit());
        JsonNode json = JSON.readTree(galley("check", "--format", "json", "--all", file).out());
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
        JsonNode sarif = JSON.readTree(galley("check", "--format", "sarif", file).out());
        assertEquals("2.1.0", sarif.path("version").asText());
        assertEquals(
                5,
                sarif.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt());
        assertTrue(galley("check", "--fix", "--dry-run", file).out().contains("+title: \"A cell"));
        assertEquals(damaged, text());
        assertEquals(0, galley("check", "--fix", file).exit());
        assertEquals(damaged.replace("A cell: what?", "\"A cell: what?\""), text());
    }

    @Test
    void whatCouldLoseSomethingIsNotFixedUnasked() throws IOException {
        Files.writeString(
                file,
                ARTICLE.replace("a, b", "$\bm{x}$")
                        .replace("subject: Biology", "subject: a: b")
                        .replace("Cells", "\u000Bspace"));
        String damaged = text();
        Run run = galley("check", "--fix", file);
        assertEquals(1, run.exit());
        assertEquals(damaged.replace("a: b", "\"a: b\""), text());
        JsonNode json = JSON.readTree(galley("check", "--format", "json", file).out());
        json.forEach(p -> assertFalse(p.path("fixable").asBoolean(), p.toString()));
        assertEquals(2, json.size());
    }

    @Test
    void whatIsNotUtf8IsNoValueForAScript() throws IOException {
        Files.write(file, "---\ntitle: \u00E4\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        for (List<String> words :
                List.of(
                        List.of("get", file.toString(), "title"),
                        List.of("answer", file.toString()),
                        List.of("list", file.toString()))) {
            Run run = galley(words.toArray());
            assertEquals(3, run.exit(), words::toString);
            assertTrue(run.err().startsWith("galley: " + file + ":2:8: "), run.err());
            assertFalse(run.out().contains("\uFFFD"), run.out());
        }
    }

    @Test
    void aFileThatCannotBeFixedIsNamed() throws IOException {
        byte[] start = "---\na: b: c\n---\n".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(start, start.length + 1);
        bytes[start.length] = (byte) 0xFF;
        Files.write(file, bytes);
        for (String more : List.of("--all", "--dry-run")) {
            Run run = galley("check", "--fix", file, more);
            assertEquals(3, run.exit());
            assertTrue(run.err().startsWith("galley: " + file + ":4:1: "), run.err());
            assertEquals(more.equals("--all"), run.out().contains("[yaml-colon-in-plain]"));
        }
        assertArrayEquals(bytes, Files.readAllBytes(file));
        assertEquals(1, galley("check", file).exit());
    }

    @Test
    void whatIsNoCommandIsNamed() {
        var line =
                new Cli(
                        new FileStore(),
                        Path.of("target", "test-state"),
                        InputStream.nullInputStream(),
                        System.out,
                        System.err,
                        () -> false);
        for (List<String> words :
                List.of(List.of("search", file.toString()), List.of("rename"), List.of("a\0b"))) {
            String refusal = Cli.refusal(line.commandLine(), words).orElseThrow();
            assertTrue(refusal.contains("command “" + words.getFirst() + "”"), refusal);
            assertTrue(refusal.contains("get, set, answer"), refusal);
        }
        assertEquals(Optional.empty(), Cli.refusal(line.commandLine(), List.of()));
        assertEquals(Optional.empty(), Cli.refusal(line.commandLine(), List.of(file.toString())));
        assertTrue(
                Cli.refusal(line.commandLine(), List.of(file.toString(), "x"))
                        .orElseThrow()
                        .contains("one folder or article"));
    }

    @Test
    void aDryRunOfNothingIsRefused() {
        Run run = galley("check", "--dry-run", file);
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("add --fix"), run.err());
    }

    @Test
    void checkOfDamagedArticles() {
        for (Corpus.Article damaged : Corpus.shared("articles/invalid")) {
            Run run = galley("check", damaged.path());
            assertEquals(1, run.exit(), run.out());
            assertTrue(
                    run.lines().stream()
                            .anyMatch(l -> l.matches(".*\\.md:\\d+:\\d+: error: .* \\[yaml-.*]")),
                    run.out());
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
        assertEquals(0, run.exit(), run.err());
        Path made = Path.of(run.out().strip());
        assertEquals(
                folder.resolve("computer-science/what-is-c-a-language.md").toString(),
                made.toString());
        assertEquals("8", galley("get", made, "id").out().strip());
        assertEquals("First\n\nSecond", galley("answer", made).out());
        assertEquals(0, galley("check", made).exit());
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
                        .exit());
        assertEquals(
                1, galley("new", "--question", "?", "--subject", "S", "--root", folder).exit());
        assertEquals(
                3,
                galley("new", "--question", "Q", "--subject", "S", "--root", folder.resolve("no"))
                        .exit());
    }

    @Test
    void renderPrintsThePage() throws IOException {
        assertTrue(galley("render", file).out().contains("<strong>small</strong>"));
        assertTrue(galley("render", "--fragment", file).out().startsWith("<"));
        Path out = folder.resolve("out.html");
        Run run = galley("render", file, "-o", out);
        assertEquals("", run.out());
        assertEquals(galley("render", file).out(), Files.readString(out));
        Path markdown = folder.resolve("plain.txt");
        Files.writeString(markdown, "# Head\n---\n");
        assertTrue(
                galley("render", "--markdown", "--fragment", markdown).out().contains("Head</h1>"));
        assertEquals(3, galley("render", file, "-o", folder.resolve("no/out.html")).exit());
    }

    @Test
    void structuredDataOfTheSeed() throws IOException {
        Path oracle = Corpus.sharedPath("seo/oracle/seed.jsonld.json");
        Path seed = Corpus.shared("articles/seed").getFirst().path();
        Run run = galley("render", "--json-ld", "--site", "https://example.com", seed);
        assertEquals(JSON.readTree(oracle.toFile()).path("article"), JSON.readTree(run.out()));
    }

    @Test
    void thePageCarriesItsStructuredData() throws IOException {
        Document page = Jsoup.parse(galley("render", "--site", "https://example.com", file).out());
        Run data = galley("render", "--json-ld", "--site", "https://example.com/", file);
        assertEquals(
                JSON.readTree(data.out()),
                JSON.readTree(page.select("script[type=application/ld+json]").html()));
        assertEquals("QuickTakes | Biology", page.title());
        assertEquals("What is a cell?", page.select("meta[property=og:title]").attr("content"));
    }

    @Test
    void plainMarkdownHasNoStructuredData() {
        Document page = Jsoup.parse(galley("render", "--markdown", file).out());
        assertEquals(0, page.select("script[type=application/ld+json], [property]").size());
    }

    @Test
    void aSiteIsAWholeAddress() {
        Run run = galley("render", "--site", "example.com", file);
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("https://example.com"), run.err());
    }

    @Test
    void onlyATerminalGetsLongCellsCut() throws IOException {
        String name = "long-".repeat(20) + "name.md";
        Files.writeString(
                folder.resolve(name),
                ARTICLE.replace("What is a cell?", "word 😀 ".repeat(30).strip()));
        Run piped = galley("list", folder, "--columns", "title,path");
        assertFalse(piped.out().contains("…"));
        assertTrue(
                piped.out().contains(name) && piped.out().contains("word 😀 ".repeat(30).strip()));
        Run shown = any(new byte[0], true, "list", folder, "--columns", "title,path");
        assertTrue(shown.out().contains("…") && shown.out().contains(name), shown.out());
    }

    @Test
    void theDiffOfAFixStaysOutOfJson() throws IOException {
        Files.writeString(
                file, ARTICLE.replace(">-\n    What is a cell?\nseo", "A cell: what?\nseo"));
        for (String format : List.of("json", "sarif")) {
            Run run =
                    any(
                            new byte[0],
                            false,
                            "check",
                            "--fix",
                            "--dry-run",
                            "--format",
                            format,
                            file);
            assertFalse(JSON.readTree(run.out()).isMissingNode());
            assertTrue(run.err().contains("+title: \"A cell: what?\""), run.err());
        }
    }

    @Test
    void checkTellsWhatIsGood() throws IOException {
        String validity =
                "conflict-marker,key-duplicate,field-empty,field-missing,field-type,related-self,related-duplicate,yaml";
        JsonNode good =
                JSON.readTree(
                        galley("check", "--all", "--rules", validity, "--format", "json", file)
                                .out());
        List<String> rules = new ArrayList<>();
        good.forEach(
                g -> {
                    assertEquals("good", g.path("rating").asText());
                    assertEquals("M", g.path("evidence").asText());
                    assertFalse(g.path("fixable").asBoolean());
                    rules.add(g.path("rule").asText());
                });
        assertEquals(
                List.of(
                        "conflict-marker",
                        "key-duplicate",
                        "field-empty",
                        "field-missing",
                        "field-type",
                        "yaml"),
                rules);
        assertEquals(
                0, galley("check", "--all", "--rules", validity, "--fail-on", "info", file).exit());
        assertEquals("[ ]\n", galley("check", "--rules", validity, "--format", "json", file).out());
        Files.writeString(file, text().replace("subject: Biology", "subject:"));
        String some = galley("check", "--all", file).out();
        assertFalse(some.contains("good: No field that the article needs is empty"), some);
        assertTrue(some.contains("error: Subject is empty"), some);
        assertEquals(1, galley("check", "--all", "--rules", "field-type", file).lines().size());
    }
}
