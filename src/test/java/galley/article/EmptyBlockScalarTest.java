package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block scalar whose lines hold blanks alone is an empty text, however many there are. */
class EmptyBlockScalarTest {

    private static final KeyPath KEY = KeyPath.of("seo").child("title");

    private static Article article(String blanks) {
        return Article.parse(
                SourceText.of("---\nseo:\n  title: >-\n" + blanks + "\n  b: c\nd: e\n---\n"));
    }

    private static Article set(Article article, String text) {
        return assertInstanceOf(
                        Outcome.Patched.class,
                        article.plan(new Edit.Set(KEY, new NewValue.Text(text))))
                .article();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "    ", "        ", "    \n      \n   "})
    void readsAsNothingAndCanBeWritten(String blanks) {
        Article article = article(blanks);
        assertEquals("", article.text(KEY).orElseThrow());
        Article after = set(article, "A title");
        assertEquals("A title", after.text(KEY).orElseThrow());
        assertEquals("c", after.text(KeyPath.of("seo").child("b")).orElseThrow());
        assertEquals("", set(after, "").text(KEY).orElseThrow());
    }

    @Test
    void itsBlanksAreItsOwn() {
        assertEquals(
                "---\nseo:\n  title: >-\n    A title\n  b: c\nd: e\n---\n",
                set(article("    "), "A title").text());
    }
}
