package galley.ui.theme;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts that all views are built of. */
public final class Ui {

    private static final double LIST_EDGES = 10;

    private Ui() {}

    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label that takes as many lines as its text needs. */
    public static Label wrapped(String text, String... styles) {
        var label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static FontIcon icon(Feather icon) {
        return new FontIcon(icon);
    }

    /** A button that shows only its icon; the tooltip says what it does and its key. */
    public static Button iconButton(Feather icon, String tooltip, Runnable action) {
        var button = new Button("", icon(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(tooltip);
        button.setTooltip(tooltip(tooltip));
        button.setOnAction(e -> action.run());
        return button;
    }

    public static Button button(String text, Runnable action, String... styles) {
        var button = new Button(text);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(styles);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A button that reads as a link. */
    public static Button link(String text, Runnable action) {
        return button(text, action, "flat", "link-button");
    }

    public static MenuItem menuItem(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    public static Tooltip tooltip(String text) {
        var tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }

    /**
     * A text field that has its skin from the start: one that gets it while it is styled may keep
     * the colours of no theme.
     */
    public static TextField textField() {
        return skinned(new TextField());
    }

    /** Gives a text field its skin, for the same reason. */
    public static TextField skinned(TextField field) {
        field.setSkin(new TextFieldSkin(field));
        return field;
    }

    /** What stands in a choice is selected when one comes to it, as in a text field. */
    public static void selectOnFocus(ComboBox<?> box) {
        box.getEditor()
                .focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                Platform.runLater(box.getEditor()::selectAll);
                            }
                        });
    }

    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** Adds or takes away a style class. */
    public static void style(Node node, String style, boolean on) {
        if (!on) {
            node.getStyleClass().remove(style);
        } else if (!node.getStyleClass().contains(style)) {
            node.getStyleClass().add(style);
        }
    }

    /**
     * Makes a list as high as what is in it.
     *
     * @param row in the toolkit's pixels
     */
    public static void fit(ListView<?> list, double row, int mostRows) {
        list.setFixedCellSize(row);
        double height = Math.clamp(list.getItems().size(), 1, mostRows) * row + LIST_EDGES;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    /** Shows a node, or takes it out of the layout. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /**
     * What stands where there is nothing to show.
     *
     * @param ways out of that
     */
    public static Node empty(String title, String text, Button... ways) {
        var box = new VBox(4, label(title, "empty-title"), wrapped(text, "empty-text"));
        box.getStyleClass().add("empty");
        for (Button way : ways) {
            VBox.setMargin(way, new Insets(12, 0, 0, 0));
            box.getChildren().add(way);
        }
        return box;
    }

    /** A column of controls beside what they bring about; it scrolls where the window is low. */
    public static ScrollPane sideForm(Node... children) {
        var form = new VBox(16, children);
        form.getStyleClass().add("side-form");
        var scroll = new ScrollPane(form);
        // Only its skin takes the form in, which is to have the keys as soon as it is shown.
        scroll.setSkin(new ScrollPaneSkin(scroll));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.getStyleClass().addAll("edge-to-edge", "side-scroll");
        return scroll;
    }

    /** Escape within a node, where nothing in it takes the key. */
    public static void onEscape(Node node, Runnable action) {
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        action.run();
                        e.consume();
                    }
                });
    }
}
