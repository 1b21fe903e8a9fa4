package galley.ui.page;

import galley.markdown.Block;
import java.util.List;

/** The blocks [from, to) of a page give way to {@code blocks}; all others stay as they are. */
record BlockChange(int from, int to, List<Block> blocks) {

    static BlockChange between(List<Block> before, List<Block> after) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && same(before.get(head), after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return new BlockChange(
                head, before.size() - tail, after.subList(head, after.size() - tail));
    }

    private static boolean same(Block one, Block other) {
        return one.key().equals(other.key());
    }

    boolean isEmpty() {
        return from == to && blocks.isEmpty();
    }

    List<String> html() {
        return blocks.stream().map(Block::html).toList();
    }
}
