package galley.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocumentTest {

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(
                        "a",
                        "b ",
                        "\n",
                        "\n\n",
                        "# ",
                        "- ",
                        "1. ",
                        "> ",
                        "    ",
                        "```",
                        "`",
                        "$",
                        "$$",
                        "\\(",
                        "\\)",
                        "\\[",
                        "\\]",
                        "*",
                        "**",
                        "_",
                        "~~",
                        "[",
                        "](",
                        ")",
                        "![",
                        "<",
                        ">",
                        "<b>",
                        "<!--",
                        "-->",
                        "|",
                        "|-|-|\n",
                        "---\n",
                        "===\n",
                        "\\",
                        "&amp;",
                        "\t",
                        "\0",
                        "é",
                        "中",
                        "😀",
                        "https://a.b",
                        "[a]: b\n",
                        "5")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1500)
    void anyTextGivesOrderedBlocksInsideIt(@ForAll("markdown") String text) {
        check(text);
    }

    @Property(tries = 500)
    void anyCharactersGiveOrderedBlocks(@ForAll String text) {
        check(text);
    }

    /** Flexmark loses the way from a reference in the text of a link to the document. */
    @Example
    void aReferenceThatIsNoLongerInTheDocumentIsRead() {
        for (String text :
                List.of(
                        "[a[a]: b\n]()\n\n[a]: b\n",
                        "[a[a]: b\n](a)\n\n[a]: b\n",
                        "[a[a]: b\na]()\n\n[a]: b\n")) {
            check(text);
            Anatomy.of(text);
        }
    }

    private static void check(String text) {
        MarkdownDocument document = MarkdownDocument.parse(text);
        int from = 0;
        for (Block block : document.blocks()) {
            Span span = block.span();
            assertTrue(from <= span.start() && span.end() <= text.length(), block::toString);
            from = span.end();
        }
        Stream<Span> others =
                Stream.concat(
                        document.outline().stream().map(Heading::span),
                        document.links().stream().map(Link::span));
        assertTrue(others.allMatch(s -> s.end() <= text.length()));
        Counts.of(text);
    }

    private static final String VALUE = "=\"[^\"<>]*\"";

    private static final Pattern HARMLESS =
            Pattern.compile(
                    "</?(?:p|h[1-6]|blockquote|ul|ol|li|pre|code|em|strong|del|a|span|div|table|tr|th|td"
                            + "|hr|br|sub|sup|kbd|b|i|u|s|mark|small|ins|q|wbr)"
                            + "(?: (?:data-(?:from|to|tex|href|src|language)|class|role|title|start|tabindex"
                            + "|aria-label|aria-checked)"
                            + VALUE
                            + "| data-display)*\\s*/?>");

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "<script>",
                        "</script>",
                        "<img src=x ",
                        "onerror=alert(1)",
                        ">",
                        "<",
                        "\"",
                        "'",
                        "javascript:",
                        "data:text/html,",
                        "[a](",
                        "![",
                        "](",
                        ")",
                        "<a href=",
                        "<b ",
                        "<b>",
                        "</b>",
                        "`",
                        "$",
                        "$$",
                        "\n",
                        "\n\n",
                        "&#x6a;",
                        "&quot;",
                        "&lt;",
                        "```",
                        "|",
                        "|-|-|\n",
                        "<svg/onload=x>",
                        "<!--",
                        "-->",
                        " ",
                        "x",
                        "[x]: ",
                        "\t",
                        "\0",
                        "https://a.b/\"x",
                        "title",
                        "\\",
                        "<br/>",
                        "<BR >")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void onlyHarmlessTagsAreWritten(@ForAll("hostile") String text) {
        String html = MarkdownDocument.parse(text).html();
        String rest = HARMLESS.matcher(html).replaceAll("").replaceAll("(?i)<br\\s*/?>", "");
        assertTrue(rest.indexOf('<') < 0, () -> text + " gave " + html);
        assertTrue(!html.contains("data-href=\"javascript:"), html);
    }

    @Test
    void blocksThatOnlyMovedKeepTheirKey() {
        List<Block> before = MarkdownDocument.parse("One\n\n- two\n- $x$").blocks();
        List<Block> after = MarkdownDocument.parse("New words\n\nOne\n\n- two\n- $x$").blocks();
        assertEquals(before.get(0).key(), after.get(1).key());
        assertEquals(
                before.get(1),
                new Block(before.get(1).span(), after.get(2).key(), after.get(2).html()));
        assertNotEquals(before.get(0).key(), after.get(0).key());
    }

    @Test
    void outlineNamesHeadingsAtAnyDepth() {
        var document = MarkdownDocument.parse("# A *b* `c`\n\n> ## D $x$\n\nE\n===\n");
        assertEquals(
                List.of(
                        new Heading(1, "A b c", new Span(0, 11)),
                        new Heading(2, "D \uFFFC", new Span(15, 23)),
                        new Heading(1, "E", new Span(25, 30))),
                document.outline());
    }

    @Test
    void linksSayWhereTheyLead() {
        String text = "[a *b*](https://x.example/y) ![alt](pic.png) www.example.com [r]\n\n[r]: /z";
        List<Link> links = MarkdownDocument.parse(text).links();
        assertEquals(
                List.of("https://x.example/y", "pic.png", "www.example.com", "/z"),
                links.stream().map(Link::target).toList());
        assertEquals(
                List.of(
                        "[a *b*](https://x.example/y)",
                        "![alt](pic.png)",
                        "www.example.com",
                        "[r]"),
                links.stream().map(link -> link.span().of(text)).toList());
        assertEquals("a b", links.getFirst().text());
    }
}
