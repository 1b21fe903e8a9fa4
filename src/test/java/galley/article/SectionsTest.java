package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where front matter ends and the body begins, and that no edit of the one moves the other. */
class SectionsTest {

    private static Article read(String text) {
        return Article.parse(SourceText.of(text));
    }

    private static Outcome answer(String text, String markdown) {
        Article article = read(text);
        return article.plan(new Edit.ReplaceAnswer(article.answer().patchTo(markdown)));
    }

    private static String answered(String text, String markdown) {
        Outcome outcome = answer(text, markdown);
        return assertInstanceOf(Outcome.Patched.class, outcome, outcome.toString())
                .article()
                .text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"---Body", "--- Body", "----", "---\u00a0x", " ---", "--", "...Body"})
    void aLineWithMoreThanHyphensClosesNothing(String line) {
        Sections sections = Sections.of("---\na: 1\n" + line + "\n");
        assertEquals(Sections.Kind.YAML, sections.kind());
        assertTrue(sections.isNeverClosed());
        Sections closed = Sections.of("---\na: |\n  x\n" + line + "\n---\nBody");
        assertEquals(
                Optional.of("---"),
                closed.closing().map(s -> s.of("---\na: |\n  x\n" + line + "\n---\nBody")));
    }

    @Test
    void aBodyIsNotGluedToTheClosingLine() {
        assertEquals("---\na: 1\n---\nBody", answered("---\na: 1\n---", "Body"));
        assertEquals("---\r\na: 1\r\n---\r\nBody", answered("---\r\na: 1\r\n---", "Body"));
        assertEquals("---\ra: 1\r---\rBody", answered("---\ra: 1\r---", "Body"));
        assertEquals("---\na: 1\n---\n---\n", answered("---\na: 1\n---\n", "---\n"));
        assertEquals("---\na: 1\n---\n\nBody", answered("---\na: 1\n---", "\nBody"));
        assertEquals("---\na: 1\n---\n", answered("---\na: 1\n---\nBody", ""));
        assertEquals("+++\na = 1\n+++\nBody", answered("+++\na = 1\n+++", "Body"));
        assertEquals("{\"a\": 1}\nBody", answered("{\"a\": 1}", "Body"));
    }

    @Test
    void aBodyThatWouldBeginFrontMatterIsRefused() {
        for (String wanted :
                new String[] {"---\n", "---", "---\na: 1\n---\n", "+++\n", "\n---\n"}) {
            assertTrue(
                    assertInstanceOf(Outcome.Refused.class, answer("", wanted))
                            .reason()
                            .contains("front matter"));
        }
        assertInstanceOf(Outcome.Refused.class, answer("Text", "half \uD83D"));
    }

    @Test
    void anAnswerBelowFrontMatterThatIsNeverClosedIsRefused() {
        for (String text :
                new String[] {"---\na: 1\n", "---\na: 1\n---Body\n", "+++\na = 1\n", "---"}) {
            Article article = read(text);
            assertFalse(article.answer().isEditable());
            Outcome outcome = answer(text, "Body");
            assertTrue(
                    assertInstanceOf(Outcome.Refused.class, outcome)
                            .reason()
                            .contains("never closed"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{< figure src=\"a\" >}}\nText\n",
                "{{ template }}\n",
                "{% include a %}\nText\n",
                "{#head}\n",
                "{\"quoted\"}\nText\n",
                "{a: 1}\nText\n",
                "{\n",
                "{ text }\n",
                "{\"a"
            })
    void bracesThatBeginNoObjectAreBody(String text) {
        assertInstanceOf(FrontMatter.Absent.class, read(text).frontMatter());
        assertEquals(text, read(text).answer().markdown());
        assertEquals(text + "More", answered(text, text + "More"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"}\", \"b\": {}}\n",
                "{}\n",
                "{\n  \"a\": 1\n}\n",
                "{ \"a\" : [1] }\r\n"
            })
    void anObjectIsFrontMatter(String json) {
        Article article = read(json + "Body");
        assertInstanceOf(FrontMatter.Foreign.class, article.frontMatter());
        assertEquals("Body", article.answer().markdown());
    }

    @ParameterizedTest
    @CsvSource({"\\r", "\\r\\n", "\\n"})
    void newLinesEndAsTheFilesDo(String written) {
        String eol = written.translateEscapes();
        String text = "---\na: |\n  x\nb: y\nc: >-\n  one\n\n  two\n---\nBody\n".replace("\n", eol);
        Article article = read(text);
        String answered = answered(text, "Body\n\nMore\n");
        assertEquals(text + eol + "More" + eol, answered);
        for (String key : new String[] {"a", "b", "c"}) {
            Outcome outcome =
                    article.plan(
                            new Edit.Set(KeyPath.of(key), new NewValue.Text("one\ntwo\n\nthree")));
            String after = assertInstanceOf(Outcome.Patched.class, outcome).article().text();
            assertEquals("", after.replace(eol, "").replaceAll("[^\r\n]", ""), after);
        }
    }
}
