package galley.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.text.Span;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with the caret as ¦, or a selection between two of them; \n is a line end. */
class TypingTest {

    private static String after(
            String marked, BiFunction<String, Span, Optional<TextEdit>> action) {
        String lines = marked.replace("\\n", "\n");
        int start = lines.indexOf('¦');
        int end = lines.lastIndexOf('¦');
        String text = lines.replace("¦", "");
        Span selection = start == end ? Span.at(start) : new Span(start, end - 1);
        return action.apply(text, selection).map(edit -> show(text, edit)).orElse("none");
    }

    private static String show(String text, TextEdit edit) {
        String made = edit.apply(text);
        var out = new StringBuilder(made).insert(edit.selection().end(), '¦');
        if (!edit.selection().isEmpty()) {
            out.insert(edit.selection().start(), '¦');
        }
        return out.toString().replace("\n", "\\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```\\nx\\n``¦\\n```|```\\nx\\n```¦",
                "```\\n``¦\\n```\\nb|```\\n```¦\\nb",
                "- ```\\n  ``¦\\n  ```|- ```\\n  ```¦",
                "```\\nx\\n¦```|```\\nx\\n`¦``",
                "```\\nx\\n``¦`|```\\nx\\n```¦",
                "```\\nx\\n``¦|none",
                "```\\n`¦\\n```|none",
                "a ``¦\\n```|none",
                "````\\n``¦\\n```|none",
            })
    void marksInAFenceGoOverTheOnesThatCloseIt(String before, String expected) {
        assertEquals(expected, after(before, (text, at) -> FenceCompletion.typed(text, at, '`')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "- a¦|- a\\n- ¦",
                "- a¦ b|- a\\n- ¦b",
                "  * a¦|  * a\\n  * ¦",
                "1. a¦|1. a\\n2. ¦",
                "9) a¦|9) a\\n10) ¦",
                "1. a¦\\n2. b\\n3. c|1. a\\n2. ¦\\n3. b\\n4. c",
                "1. a¦\\n   - x\\n2. b\\n5. c|1. a\\n2. ¦\\n   - x\\n3. b\\n5. c",
                "1. a\\n\\n2. b¦\\n\\n3. c|1. a\\n\\n2. b\\n\\n3. ¦\\n\\n4. c",
                "- [ ] a¦|- [ ] a\\n- [ ] ¦",
                "- [x] a¦|- [x] a\\n- [ ] ¦",
                "- a\\n- ¦|- a\\n\\n¦",
                "- a\\n\\n- ¦|- a\\n\\n¦",
                "- ¦|¦",
                "1. a\\n   - b\\n   - ¦|1. a\\n   - b\\n2. ¦",
                "> a¦|> a\\n> ¦",
                "> a\\n> ¦|> a\\n\\n¦",
                "> - a¦|> - a\\n> - ¦",
                "¦- a|none",
                "-¦ a|none",
                "a¦|none",
                "```\\n- a¦|none",
                "- a¦b¦c|- a\\n- ¦c",
            })
    void enterInLists(String before, String expected) {
        assertEquals(expected, after(before, ListContinuation::enter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "```¦|```\\n¦\\n```",
                "```python¦|```python\\n¦\\n```",
                "- ~~~~¦|- ~~~~\\n  ¦\\n  ~~~~",
                "10. ```¦|10. ```\\n    ¦\\n    ```",
                "- a\\n  ```js¦|- a\\n  ```js\\n  ¦\\n  ```",
                "- - ```¦|- - ```\\n    ¦\\n    ```",
                "-\t```¦|-\t```\\n \t¦\\n \t```",
                "> 1. - ```¦|> 1. - ```\\n>      ¦\\n>      ```",
                "```\\na\\n```¦|none",
                "```¦\\na\\n```|none",
                "``` a`¦|none",
                "   $$¦$$|   $$\\n   ¦\\n   $$",
                "$¦$|none",
            })
    void enterAfterFences(String before, String expected) {
        assertEquals(expected, after(before, FenceCompletion::enter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "- a\\n- b¦|- a\\n  - b¦",
                "1. a\\n2. b¦|1. a\\n   1. b¦",
                "10. a\\n- b¦|10. a\\n    - b¦",
                "- a\\n¦- b\\n- c¦|- a\\n¦  - b\\n  - c¦",
                "a¦|none",
                "```\\n- a¦|none",
            })
    void tabInLists(String before, String expected) {
        assertEquals(expected, after(before, Indentation::indentItems));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "- a\\n  - b¦|- a\\n- b¦",
                "1. a\\n   - b\\n     - c¦|1. a\\n   - b\\n   - c¦",
                "- a¦|none",
            })
    void shiftTabInLists(String before, String expected) {
        assertEquals(expected, after(before, Indentation::outdentItems));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "(|a ¦|a (¦)",
                "(|a¦b|none",
                "[|¦.|[¦].",
                ")|(a¦)|(a)¦",
                ")|a¦)|none",
                ")|(a¦))|(a)¦)",
                "\"|a ¦|a \"¦\"",
                "\"|a¦|none",
                "\"|\"a¦\"|\"a\"¦",
                "$|a ¦|a $¦$",
                "$|a $¦$|a $$¦$$",
                "$|$$x¦$$|$$x$¦$",
                "$|$$x$¦$|$$x$$¦",
                "$|$x¦$|$x$¦",
                "$|5¦|none",
                "$|\\¦|none",
                "`|¦|`¦`",
                "`|`¦`|``¦",
                "`|``¦|none",
                "`|`a¦`|`a`¦",
                "*|a ¦b¦|a *¦b¦*",
                "*|a ¦|none",
                "(|¦a b¦|(¦a b¦)",
                "$|¦x¦|$¦x¦$",
                "a|¦x¦|none",
            })
    void typingPairs(char typed, String before, String expected) {
        assertEquals(expected, after(before, (text, at) -> Pairs.typed(text, at, typed)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"(¦)|¦", "a $¦$|a ¦", "$$¦$$|$¦$", "(¦a)|none", "a¦|none"})
    void backspaceInPairs(String before, String expected) {
        assertEquals(expected, after(before, Pairs::backspace));
    }

    private static String tool(String before, BiFunction<String, Span, TextEdit> tool) {
        return after(before, (text, at) -> Optional.of(tool.apply(text, at)));
    }

    @Test
    void toolsToggle() {
        assertEquals("a **¦word¦** b", tool("a wo¦rd b", Markup::bold));
        assertEquals("a ¦word¦ b", tool("a **¦word¦** b", Markup::bold));
        assertEquals("¦word¦", tool("¦**word**¦", Markup::bold));
        assertEquals("***¦word¦***", tool("**¦word¦**", Markup::italic));
        assertEquals("**¦word¦**", tool("***¦word¦***", Markup::italic));
        assertEquals("a **¦b¦** c", tool("a¦ b ¦c", Markup::bold));
        assertEquals("**¦**", tool("¦", Markup::bold));
        assertEquals("$¦x¦$", tool("¦x¦", Markup::math));
        assertEquals("$$\\n¦a\\nb¦\\n$$", tool("¦a\\nb¦", Markup::math));
        assertEquals("```¦\\na\\nb\\n```", tool("¦a\\nb¦", Markup::code));
        assertEquals("[word](¦)", tool("wo¦rd", Markup::link));
        assertEquals("[¦](https://a.b)", tool("¦https://a.b¦", Markup::link));
        assertEquals("## a¦", tool("a¦", Markup::heading));
        assertEquals("### a¦", tool("## a¦", Markup::heading));
        assertEquals("a¦", tool("#### a¦", Markup::heading));
        assertEquals("¦- a\\n- b¦", tool("¦a\\nb¦", Markup::bullets));
        assertEquals("¦a\\nb¦", tool("¦- a\\n- b¦", Markup::bullets));
        assertEquals("¦1. a\\n\\n2. b¦", tool("¦a\\n\\nb¦", Markup::numbers));
        assertEquals("¦> a\\n> b¦", tool("¦a\\nb¦", Markup::quote));
        assertEquals("a¦", tool("> a¦", Markup::quote));
    }

    @Test
    void pastedAddressesMakeLinks() {
        assertEquals(
                "[a b](https://x.y/z)¦",
                after("¦a b¦", (t, s) -> LinkPaste.paste(t, s, "https://x.y/z\n")));
        assertEquals("none", after("¦a¦", (t, s) -> LinkPaste.paste(t, s, "not an address")));
        assertEquals("none", after("¦http://a.b¦", (t, s) -> LinkPaste.paste(t, s, "http://c.d")));
        assertEquals("none", after("a¦", (t, s) -> LinkPaste.paste(t, s, "http://c.d")));
    }

    @Test
    void codeIsIndentedByBlanks() {
        assertEquals("a    ¦", tool("a¦", (t, s) -> Indentation.indent(t, s, 4)));
        assertEquals("¦  a\\n  b¦", tool("¦a\\nb¦", (t, s) -> Indentation.indent(t, s, 2)));
        assertEquals("a¦", after("    a¦", (t, s) -> Indentation.outdent(t, s, 4)));
    }
}
