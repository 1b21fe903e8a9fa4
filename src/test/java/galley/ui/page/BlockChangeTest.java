package galley.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.markdown.Block;
import galley.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a text changes, its changed blocks put into the old page give the new one. */
class BlockChangeTest {

    private static final String[] PIECES = {
        "\n\n",
        "\n",
        "&nbsp;",
        "&nbsp;\n\n",
        "a",
        " ",
        "- a\n",
        "# ",
        "```\n",
        "$$\n",
        "> ",
        "---\n",
        "[x]: /y\n",
        "[x]",
        "[^1]",
        "[^1]: n\n",
        "|a|b|\n|-|-|\n",
        "    ",
        "\\",
        "1. ",
        "<b>",
        "*"
    };

    @Test
    void patchesGiveThePageOfTheNewText() {
        var random = new Random(7);
        for (int run = 0; run < 300; run++) {
            String text = "";
            List<Block> before = List.of();
            List<String> page = new ArrayList<>();
            for (int step = 0; step < 30; step++) {
                int at = random.nextInt(4) == 0 ? random.nextInt(text.length() + 1) : text.length();
                String piece = PIECES[random.nextInt(PIECES.length)];
                int cut = random.nextInt(5) == 0 ? Math.min(3, text.length() - at) : 0;
                text = text.substring(0, at) + piece + text.substring(at + cut);
                List<Block> after = MarkdownDocument.parse(text).blocks();
                BlockChange change = BlockChange.between(before, after);
                page.subList(change.from(), change.to()).clear();
                page.addAll(change.from(), change.html());
                assertEquals(after.stream().map(Block::html).toList(), page, text);
                before = after;
            }
        }
    }
}
