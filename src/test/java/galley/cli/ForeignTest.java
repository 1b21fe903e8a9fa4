package galley.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Edit;
import galley.article.FrontMatter;
import galley.article.Outcome;
import galley.library.Templates;
import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.session.OpenedArticle;
import galley.session.Origin;
import galley.session.Saving;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Front matter in TOML and JSON: left as it is, while the text below is edited. */
class ForeignTest extends CommandTest {

    private static final Map<String, String> HEADS =
            new TreeMap<>(
                    Map.of(
                            "TOML",
                            "+++\ntitle = \"A: b\" # c\n\n[seo]\n  tags = [ 'x', \"y\" ,]\ndate = 2024-11-30T00:00:00Z\n+++\n",
                            "TOML with blanks behind its marks",
                            "+++  \na = 1\n+++\t\n",
                            "TOML below an empty line",
                            "\n+++\na = 1\n+++\n",
                            "empty TOML",
                            "+++\n+++\n",
                            "JSON",
                            "{\n\t\"title\": \"}\\\"{\",\n  \"seo\" : {\"tags\":[1,2.50,{}]},\n  \"z\": null\n}\n",
                            "JSON on one line",
                            "{\"a\":1}\n",
                            "JSON without fields",
                            "{ }\n"));

    private static final List<String> BODIES =
            List.of("", "Body", "\nBody\n\n- a\n- b\n", "\n\n&nbsp;", "a \\n b\n---\nc: d\n---\n");

    @TestFactory
    List<DynamicTest> everyForm() {
        List<DynamicTest> tests = new ArrayList<>();
        HEADS.forEach(
                (name, head) -> {
                    for (String eol : List.of("\n", "\r\n", "\r")) {
                        for (String mark : List.of("", "\uFEFF")) {
                            for (String body : BODIES) {
                                tests.add(
                                        DynamicTest.dynamicTest(
                                                name + (mark + eol + body).chars().boxed().toList(),
                                                () ->
                                                        edited(
                                                                mark + head.replace("\n", eol),
                                                                body.replace("\n", eol),
                                                                eol)));
                            }
                        }
                    }
                });
        return tests;
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void edited(String head, String body, String eol) throws IOException {
        byte[] before = utf8(head + body);
        Files.write(file, before);
        // Fields
        Run get = galley("get", file);
        assertEquals(0, get.exit());
        assertEquals("{ }", get.out().strip());
        for (List<String> words :
                List.of(
                        List.of("title=x"),
                        List.of("--add", "x=y"),
                        List.of("--remove", "title"),
                        List.of("--rename", "title=x"))) {
            List<Object> all = new ArrayList<>(List.of("set", file));
            all.addAll(words);
            Run set = galley(all.toArray());
            assertEquals(1, set.exit());
            assertTrue(set.err().contains("front matter can be edited in the source"), set.err());
        }
        assertEquals(0, galley("check", file, "--fix").exit());
        assertArrayEquals(before, bytes());
        // The text below, as it is and another
        String markdown = body.replace(eol, "\n");
        assertEquals(markdown, galley("answer", file).out());
        assertEquals(0, run(markdown, "answer", file, "--from", "-").exit());
        assertArrayEquals(before, bytes());
        String other = "New\n\n+++\n{\n";
        assertEquals(0, run(other, "answer", file, "--from", "-").exit());
        String left = head + other.replace("\n", eol);
        String kept = body.endsWith(eol) ? left : left.substring(0, left.length() - eol.length());
        assertEquals(kept, new String(bytes(), StandardCharsets.UTF_8));
        // In the window
        Files.write(file, before);
        inTheWindow(head, before, eol);
    }

    private void inTheWindow(String head, byte[] before, String eol) throws IOException {
        var store = new FileStore();
        var loaded = assertInstanceOf(Loaded.Opened.class, store.load(file));
        ArticleSession session =
                ArticleSession.of(
                        OpenedArticle.of(loaded, new Templates()),
                        store,
                        BesideWork.atOnce(),
                        () -> 0);
        assertInstanceOf(FrontMatter.Foreign.class, session.article().frontMatter());
        assertInstanceOf(
                Outcome.Refused.class,
                session.edit(
                        new Edit.Set(KeyPath.of("title"), new NewValue.Text("x")), Origin.FORM));
        List<Saving> savings = new ArrayList<>();
        session.save(false, savings::add);
        assertEquals(List.of(new Saving.NothingToDo()), savings);
        for (String markdown : List.of("One\nline", "---\na: b\n---\n", "+++\n", "", "é 😀\n")) {
            assertInstanceOf(
                    Outcome.Patched.class,
                    session.edit(
                            new Edit.ReplaceAnswer(session.article().answer().patchTo(markdown)),
                            Origin.ANSWER));
            session.save(false, savings::add);
            assertEquals(
                    head + markdown.replace("\n", eol),
                    new String(bytes(), StandardCharsets.UTF_8));
        }
        while (session.canUndo()) {
            session.undo();
        }
        session.save(false, savings::add);
        assertArrayEquals(before, bytes());
    }
}
