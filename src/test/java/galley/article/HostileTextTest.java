package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts full of openers that nothing closes are read in about the time that others take. */
class HostileTextTest {

    private static final int UNITS = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "[[[[",
                "[a, ",
                "{a: ",
                "[\"",
                "['",
                "a: [\n",
                "a: {\n",
                "- [\n",
                "a: \"\n",
                "a: '\n",
                "&a ",
                "!t ",
                "- ",
                "? ",
                "@\n",
                "\t\n",
                "a: x: y\n",
                "<<<<<<<\n",
                "#\n",
                "a: >-\n"
            })
    void frontMatter(String unit) {
        String much = unit.repeat(UNITS);
        for (String text : new String[] {"---\na: " + much + "\nb: c\n---\n", "---\n" + much}) {
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> {
                        Article article = Article.parse(SourceText.of(text));
                        article.plan(new Edit.Set(KeyPath.of("b"), new NewValue.Text("d")));
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\(",
                "\\( ",
                "\\[",
                "\\[ ",
                "$",
                "$ ",
                "$$",
                "$$ ",
                "$$\\n\\n",
                "$x\\n\\n",
                "$5 ",
                "\\(\\n\\n",
                "`",
                "` `` ",
                "``` ",
                "\\n```\\n",
                "\\n```c\\n\"",
                "\\\"",
                "\\'",
                "\"\"\"",
                "/*",
                "* ",
                "> ",
                "1. ",
                "- ",
                " ",
                "\t",
                "\\n* ",
                "\\n",
                "\\nu"
            })
    void storedAnswer(String unit) {
        for (String lead : new String[] {"", "```c\\n", "```python\\n\"", "$$", "\\["}) {
            String stored = lead + unit.repeat(UNITS);
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> {
                        AnswerCodec.Decoded decoded = AnswerCodec.decode(stored);
                        assertEquals(stored, AnswerCodec.encode(decoded.markdown()));
                        AnswerCodec.surprises(stored);
                    });
        }
    }
}
