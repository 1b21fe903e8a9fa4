package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Line ends behind a block scalar's text are its header's; the lines above stay as they are. */
class ChompingTest {

    private static final String BODY =
            """
              A folded text that is wrapped at some width so that the editor has
              to wrap it again when it is edited. It has several sentences.

              A second paragraph stands here.
            """;

    private static String file(String header, String body, String after) {
        return "---\ntext: " + header + "\n" + body + after + "last: 1\n---\n";
    }

    private static String set(String file, String value) {
        Article article = Article.parse(SourceText.of(file));
        var set = new Edit.Set(KeyPath.of("text"), new NewValue.Text(value));
        return assertInstanceOf(Outcome.Patched.class, article.plan(set)).article().text();
    }

    private static String value(String file) {
        return Article.parse(SourceText.of(file)).text(KeyPath.of("text")).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({">-, >, 1", ">-, >+, 2", ">2-, >2, 1", "|-, |, 1", "|-, |+, 3"})
    void onlyTheHeaderSaysSo(String before, String after, int lineEnds) {
        String file = file(before, BODY, "");
        String wanted = value(file) + "\n".repeat(lineEnds);
        assertEquals(file(after, BODY, "\n".repeat(lineEnds - 1)), set(file, wanted));
    }

    @Test
    void theLastParagraphTakesWhatElseHasChanged() {
        String file = file(">-", BODY, "");
        assertEquals(
                file(">", BODY.replace("stands here.", "stood here."), ""),
                set(file, value(file).replace("stands", "stood") + "\n"));
        assertEquals(
                file(">-", BODY + "\n  A third.\n", ""), set(file, value(file) + "\nA third."));
    }

    @Test
    void aCommentBehindTheHeaderStays() {
        String file = file(">- # why", BODY, "");
        assertEquals(file("> # why", BODY, ""), set(file, value(file) + "\n"));
    }
}
