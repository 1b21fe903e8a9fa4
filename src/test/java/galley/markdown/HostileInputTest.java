package galley.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input made to take long or go deep ends soon. */
class HostileInputTest {

    private static final Map<String, String> INPUTS = new TreeMap<>();

    static {
        INPUTS.put("quotes", ">".repeat(10_000) + "a");
        INPUTS.put("quotes with blanks", "> ".repeat(10_000) + "a");
        INPUTS.put("quotes, many lines", (">".repeat(500) + "a\n").repeat(500));
        INPUTS.put("brackets", "[".repeat(10_000));
        INPUTS.put("matched brackets", "[".repeat(10_000) + "a" + "]".repeat(10_000));
        INPUTS.put("bracket pairs", "[](".repeat(10_000));
        INPUTS.put("links in links", "[a](".repeat(10_000));
        INPUTS.put("images", "![[]()".repeat(10_000));
        INPUTS.put("emphasis openers", "*a **a ".repeat(20_000));
        INPUTS.put("emphasis closers", "a* ".repeat(50_000));
        INPUTS.put("emphasis nested", "*a ".repeat(900) + "b* ".repeat(900));
        INPUTS.put("strong nested", "**a ".repeat(10_000) + "b** ".repeat(10_000));
        INPUTS.put("mixed emphasis", "*a_ ".repeat(50_000));
        INPUTS.put("strike", "~~a ".repeat(20_000) + "b~~".repeat(20_000));
        INPUTS.put("list in list on a line", "- ".repeat(10_000) + "a");
        INPUTS.put("numbers on a line", "1. ".repeat(10_000) + "a");
        INPUTS.put(
                "list steps",
                IntStream.range(0, 800)
                        .mapToObj(i -> "  ".repeat(i) + "- a\n")
                        .collect(Collectors.joining()));
        INPUTS.put("backticks", backticks(2_000));
        INPUTS.put("dollars", "$ $$ $a ".repeat(50_000));
        INPUTS.put("open displays", "\\[\n\n".repeat(100_000));
        INPUTS.put("open parentheses", "\\( ".repeat(100_000));
        INPUTS.put("html", "<a ".repeat(50_000));
        INPUTS.put("comments", "<!-- a -- ".repeat(20_000));
        INPUTS.put("declarations", "<!A ".repeat(20_000) + "<? ".repeat(20_000));
        INPUTS.put("entities", "&amp ".repeat(50_000) + "&".repeat(50_000));
        INPUTS.put("autolinks", "http://a.b ".repeat(20_000));
        INPUTS.put("references", "[a]: b\n".repeat(20_000) + "[a]".repeat(20_000));
        INPUTS.put("table", "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|b|\n");
        INPUTS.put("table rows", "|a|b|\n|-|-|\n" + "|a|b|\n".repeat(10_000));
        INPUTS.put("rules", "- - ".repeat(20_000) + "a");
        INPUTS.put("blank lines", "\n".repeat(500_000));
        INPUTS.put("open fence", "```\n" + "$x$ `a`\n".repeat(20_000));
        INPUTS.put("tabs", "\t".repeat(50_000) + "a");
        INPUTS.put("backslashes", "\\".repeat(200_000));
        INPUTS.put(
                "five megabytes",
                "A sentence of *some* words, `code` and $x_1$.\n\n".repeat(110_000));
        INPUTS.put("one line of a megabyte", "a sentence of *some* words ".repeat(40_000));
        INPUTS.put(
                "nul and odd characters", "a\0b\u001f\uE000c\uFFFE\uD800 *x*\r\ny".repeat(1_000));
    }

    static Stream<String> names() {
        return INPUTS.keySet().stream();
    }

    private static String backticks(int most) {
        return IntStream.range(1, most)
                .mapToObj(i -> "e" + "`".repeat(i))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("names")
    void endsSoon(String name) {
        String text = INPUTS.get(name);
        long start = System.nanoTime();
        MarkdownDocument document =
                assertTimeout(Duration.ofSeconds(60), () -> MarkdownDocument.parse(text));
        long took = (System.nanoTime() - start) / 1_000_000;
        if (Boolean.getBoolean("timings")) {
            System.out.println(took + " ms " + name + " " + document.html().length());
        }
        assertEquals(text.isBlank(), document.blocks().isEmpty());
        assertFalse(document.html().contains("<script"));
    }
}
