package galley.ui.window;

import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The line at the top of the window. */
final class Header {

    private final Label collection = Ui.label("", "collection-name");
    private final Button colours;
    private final HBox node;

    Header(
            Runnable search,
            Runnable library,
            Runnable reader,
            Runnable theme,
            List<Command> commands) {
        colours = Ui.iconButton(Feather.MOON, "Dark colours", theme);
        Button field = Ui.button("Search articles or run a command", search, "search-button");
        field.setGraphic(Ui.icon(Feather.SEARCH));
        field.setId("search");
        field.setMaxWidth(420);
        field.setMinWidth(180);
        field.setPrefWidth(380);
        field.setTooltip(
                Ui.tooltip(Shortcut.tip("Search articles or run a command", "Shortcut+K")));
        var more = new MenuButton("", Ui.icon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        more.setAccessibleText("All commands");
        more.setId("more");
        more.setTooltip(Ui.tooltip("All commands"));
        fill(more, commands);
        var left =
                new HBox(
                        4,
                        Ui.iconButton(
                                Feather.SIDEBAR, Shortcut.tip("Library", "Shortcut+B"), library),
                        Ui.label("Galley", "wordmark"),
                        collection);
        left.setMinWidth(0);
        left.getStyleClass().add("header-side");
        var right =
                new HBox(
                        4,
                        Ui.iconButton(
                                Feather.BOOK_OPEN,
                                Shortcut.tip("Reader's view", "Shortcut+Back Slash"),
                                reader),
                        colours,
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

    /** Offers the colours that are not there. */
    void showColours(boolean dark) {
        String other = dark ? "Light colours" : "Dark colours";
        colours.setGraphic(Ui.icon(dark ? Feather.SUN : Feather.MOON));
        colours.setAccessibleText(other);
        colours.setTooltip(Ui.tooltip(other));
    }

    /** A menu for each kind of command, so that the whole fits into a small window. */
    private static void fill(MenuButton more, List<Command> commands) {
        Map<String, Menu> menus = new HashMap<>();
        Map<Command, MenuItem> items = new HashMap<>();
        for (Command command : commands) {
            MenuItem item = Ui.menuItem(command.name(), command::runIfEnabled);
            command.key().ifPresent(item::setAccelerator);
            items.put(command, item);
            if (command.menu().isEmpty()) {
                more.getItems().add(item);
            } else {
                menus.computeIfAbsent(command.menu(), name -> menu(more, name))
                        .getItems()
                        .add(item);
            }
        }
        more.setOnShowing(
                e ->
                        items.forEach(
                                (command, item) ->
                                        item.setDisable(!command.enabled().getAsBoolean())));
    }

    private static Menu menu(MenuButton parent, String name) {
        var menu = new Menu(name);
        parent.getItems().add(menu);
        return menu;
    }

    Node node() {
        return node;
    }

    void collection(String name) {
        collection.setText(name);
    }
}
