package galley.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.Span;
import java.time.Duration;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class YamlTokensTest {

    private static String read(String yaml) {
        return YamlTokens.of(yaml, new Span(0, yaml.length())).stream()
                .map(token -> token.kind().name() + "<" + token.span().of(yaml) + ">")
                .collect(Collectors.joining(" "));
    }

    @Test
    void frontMatter() {
        assertEquals(
                "MARKER<---> KEY<id> COLON<:> NUMBER<68139> KEY<date> COLON<:> DATE<2024-11-30>"
                        + " KEY<title> COLON<:> BLOCK_HEADER<>-> BLOCK_TEXT<What: is # it?>"
                        + " KEY<seo> COLON<:> KEY<title> COLON<:> PLAIN<QuickTakes | Physics>"
                        + " KEY<score> COLON<:> NUMBER<-1.0> COMMENT<# none> KEY<no_index> COLON<:>"
                        + " CONSTANT<True> MARKER<--->",
                read(
                        """
                        ---
                        id: 68139
                        date: 2024-11-30
                        title: >-
                            What: is # it?
                        seo:
                          title: QuickTakes | Physics
                        score: -1.0 # none
                        no_index: True
                        ---"""));
    }

    @Test
    void listsAndFlow() {
        assertEquals(
                "KEY<tags> COLON<:> FLOW<[> PLAIN<a> FLOW<,> STRING<\"b, c\"> FLOW<,> FLOW<{>"
                        + " KEY<d> COLON<:> NUMBER<1> FLOW<}> FLOW<]> COMMENT<# end>"
                        + " KEY<list> COLON<:> DASH<-> KEY<a> COLON<:> ANCHOR<&x> STRING<'it''s'>"
                        + " DASH<-> ANCHOR<*x> KEY<http> COLON<:> PLAIN<https://a.b/#c>",
                read(
                        """
                        tags: [a, "b, c", {d: 1}] # end
                        list:
                          - a: &x 'it''s'
                          - *x
                        http: https://a.b/#c
                        """));
    }

    @Test
    void damageStaysWhereItIs() {
        assertEquals(
                "KEY<a> COLON<:> STRING<\"open> KEY<b> COLON<:> FLOW<[> NUMBER<1> FLOW<,>"
                        + " KEY<c> COLON<:> NUMBER<2>",
                read("a: \"open\nb: [1,\nc: 2\n"));
    }

    @Test
    void longLinesAreQuick() {
        String yaml =
                "answer: >-\n    " + "word: ".repeat(200_000) + "\nb: " + "a:b ".repeat(50_000);
        assertTimeout(Duration.ofSeconds(60), () -> read(yaml));
    }

    @Provide
    Arbitrary<String> yaml() {
        return Arbitraries.of(
                        "a",
                        ": ",
                        ":",
                        "\n",
                        "\n  ",
                        "- ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "\"",
                        "'",
                        "#",
                        " #",
                        "|",
                        ">-",
                        "&a",
                        "*a",
                        "!t",
                        "---",
                        "1",
                        "\t",
                        "é",
                        "\\",
                        "2024-01-01")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void anyTextGivesOrderedTokens(@ForAll("yaml") String text) {
        int from = 0;
        for (YamlTokens.Token token : YamlTokens.of(text, new Span(0, text.length()))) {
            assertTrue(from <= token.span().start(), text);
            from = token.span().end();
        }
        assertTrue(from <= text.length());
    }
}
