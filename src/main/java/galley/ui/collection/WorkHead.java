package galley.ui.collection;

import galley.ui.theme.Ui;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Above what is found in a collection: what it is, how far looking has come, and the way back. */
final class WorkHead {

    private final Label title = Ui.label("", "pane-title");
    private final Label status = Ui.label("", "secondary");
    private final ProgressBar progress = new ProgressBar(0);
    private final Button stop;
    private final Button again;
    private final HBox node;

    /**
     * @param cancel ends the looking
     * @param anew begins it again
     * @param back leads to the table
     */
    WorkHead(Runnable cancel, Runnable anew, Runnable back) {
        stop = Ui.button("Stop", cancel);
        again = Ui.button("Look again", anew);
        progress.getStyleClass().add("reading");
        node =
                new HBox(
                        12,
                        title,
                        status,
                        progress,
                        stop,
                        Ui.spacer(),
                        again,
                        Ui.button("Back to the table", back));
        node.getStyleClass().add("change-foot");
        show("", "", Optional.empty());
    }

    Node node() {
        return node;
    }

    /**
     * @param far from 0 to 1, 0 while nobody knows; empty where nothing is looked for
     */
    void show(String name, String words, Optional<Double> far) {
        title.setText(name);
        Ui.show(title, !name.isEmpty());
        status.setText(words);
        Ui.show(status, !words.isEmpty());
        Ui.show(progress, far.isPresent());
        Ui.show(stop, far.isPresent());
        Ui.show(again, far.isEmpty());
        far.ifPresent(p -> progress.setProgress(p == 0 ? ProgressBar.INDETERMINATE_PROGRESS : p));
    }
}
