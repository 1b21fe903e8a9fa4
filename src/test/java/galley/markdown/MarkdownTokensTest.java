package galley.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkdownTokensTest {

    private static String read(String text) {
        return MarkdownTokens.of(text).stream()
                .map(token -> token.kind().name() + "<" + token.span().of(text) + ">")
                .collect(Collectors.joining(" "));
    }

    @Test
    void blocks() {
        assertEquals(
                "HEADING_MARK<##> HEADING_2< A > MATH_MARK<$> MATH<x> MATH_MARK<$>"
                        + " LIST_MARK<- [x]> EMPHASIS_MARK<**> STRONG<b>"
                        + " EMPHASIS_MARK<**> QUOTE_MARK<>> EMPHASIS_MARK<*> EMPHASIS<q>"
                        + " EMPHASIS_MARK<*> RULE<***>",
                read("## A $x$\n\n- [x] **b**\n\n> *q*\n\n***\n"));
    }

    @Test
    void inlines() {
        assertEquals(
                "CODE_MARK<`> CODE<a*b*> CODE_MARK<`> LINK_MARK<[> LINK_TEXT<t> LINK_MARK<](>"
                        + " LINK_URL<http://x> LINK_MARK<)> ESCAPE<\\*> EMPHASIS_MARK<~~> STRIKE<s>"
                        + " EMPHASIS_MARK<~~> HTML<<b>> HTML<&amp;> LINK_URL<https://y.z/a> HARD_BREAK<  >",
                read("`a*b*` [t](http://x) \\* ~~s~~ <b> &amp; https://y.z/a  \nsnake_case_word"));
    }

    @Test
    void formulas() {
        assertEquals(
                "MATH_MARK<$$> MATH<\n> MATH_COMMAND<\\frac> MATH<{a_1*b*}\n> MATH_MARK<$$>"
                        + " MATH_MARK<\\(> MATH<c> MATH_MARK<\\)>",
                read("$$\n\\frac{a_1*b*}\n$$\n\nCosts $5 and $6 \\(c\\)"));
    }

    @Test
    void fences() {
        assertEquals(
                "LIST_MARK<- > FENCE_MARK<```> FENCE_INFO<python> FENCE_TEXT<  > KEYWORD<def>"
                        + " FENCE_TEXT< > FUNCTION<f> FENCE_TEXT<(x)> OPERATOR<:> FENCE_TEXT< >"
                        + " COMMENT<# *c*> FENCE_TEXT<\n> FENCE_MARK<  ```>",
                read("- ```python\n  def f(x): # *c*\n  ```"));
    }

    @Test
    void languages() {
        for (String code :
                List.of(
                        "python\n\"\"\"doc\nx\"\"\" if 1",
                        "sql\nSELECT a FROM b WHERE c = 'x' -- end",
                        "scheme\n(define (f x) \"s\" ; end\n 1)",
                        "prolog\nmember(X, [1]) :- true. % end",
                        "c\n#include <stdio.h>\nint x = 'a'; // end",
                        "rust\nfn f<'a>(x: &'a str) { 1 } // end",
                        "html\n<p class=\"x\">y</p><!-- end -->",
                        "css\na { color: red; } /* end */",
                        "json\n{\"a\": 1, \"b\": \"c\"}",
                        "bash\nif [ $# -gt 1 ]; then echo 'x'; fi # end")) {
            String read = read("```" + code + "\n```");
            assertTrue(read.contains("KEYWORD<"), read);
            assertTrue(!code.endsWith("end") || read.contains("end>"), read);
        }
    }

    @Test
    void aPartIsReadAsInTheWhole() {
        String text = "A *b*\n\n```java\nint x; /* a\n b */\n```\n\n$$\nx\n\ny\n$$\n\nend **b**";
        List<Token> all = MarkdownTokens.of(text);
        for (int start = 0; start < text.length(); start++) {
            Span part = new Span(start, Math.min(text.length(), start + 7));
            String whole = paint(all, part);
            assertEquals(whole, paint(MarkdownTokens.of(text, part), part), part.of(text));
        }
    }

    private static String paint(List<Token> tokens, Span part) {
        return tokens.stream()
                .filter(token -> token.span().overlaps(part))
                .map(
                        token ->
                                token.kind()
                                        + "@"
                                        + Math.max(token.span().start(), part.start())
                                        + "-"
                                        + Math.min(token.span().end(), part.end()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aScreenOfALongTextIsQuick() {
        String text =
                "Words *of* some $x_1$ `code` and [a](b).\n\n- item\n\n```c\nint x;\n```\n\n"
                        .repeat(2_600);
        Span screen = new Span(text.length() / 2, text.length() / 2 + 4_000);
        for (int i = 0; i < 30; i++) {
            MarkdownTokens.of(text, screen);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            MarkdownTokens.of(text, screen);
        }
        double each = (System.nanoTime() - start) / 20e6;
        System.out.printf("tokens of a screen in %d characters: %.2f ms%n", text.length(), each);
        assertTrue(each < 20, "ms: " + each);
        assertTimeout(
                Duration.ofSeconds(60), () -> MarkdownTokens.of("*a `b [c $d".repeat(50_000)));
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(
                        "a",
                        " ",
                        "\n",
                        "\n\n",
                        "# ",
                        "- ",
                        "> ",
                        "```",
                        "```java\n",
                        "`",
                        "$",
                        "$$",
                        "\\(",
                        "\\)",
                        "*",
                        "**",
                        "_",
                        "~~",
                        "[",
                        "](",
                        ")",
                        "<",
                        ">",
                        "|",
                        "|-|\n",
                        "===",
                        "\\",
                        "&a;",
                        "\"",
                        "'",
                        "/*",
                        "5",
                        "---\n",
                        "http://a")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void anyTextGivesOrderedTokens(@ForAll("markdown") String text) {
        int from = 0;
        for (Token token : MarkdownTokens.of(text)) {
            assertTrue(from <= token.span().start() && !token.span().isEmpty(), text);
            from = token.span().end();
        }
        assertTrue(from <= text.length());
    }
}
