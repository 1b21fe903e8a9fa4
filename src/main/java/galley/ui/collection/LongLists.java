package galley.ui.collection;

import galley.ui.theme.Ui;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Lists of which one sees the first lines, and as many more as one asks for. */
final class LongLists {

    /** So many lines come with each click. */
    private static final int STEP = 100;

    private final int first;
    private final Map<String, Integer> asked = new HashMap<>();

    /**
     * @param first how many lines one sees unasked
     */
    LongLists(int first) {
        this.first = first;
    }

    /**
     * A list as far as it was asked for, also where it is made anew.
     *
     * @param name tells it from the others
     * @param line makes the one at a place, from 0
     */
    VBox list(String name, int size, IntFunction<Node> line) {
        var lines = new VBox();
        draw(lines, name, size, line);
        return lines;
    }

    private void draw(VBox lines, String name, int size, IntFunction<Node> line) {
        lines.getChildren().clear();
        int shown = Math.min(size, asked.getOrDefault(name, first));
        for (int i = 0; i < shown; i++) {
            lines.getChildren().add(line.apply(i));
        }
        if (shown < size) {
            int more = Math.min(STEP, size - shown);
            String words =
                    shown + more == size
                            ? "%,d more".formatted(more)
                            : "%,d of %,d more".formatted(more, size - shown);
            lines.getChildren()
                    .add(
                            step(
                                    words,
                                    () -> {
                                        asked.put(name, shown + more);
                                        draw(lines, name, size, line);
                                        lines.getChildren().get(shown).requestFocus();
                                    }));
        } else if (size > first) {
            lines.getChildren()
                    .add(
                            step(
                                    "Fewer",
                                    () -> {
                                        asked.remove(name);
                                        draw(lines, name, size, line);
                                        lines.getChildren().getLast().requestFocus();
                                    }));
        }
    }

    private static Button step(String words, Runnable action) {
        return Ui.button(words, action, "flat", "facet", "more-lines");
    }
}
