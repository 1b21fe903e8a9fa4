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
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Below the list: how many articles there are, how far they are read, and the end of that. What is
 * seldom seen is made when it is, since the list is to be there soon.
 */
final class ReadingFoot {

    /** What is read sooner is not worth a bar that comes and goes. */
    private static final Duration SHORT = Duration.millis(400);

    /** Each is made once it is needed. */
    private record Controls(ProgressBar progress, Button stop, Button goOn) {
        boolean haveKeys() {
            return stop.isFocused() || goOn.isFocused();
        }
    }

    private final LibraryHost host;
    private final Runnable leave;
    private final Label label = Ui.label("", "hint");

    /** Keeps its place, so that nothing moves when the bar comes. */
    private final StackPane bar = new StackPane();

    private final HBox row = new HBox(8, label);
    private final VBox node = new VBox(bar, row);
    private final PauseTransition soon = new PauseTransition(SHORT);
    private Optional<Controls> made = Optional.empty();
    private Optional<Tooltip> more = Optional.empty();
    private ListWords words = ListWords.NO_FOLDER;

    /**
     * @param leave gives the keys to what is there always
     */
    ReadingFoot(LibraryHost host, Runnable leave) {
        this.host = host;
        this.leave = leave;
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("library-foot-row");
        bar.getStyleClass().add("reading-place");
        node.getStyleClass().add("library-foot");
        soon.setOnFinished(e -> showReading());
    }

    private Controls controls() {
        Controls now = made.orElseGet(this::make);
        made = Optional.of(now);
        return now;
    }

    private Controls make() {
        var now =
                new Controls(
                        new ProgressBar(0),
                        button("Stop", "Stop reading the folder", host::stopReading),
                        button("Go on", "Go on reading the folder", host::goOnReading));
        now.progress().setMaxWidth(Double.MAX_VALUE);
        now.progress().getStyleClass().add("reading");
        now.stop().setId("library-stop");
        now.goOn().setId("library-go-on");
        bar.getChildren().add(now.progress());
        row.getChildren().addAll(now.stop(), now.goOn());
        hide(now);
        return now;
    }

    private static Button button(String name, String what, Runnable action) {
        var button = Ui.button(name, action);
        button.setAccessibleText(what);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static void hide(Controls all) {
        all.progress().setVisible(false);
        // What moves by itself is drawn anew each time, seen or not.
        all.progress().setProgress(0);
        Ui.show(all.stop(), false);
        Ui.show(all.goOn(), false);
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
        boolean keys = made.filter(Controls::haveKeys).isPresent();
        switch (next.choice()) {
            case NONE -> {
                soon.stop();
                if (keys) {
                    leave.run();
                }
                made.ifPresent(ReadingFoot::hide);
            }
            case STOP -> {
                if (keys || made.filter(c -> c.stop().isVisible()).isPresent()) {
                    showReading();
                } else {
                    soon.play();
                    made.ifPresent(c -> Ui.show(c.goOn(), false));
                }
            }
            case GO_ON -> {
                soon.stop();
                Controls all = controls();
                Ui.show(all.goOn(), true);
                if (keys) {
                    all.goOn().requestFocus();
                }
                all.progress().setVisible(false);
                all.progress().setProgress(0);
                Ui.show(all.stop(), false);
            }
        }
    }

    private void showReading() {
        Controls all = controls();
        boolean keys = all.haveKeys();
        Ui.show(all.stop(), true);
        if (keys) {
            // One stands where the other stood.
            all.stop().requestFocus();
        }
        Ui.show(all.goOn(), false);
        all.progress().setVisible(true);
        double far = words.far().orElse(0.0);
        all.progress().setProgress(far == 0 ? ProgressBar.INDETERMINATE_PROGRESS : far);
    }

    private void tellMore(String told) {
        if (!told.isEmpty()) {
            Tooltip tip = more.orElseGet(() -> Ui.tooltip(""));
            tip.setText(told);
            more = Optional.of(tip);
        }
        label.setTooltip(told.isEmpty() ? null : more.orElse(null));
    }
}
