package galley.ui.library;

import galley.ui.theme.Ui;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Below the list: how many articles there are, how far they are read, and the end of that. */
final class ReadingFoot {

    /** What is read sooner is not worth a bar that comes and goes. */
    private static final Duration SHORT = Duration.millis(400);

    private final Label label = Ui.label("", "hint");
    private final ProgressBar progress = new ProgressBar(0);
    private final Runnable leave;
    private final Button stop;
    private final Button goOn;

    /** A window of its own, so made only once it has something to say. */
    private Optional<Tooltip> more = Optional.empty();

    private final VBox node;
    private final PauseTransition soon = new PauseTransition(SHORT);
    private ListWords words = ListWords.NO_FOLDER;

    /**
     * @param leave gives the keys to what is there always
     */
    ReadingFoot(LibraryHost host, Runnable leave) {
        this.leave = leave;
        stop = button("Stop", "Stop reading the folder", host::stopReading);
        goOn = button("Go on", "Go on reading the folder", host::goOnReading);
        stop.setId("library-stop");
        goOn.setId("library-go-on");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("reading");
        var row = new HBox(8, label, stop, goOn);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("library-foot-row");
        node = new VBox(progress, row);
        node.getStyleClass().add("library-foot");
        soon.setOnFinished(e -> showReading(true));
        showReading(false);
        Ui.show(goOn, false);
    }

    private static Button button(String name, String what, Runnable action) {
        var button = Ui.link(name, action);
        button.setAccessibleText(what);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    Node node() {
        return node;
    }

    /**
     * @param shown how many articles are in the list
     */
    void show(ListWords next, boolean filtered, int shown) {
        words = next;
        label.setText(next.foot(filtered, shown));
        tellMore(next.more());
        boolean keys = stop.isFocused() || goOn.isFocused();
        switch (next.choice()) {
            case NONE -> {
                if (keys) {
                    leave.run();
                }
                end();
                Ui.show(goOn, false);
            }
            case STOP -> {
                if (keys) {
                    showReading(true);
                    stop.requestFocus();
                } else if (stop.isVisible()) {
                    showFar();
                } else {
                    soon.play();
                }
                Ui.show(goOn, false);
            }
            case GO_ON -> {
                Ui.show(goOn, true);
                if (keys) {
                    goOn.requestFocus();
                }
                end();
            }
        }
    }

    private void tellMore(String words) {
        if (!words.isEmpty()) {
            Tooltip tip = more.orElseGet(() -> Ui.tooltip(""));
            tip.setText(words);
            more = Optional.of(tip);
        }
        label.setTooltip(words.isEmpty() ? null : more.orElse(null));
    }

    private void end() {
        soon.stop();
        showReading(false);
    }

    /** The bar keeps its place, so that nothing moves when it comes. */
    private void showReading(boolean shown) {
        progress.setVisible(shown);
        Ui.show(stop, shown);
        showFar();
    }

    private void showFar() {
        Optional<Double> far = words.far().filter(f -> progress.isVisible());
        // What moves by itself is drawn anew each time, seen or not.
        progress.setProgress(
                far.map(f -> f == 0 ? ProgressBar.INDETERMINATE_PROGRESS : f).orElse(0.0));
    }
}
