package galley.ui.window;

import galley.ui.theme.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The line at the top of the window. */
final class Header {

    private final Label collection = Ui.label("", "collection-name");
    private final HBox node;

    Header(
            Runnable search,
            Runnable library,
            Runnable reader,
            Runnable theme,
            List<Command> commands) {
        Button field = Ui.button("Search articles or run a command", search, "search-button");
        field.setGraphic(Ui.icon(Feather.SEARCH));
        field.setId("search");
        field.setMaxWidth(420);
        field.setMinWidth(180);
        field.setPrefWidth(380);
        field.setTooltip(Ui.tooltip("Search articles or run a command (Ctrl+K)"));
        var more = new MenuButton("", Ui.icon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        more.setAccessibleText("All commands");
        more.setId("more");
        commands.forEach(c -> more.getItems().add(item(c)));
        more.setOnShowing(
                e -> {
                    for (int i = 0; i < commands.size(); i++) {
                        more.getItems()
                                .get(i)
                                .setDisable(!commands.get(i).enabled().getAsBoolean());
                    }
                });
        var left =
                new HBox(
                        4,
                        Ui.iconButton(Feather.SIDEBAR, "Library (Ctrl+B)", library),
                        Ui.label("Galley", "wordmark"),
                        collection);
        left.setMinWidth(0);
        left.getStyleClass().add("header-side");
        var right =
                new HBox(
                        4,
                        Ui.iconButton(Feather.BOOK_OPEN, "Reader's view (Ctrl+\\)", reader),
                        Ui.iconButton(Feather.MOON, "Light, dark, or as the system", theme),
                        more);
        right.setMinWidth(Region.USE_PREF_SIZE);
        right.getStyleClass().addAll("header-side", "right");
        node = new HBox(12, left, field, right);
        HBox.setHgrow(left, javafx.scene.layout.Priority.ALWAYS);
        HBox.setHgrow(right, javafx.scene.layout.Priority.ALWAYS);
        left.setPrefWidth(10);
        right.setPrefWidth(10);
        left.setMaxWidth(Double.MAX_VALUE);
        right.setMaxWidth(Double.MAX_VALUE);
        node.getStyleClass().add("header");
    }

    private static MenuItem item(Command command) {
        MenuItem item = Ui.menuItem(command.name(), command.run());
        command.key().ifPresent(item::setAccelerator);
        return item;
    }

    Node node() {
        return node;
    }

    void collection(String name) {
        collection.setText(name);
    }
}
