package galley.ui.window;

import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The notices of one article, below each other. */
final class NoticeBar {

    /** From this width on there is room for the buttons beside the words. */
    private static final double WIDE = 720;

    private static final Duration PASSING = Duration.seconds(12);

    private final VBox node = new VBox();
    private final SequencedMap<String, Notice> notices = new LinkedHashMap<>();
    private final Runnable focusBack;
    private boolean wide = true;

    /**
     * @param focusBack gives the keys to where one was at work, once a notice that had them is gone
     */
    NoticeBar(Runnable focusBack) {
        this.focusBack = focusBack;
        node.getStyleClass().add("notices");
        Ui.show(node, false);
        node.widthProperty()
                .addListener(
                        (o, a, width) -> {
                            if (wide != width.doubleValue() >= WIDE) {
                                wide = !wide;
                                Platform.runLater(this::refresh);
                            }
                        });
    }

    Node node() {
        return node;
    }

    void show(Notice notice) {
        notices.put(notice.id(), notice);
        if (notice.passes()) {
            var pause = new PauseTransition(PASSING);
            pause.setOnFinished(e -> hide(notice));
            pause.play();
        }
        refresh();
    }

    private void hide(Notice notice) {
        if (notices.remove(notice.id(), notice)) {
            refresh();
        }
    }

    void hide(String id) {
        if (notices.remove(id) != null) {
            refresh();
        }
    }

    /**
     * Takes away the notice that came last.
     *
     * @return whether there was one
     */
    boolean hideLast() {
        if (notices.isEmpty()) {
            return false;
        }
        hide(notices.lastEntry().getKey());
        return true;
    }

    private void refresh() {
        boolean within = node.isFocusWithin();
        node.getChildren().setAll(notices.values().stream().map(this::line).toList());
        Ui.show(node, !notices.isEmpty());
        if (within && notices.isEmpty()) {
            focusBack.run();
        } else if (within) {
            focus(notices.lastEntry().getKey());
        }
    }

    /** Gives the keys to what a notice offers first. */
    void focus(String id) {
        int at = List.copyOf(notices.keySet()).indexOf(id);
        if (at >= 0 && node.getChildren().get(at).lookup(".button") instanceof Button first) {
            first.requestFocus();
        }
    }

    private void take(Notice notice, Notice.Action action) {
        leave(
                () -> {
                    if (action.closes()) {
                        hide(notice.id());
                    }
                },
                action.run());
    }

    /** The keys stay where the action puts them; where it puts them nowhere they go back. */
    private void leave(Runnable hide, Runnable action) {
        boolean within = node.isFocusWithin();
        hide.run();
        Optional<Node> before = focusOwner();
        action.run();
        if (within && !node.isFocusWithin() && before.equals(focusOwner())) {
            focusBack.run();
        }
    }

    private Optional<Node> focusOwner() {
        return Optional.ofNullable(node.getScene()).map(Scene::getFocusOwner);
    }

    private Node line(Notice notice) {
        var text = Ui.label(notice.text(), "notice-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setGraphic(
                Ui.icon(notice.kind() == Notice.Kind.INFO ? Feather.INFO : Feather.ALERT_CIRCLE));
        Pane actions = wide ? new HBox(8) : new FlowPane(8, 4);
        if (wide) {
            actions.setMinWidth(Region.USE_PREF_SIZE);
        }
        for (Notice.Action action : notice.actions()) {
            var button = Ui.button(action.label(), () -> take(notice, action), "small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            actions.getChildren().add(button);
        }
        Ui.show(actions, !notice.actions().isEmpty());
        Pane body = wide ? new HBox(8, text, actions) : new VBox(8, text, actions);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox.setHgrow(body, Priority.ALWAYS);
        body.getStyleClass().add("notice-body");
        var line =
                new HBox(
                        8,
                        body,
                        Ui.iconButton(
                                Feather.X,
                                Shortcut.tip("Dismiss", "Esc"),
                                () -> leave(() -> hide(notice.id()), () -> {})));
        line.getStyleClass().addAll("notice", notice.kind().name().toLowerCase(Locale.ROOT));
        line.setAccessibleText(notice.text());
        return line;
    }
}
