package galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.library.CollectionFacts;
import galley.schema.NewArticle;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is written outside the folder that is meant, whatever names an article or a line has. */
class PathSafetyTest extends CommandTest {

    private static final String LONG = "long ".repeat(2_000);

    private Path root = Path.of("");

    static List<String> names() {
        return List.of(
                "../../etc/x",
                "../x",
                "..",
                ".",
                "/",
                "/etc/passwd",
                "/tmp/x.md",
                "C:\\x",
                "C:/x",
                "\\\\server\\share\\x",
                "..\\..\\x",
                "a/../../../x",
                "%2e%2e%2fx",
                "~/x",
                "$HOME/x",
                "file:///etc/x",
                "x\u0000.md",
                "x\ny",
                "-rf",
                "CON",
                "con ",
                "aux.",
                "NUL",
                "com1",
                "LPT9",
                "．．／x",
                "\u202e../x",
                LONG);
    }

    @BeforeEach
    void root() throws IOException {
        root = Files.createDirectories(folder.resolve("outer/root"));
    }

    /** Every file but those in the root, with its bytes. */
    private TreeMap<Path, String> outside() throws IOException {
        var files = new TreeMap<Path, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(p -> !p.startsWith(root)).toList()) {
                files.put(path, Files.isDirectory(path) ? "" : Files.readString(path));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("names")
    void newWritesInItsFolderAlone(String name) throws IOException {
        var before = outside();
        for (List<String> words :
                List.of(
                        List.of("--question", name, "--subject", "Biology"),
                        List.of("--question", "Why " + name.length(), "--subject", name),
                        List.of(
                                "--question",
                                "What",
                                "--subject",
                                "S" + name.length(),
                                "--set",
                                "file_name=" + name,
                                "--set",
                                "url=" + name))) {
            Run run =
                    galley(
                            Stream.concat(Stream.of("new", "--root", root), words.stream())
                                    .toArray());
            if (run.exit() == 0) {
                Path made = Path.of(run.out().strip()).toRealPath();
                assertTrue(made.startsWith(root.toRealPath()), made.toString());
                assertEquals(2, root.relativize(made).getNameCount(), made.toString());
                assertTrue(
                        root.relativize(made).toString().matches("[a-z0-9-]+/[a-z0-9-]+\\.md"),
                        made.toString());
            } else {
                assertEquals("", run.out());
                assertTrue(run.err().length() > 20, run.err());
            }
        }
        assertEquals(before, outside());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatAnArticleIsProposedToBeSavedAsLiesInItsFolder(String name) {
        var article = new NewArticle(name, name, "", "", LocalDate.EPOCH, 1);
        if (article.problem().isEmpty()) {
            Path place = CollectionFacts.none(root).placeFor(article);
            assertEquals(place, place.normalize());
            assertTrue(place.startsWith(root), place.toString());
            assertEquals(root.getNameCount() + 2, place.getNameCount());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void applyWritesBelowItsRootAlone(String name) throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        for (String other : List.of("outer/x", "outer/x.md", "etc/x", "x")) {
            Files.writeString(folder.resolve(other), ARTICLE);
        }
        var before = outside();
        var op = JSON.createObjectNode().put("file", name);
        op.putObject("set").put("subject", "Broken");
        Run run = run(JSON.writeValueAsString(op) + "\n", "apply", "-", "--root", root);
        assertNotEquals(0, run.exit());
        assertEquals("failed", JSON.readTree(run.out()).path("outcome").asText());
        assertEquals(before, outside());
    }

    @Test
    void aFileOutsideTheRootIsNamedAsThat() throws IOException {
        for (Object outside : List.of("../../a.md", file, "none/../../../a.md")) {
            var op = JSON.createObjectNode().put("file", outside.toString());
            op.putObject("set").put("subject", "Broken");
            Run run = run(JSON.writeValueAsString(op), "apply", "-", "--root", root);
            assertEquals(3, run.exit());
            assertTrue(run.out().contains("lies outside"), run.out());
            assertEquals(ARTICLE, text());
        }
        var named = JSON.createObjectNode().put("file", file.toAbsolutePath().toString());
        named.putObject("set").put("id", "8");
        assertEquals(0, run(JSON.writeValueAsString(named), "apply", "-").exit(), "no root named");
        assertEquals(ARTICLE.replace("id: 7", "id: 8"), text());
        Files.createSymbolicLink(root.resolve("out.md"), file);
        Files.createSymbolicLink(root.resolve("out"), folder);
        for (String through : List.of("out.md", "out/a.md", "out/../a.md")) {
            var op = JSON.createObjectNode().put("file", through);
            op.putObject("set").put("subject", "Broken");
            Run run = run(JSON.writeValueAsString(op), "apply", "-", "--root", root);
            assertEquals(3, run.exit(), through);
        }
        assertEquals(ARTICLE.replace("id: 7", "id: 8"), text());
        var top = run("{\"file\": \"/\"}", "apply", "-", "--root", "/");
        assertTrue(!top.out().contains("fault of Galley"), top.out());
        Path inside = Files.writeString(root.resolve("in.md"), ARTICLE);
        for (Object name : List.of(inside.toAbsolutePath(), "./in.md")) {
            var op = JSON.createObjectNode().put("file", name.toString());
            op.putObject("set").put("subject", name.toString().length() + " letters");
            Run run = run(JSON.writeValueAsString(op), "apply", "-", "--root", root);
            assertEquals(0, run.exit(), run.out());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void renderWritesWhereItIsTold(String name) throws IOException {
        Path out = root.resolve("out.html");
        galley("set", file, "--add", "file_name=" + name, "--add", "url=" + name);
        Article article = Article.parse(SourceText.of(text()));
        assertTrue(article.find(KeyPath.of("url")).isPresent());
        var before = outside();
        assertEquals(0, galley("render", file, "-o", out).exit());
        assertEquals(before, outside());
        assertTrue(Files.isRegularFile(out));
    }

    @Test
    void theSlugIsThatOfTheTitle() {
        Run run = galley("new", "--question", " Why zz-json? ", "--subject", " B ", "--root", root);
        assertEquals(root.resolve("b/why-zzjson.md") + "\n", run.out(), run.err());
        Path made = root.resolve("b/why-zzjson.md");
        assertEquals(
                List.of("Why zz-json?", "why-zzjson.md", "/learn/b/questions/why-zzjson"),
                galley("get", made, "title", "file_name", "url").lines());
    }

    @Test
    void nothingIsLeftOfAnArticleThatCannotBe() throws IOException {
        for (String question : List.of(LONG, "con", "?", "Nul.")) {
            Run run = galley("new", "--question", question, "--subject", "B", "--root", root);
            assertEquals(1, run.exit());
            assertTrue(run.err().contains("; ") || question.equals("?"), run.err());
        }
        try (Stream<Path> all = Files.list(root)) {
            assertEquals(List.of(), all.toList());
        }
    }
}
