package galley.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What commands say beside their results. */
class ToldTest extends CommandTest {

    private List<JsonNode> apply(String ops, Object... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("apply", "-", "--root", folder));
        words.addAll(List.of(more));
        List<JsonNode> results = new ArrayList<>();
        for (String line : run(ops, words.toArray()).lines()) {
            results.add(JSON.readTree(line));
        }
        return results;
    }

    private static String outcome(JsonNode result) {
        return result.path("outcome").asText() + " " + result.path("problem").asText();
    }

    // ---- problems that an edit brings ----

    @Test
    void aValueThatDoesNotBelongThereIsToldAndWritten() throws IOException {
        Run run = galley("set", file, "score=abc");
        assertEquals(0, run.exit());
        assertEquals(
                "galley: "
                        + file
                        + ":15:8: score: Score has to be a number; write it as 4.5 [field-type]\n",
                run.err());
        assertEquals(ARTICLE.replace("-1.0", "abc"), text());
        assertEquals("", galley("set", file, "subject=Physics").err(), "it is nothing new");
        assertTrue(galley("set", file, "score=def").err().contains("[field-type]"));
        assertEquals("", galley("set", file, "score=1.10").err());
        assertTrue(text().contains("\nscore: 1.10\n"), text());
    }

    @Test
    void whatADryRunWouldBringIsToldToo() throws IOException {
        Run run = galley("set", file, "date=soon", "--remove", "subject", "--dry-run");
        assertEquals(0, run.exit());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(":4:7: date: Date has to be a date"), run.err());
        assertTrue(run.err().contains("subject: Subject is missing"), run.err());
        assertEquals(ARTICLE, text());
    }

    @Test
    void applyTellsItBesideItsResults() throws IOException {
        Run run =
                run(
                        "{\"file\": \"a.md\", \"set\": {\"id\": \"seven\"}}\n",
                        "apply",
                        "-",
                        "--root",
                        folder);
        assertEquals(0, run.exit());
        assertEquals(
                "{\"file\":\"a.md\",\"outcome\":\"saved\",\"changed\":[\"id\"],\"problem\":null}\n",
                run.out());
        assertTrue(run.err().contains("a.md:3:5: id: Number has to be a whole number"), run.err());
    }

    @Test
    void newTellsOfAValueThatDoesNotBelongThere() {
        Run run =
                galley(
                        "new",
                        "--root",
                        folder,
                        "--question",
                        "Why?",
                        "--subject",
                        "Biology",
                        "--set",
                        "score=abc");
        assertEquals(0, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("score: Score has to be a number"), run.err());
    }

    @Test
    void aFileThatIsNoneIsNamedOnce() {
        Path none = folder.resolve("missing.md");
        assertEquals(
                "galley: " + none + ": There is no such file; check the name\n",
                galley("get", none).err());
        assertEquals(
                "galley: " + folder + ": This is a folder; name a file in it\n",
                galley("set", folder, "title=x").err());
    }

    @Test
    void whatIsBelowASingleValueIsToldOfTheValue() {
        String err = galley("set", file, "title[0]=x").err();
        assertTrue(
                err.endsWith(
                        ": “title” is a single value and has nothing below it; set it as a whole\n"),
                err);
    }

    // ---- columns ----

    @Test
    void aColumnThatNoArticleHasIsToldOf() throws IOException {
        for (String format : List.of("table", "csv", "jsonl")) {
            Run run =
                    galley(
                            "list",
                            folder,
                            "--format",
                            format,
                            "--columns",
                            "path,titel,seo.title,problems,answer",
                            "--sort",
                            "scroe");
            assertEquals(0, run.exit());
            assertEquals(2, run.err().lines().count(), run.err());
            assertTrue(run.err().contains("“titel”"), run.err());
            assertTrue(run.err().contains("“scroe”"), run.err());
            assertEquals("", galley("list", folder, "--sort", "score").err());
        }
        Files.writeString(file, "---\ntitle: t\n---\n");
        assertEquals("", galley("list", folder).err());
        Files.delete(file);
        assertEquals("", galley("list", folder, "--columns", "titel").err());
    }

    // ---- apply ----

    @Test
    void aDryRunPlansEachLineOnWhatTheOnesBeforeLeft() throws IOException {
        Path link = folder.resolve("link.md");
        Files.createSymbolicLink(link, file);
        String ops =
                """
                {"file": "a.md", "add": {"extra": "x"}}
                {"file": "./a.md", "set": {"extra": "y"}}
                {"file": "a.md", "add": {"extra": "z"}}
                {"file": "link.md", "rename": {"extra": "more"}}
                {"file": "a.md", "set": {"extra": "y"}}
                {"file": "a.md", "remove": ["more"]}
                {"file": "a.md", "remove": ["more"]}
                """;
        List<String> planned = new ArrayList<>();
        apply(ops, "--dry-run").forEach(r -> planned.add(outcome(r)));
        assertEquals(ARTICLE, text());
        List<String> done = new ArrayList<>();
        apply(ops).forEach(r -> done.add(outcome(r)));
        assertEquals(done, planned);
        assertEquals(
                "saved,saved,refused,saved,refused,saved,refused",
                String.join(",", done.stream().map(d -> d.split(" ")[0]).toList()));
        assertEquals(ARTICLE, text());
    }

    @Test
    void aLineThatNamesNoFileIsNamedByItsNumber() throws IOException {
        List<JsonNode> results =
                apply(
                        """
                        {"set": {"title": "x"}}
                        {"file": "", "set": {"title": "x"}}

                        {"file": 5}
                        [1]
                        nonsense
                        {"file": "none.md", "set": {"title": "x"}}
                        """);
        assertEquals(
                "failed line 1: it names no file; give its name as text in “file”",
                outcome(results.get(0)));
        assertTrue(outcome(results.get(1)).startsWith("failed line 2: it names no file"));
        assertTrue(outcome(results.get(2)).startsWith("failed line 4: it names no file"));
        assertTrue(outcome(results.get(3)).startsWith("failed line 5: it is no object"));
        assertTrue(outcome(results.get(4)).startsWith("failed line 6: it is not JSON"));
        String missing = outcome(results.get(5));
        assertEquals(missing.indexOf("none.md"), missing.lastIndexOf("none.md"), missing);
        assertFalse(missing.contains(folder.toString()), missing);
    }

    // ---- keys ----

    @Test
    void anItemThatCannotBeAddedIsSaidClearly() {
        record Case(String add, int exit, String words) {}
        for (Case c :
                List.of(
                        new Case("tags[0]", 2, "write tags[0]=VALUE"),
                        new Case("tags=x", 1, "add an item to it as “tags[2]”"),
                        new Case("subject[0]=x", 1, "“subject” is no list"),
                        new Case("nope[0]=x", 1, "There is no list “nope”"),
                        new Case("tags[]=x", 1, "no key; keys look like"))) {
            Run run = galley("set", file, "--add", c.add());
            assertEquals(c.exit(), run.exit(), c.add());
            assertTrue(run.err().contains(c.words()), run.err());
        }
    }

    // ---- templates ----

    @Test
    void aTemplateOfTheCollectionMayLackWhatAnArticleNeeds() throws IOException {
        Path schemas = Files.createDirectories(folder.resolve("schemas"));
        Path template = schemas.resolve("post.md");
        Files.writeString(template, "---\ntitle:\ndescription:\nseo:\n  title:\n---\n");
        assertTrue(galley("check", template).out().contains("field-empty"));
        Files.writeString(
                folder.resolve("cloudcannon.config.yml"),
                """
                collections_config:
                  blog:
                    path: content/posts
                    schemas:
                      default:
                        path: schemas/post.md
                """);
        assertEquals(new Run(0, "", ""), galley("check", template));
        assertEquals(
                "0\n",
                galley("list", template, "--columns", "problems", "--format", "csv")
                        .out()
                        .replace("problems\n", ""));
        Files.writeString(template, "---\ntitle:\ntitle: a: b\nseo:\n---\n");
        Run damaged = galley("check", template);
        assertEquals(1, damaged.exit());
        assertTrue(damaged.out().contains("yaml-colon-in-plain"), damaged.out());
        assertTrue(damaged.out().contains("key-duplicate"), damaged.out());
        Path article = Files.createDirectories(folder.resolve("content/posts")).resolve("post.md");
        Files.writeString(article, "---\ntitle:\ndescription:\nseo:\n  title:\n---\n");
        assertTrue(galley("check", article).out().contains("field-empty"));
    }

    @Test
    void theTemplatesOfTheSharedSiteAreNoArticles() {
        Path site = Path.of("../shared/site");
        assumeTrue(Files.isDirectory(site), "skipped: ../shared/site is absent");
        assertEquals(new Run(0, "", ""), galley("check", site.resolve("schemas/post.md")));
    }
}
