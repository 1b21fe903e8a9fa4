package galley.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is made of, for those who judge it. */
class AnatomyTest {

    private static List<String> code(String text) {
        return Anatomy.of(text).code().stream().map(s -> s.of(text).strip()).toList();
    }

    private static List<Boolean> closed(String text) {
        return Anatomy.of(text).fences().stream().map(Anatomy.Fence::closed).toList();
    }

    @Test
    void codeIsKnownInAllItsForms() {
        assertEquals(
                List.of("`a`", "x\n    y", "```c\nz\n```", "`b`", "`d`"),
                code("In `a` so:\n\n    x\n    y\n\n```c\nz\n```\n\n## A [`b`](/b)\n\n> `d`"));
    }

    @Test
    void aFenceEndsWithWhatItStandsIn() {
        assertEquals(List.of(true), closed("> ```\n> code\n\nAfter"));
        assertEquals(List.of(true), closed("1. Run:\n   ```\n   ls\n\nThen"));
        assertEquals(List.of(true, false), closed("- ```\n  a\n- ```\n  b\n"));
        assertEquals(List.of(false), closed("> ```\n> code\n>\n"));
        assertEquals(List.of(false), closed("```\n> ```\n"));
        assertEquals(List.of(), closed("So:\n\n    ```python\n    x\n"));
    }

    /** What is painted while one types ends where what is shown does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ```\n> code\n\nAfter $x$",
                "1. Run:\n   ```\n   ls\n\nThen $x$",
                "- a\n\n  ```\n  b\n  ```\n- ```\n  c\n\n$x$",
                "```\n> ```\n$x$",
                "So:\n\n    ```python\n    $x$\n\nThen",
                "So:\n    ```\n    $x$",
                "1. a\n\n\t```\n\tx\n\t```\n\n$x$",
                "> - ```\n>   x\n> - $y$\n>\n> $x$"
            })
    void theScannerHasTheFencesAndFormulasThatAreShown(String text) {
        Anatomy shown = Anatomy.of(text);
        MathScanner.Found scanned = MathScanner.scan(text);
        assertEquals(
                shown.fences().stream().map(f -> f.opening().start()).toList(),
                scanned.fences().stream().map(MathScanner.Fence::open).toList());
        assertEquals(
                shown.formulas().stream().map(Anatomy.Formula::span).toList(),
                scanned.math().stream().map(MathSpan::span).toList());
    }

    @Test
    void aFormulaBelowAListsFenceIsOne() {
        String text = "1. Run:\n   ```\n   ls\n\nThen $a_1 b_1$.";
        assertEquals(
                List.of("a_1 b_1"),
                Anatomy.of(text).formulas().stream().map(Anatomy.Formula::tex).toList());
    }

    @Test
    void wordsOfAPictureAreThoseInItsOwnBrackets() {
        List<Anatomy.Picture> pictures =
                Anatomy.of("![][pic] ![pic] ![pic][] ![w][pic]\n\n[pic]: /x.png").pictures();
        assertEquals(
                List.of("", "pic", "pic", "w"),
                pictures.stream().map(Anatomy.Picture::words).toList());
        assertEquals(Span.at(2), pictures.getFirst().wordsSpan());
        assertTrue(
                MarkdownDocument.parse("![][pic]\n\n[pic]: /x.png")
                        .html()
                        .contains("aria-label=\"\""));
    }

    /** A word so long that parts of it are kept from the search for addresses. */
    @Test
    void longAddressesLeadWhereTheyAreWritten() {
        String address = "https://example.org/" + "a-long-".repeat(100) + "way";
        Anatomy.Anchor link = Anatomy.of("See " + address + " now.").links().getFirst();
        assertEquals(address, link.target());
        assertEquals(address, link.text());
        assertEquals(address, MarkdownDocument.parse(address).links().getFirst().target());
    }

    @Test
    void itemsAreCountedEachForItself() {
        assertEquals(List.of(), Anatomy.of("- **a** b\n".repeat(3_000)).unread());
        assertEquals(List.of(), Anatomy.of("1. **a** b\n".repeat(3_000)).unread());
        String one = "2. **a** b\n".repeat(3_000);
        assertEquals(List.of(new Span(0, one.length() + 2)), Anatomy.of("a\n" + one).unread());
        String dense = "**a** b ".repeat(600);
        assertEquals(
                List.of(new Span(3, 3 + dense.length())), Anatomy.of("c\n\n" + dense).unread());
    }
}
