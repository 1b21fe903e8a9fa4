package galley.ui.window;

import galley.ui.theme.Ui;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The notices of one article, below each other. */
final class NoticeBar {

    private final VBox node = new VBox();
    private final Map<String, Notice> notices = new LinkedHashMap<>();

    NoticeBar() {
        node.getStyleClass().add("notices");
        Ui.show(node, false);
    }

    Node node() {
        return node;
    }

    void show(Notice notice) {
        notices.put(notice.id(), notice);
        refresh();
    }

    void hide(String id) {
        if (notices.remove(id) != null) {
            refresh();
        }
    }

    private void refresh() {
        node.getChildren().setAll(notices.values().stream().map(this::line).toList());
        Ui.show(node, !notices.isEmpty());
    }

    private Node line(Notice notice) {
        var text = Ui.label(notice.text(), "notice-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setGraphic(
                Ui.icon(notice.kind() == Notice.Kind.INFO ? Feather.INFO : Feather.ALERT_CIRCLE));
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(8, text);
        for (Notice.Action action : notice.actions()) {
            var button =
                    Ui.button(
                            action.label(),
                            () -> {
                                if (action.closes()) {
                                    hide(notice.id());
                                }
                                action.run().run();
                            },
                            "small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(button);
        }
        line.getChildren().add(Ui.iconButton(Feather.X, "Dismiss", () -> hide(notice.id())));
        line.getStyleClass().addAll("notice", notice.kind().name().toLowerCase(Locale.ROOT));
        line.setAccessibleText(notice.text());
        return line;
    }
}
