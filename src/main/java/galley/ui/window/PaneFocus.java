package galley.ui.window;

import galley.ui.theme.Nodes;
import java.util.List;
import javafx.scene.Node;

/** The round of the panes by key. */
final class PaneFocus {

    /**
     * A pane that can have the keys.
     *
     * @param take gives them to it
     */
    record Stop(Node pane, Runnable take) {}

    private PaneFocus() {}

    /** Gives the keys to the stop after the one that has them; to the first where none has. */
    static void next(List<Stop> shown, @org.jspecify.annotations.Nullable Node owner) {
        for (int i = 0; i < shown.size(); i++) {
            if (owner != null && Nodes.isIn(owner, shown.get(i).pane())) {
                shown.get((i + 1) % shown.size()).take().run();
                return;
            }
        }
        shown.getFirst().take().run();
    }
}
