package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block scalar whose lines hold blanks alone is an empty text, however many there are. */
class EmptyBlockScalarTest {

    private static final KeyPath KEY = KeyPath.of("seo").child("title");

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "    ", "        ", "    \n      \n   "})
    void readsAsNothingAndCanBeWritten(String blanks) {
        Article article =
                Article.parse(
                        SourceText.of(
                                "---\nseo:\n  title: >-\n" + blanks + "\n  b: c\nd: e\n---\n"));
        assertEquals("", article.text(KEY).orElseThrow());
        Outcome.Patched set =
                assertInstanceOf(
                        Outcome.Patched.class,
                        article.plan(new Edit.Set(KEY, new NewValue.Text("A title"))));
        assertEquals("A title", set.article().text(KEY).orElseThrow());
        assertEquals("c", set.article().text(KeyPath.of("seo").child("b")).orElseThrow());
    }
}
