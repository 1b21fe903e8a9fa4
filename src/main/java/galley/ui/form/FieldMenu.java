package galley.ui.form;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Field;
import galley.article.Value;
import galley.ui.theme.Nodes;
import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a field as a whole: by its button, and by the keys of menus. */
final class FieldMenu {

    private static final KeyCombination OWN_KEY = Shortcut.of("Shortcut+Period");
    private static final KeyCombination KEY_OF_OTHERS = Shortcut.of("Shift+F10");
    private static final double RENAME_WIDTH = 240;

    private final RowView view;
    private final FormActions actions;
    private final MenuButton button = new MenuButton("", Ui.icon(Feather.MORE_HORIZONTAL));

    FieldMenu(RowView view, FormActions actions) {
        this.view = view;
        this.actions = actions;
        button.getStyleClass().addAll("flat", "icon-button", "field-menu", "no-arrow");
        button.setAccessibleText("More for " + view.row().label());
        button.setFocusTraversable(false);
        button.setOnShowing(e -> button.getItems().setAll(items()));
        // Without any item it would not open at all.
        button.getItems().add(new MenuItem("…"));
        button.setTooltip(
                Ui.tooltip(
                        "More for this field ("
                                + OWN_KEY.getDisplayText()
                                + ", "
                                + KEY_OF_OTHERS.getDisplayText()
                                + " or the Menu key)"));
        // Before a text control shows a menu of its own.
        view.node()
                .addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        e -> {
                            boolean asked =
                                    OWN_KEY.match(e)
                                            || KEY_OF_OTHERS.match(e)
                                            || e.getCode() == KeyCode.CONTEXT_MENU;
                            showIf(asked, e);
                        });
        view.node()
                .addEventFilter(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        e -> showIf(e.isKeyboardTrigger(), e));
    }

    Node node() {
        return button;
    }

    /** A field inside this one has a menu of its own. */
    private void showIf(boolean asked, Event event) {
        boolean own =
                event.getTarget() instanceof Node target
                        && Nodes.around(target, "field-row")
                                .filter(view.node()::equals)
                                .isPresent();
        if (asked && own) {
            button.show();
            event.consume();
        }
    }

    private List<MenuItem> items() {
        FormRow row = view.row();
        List<MenuItem> items = new ArrayList<>();
        items.add(Ui.menuItem("Copy value", this::copy));
        items.add(
                Ui.menuItem(
                        "Show in source",
                        () ->
                                actions.article()
                                        .find(row.path())
                                        .ifPresent(v -> actions.showInSource(v.span()))));
        if (row.isPresent() && view.isEditable()) {
            items.add(new SeparatorMenuItem());
            items.add(Ui.menuItem("Rename key…", this::rename));
            items.add(Ui.menuItem("Move up", () -> move(-1)));
            items.add(Ui.menuItem("Move down", () -> move(1)));
            items.add(
                    Ui.menuItem(
                            "Remove field",
                            () -> apply(FormEdits.remove(actions.article(), row.path()))));
        }
        return items;
    }

    private void apply(List<Edit> edits) {
        view.apply(edits, true);
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(view.row().text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void rename() {
        var field = new TextField(view.row().path().name());
        field.setPrefWidth(RENAME_WIDTH);
        var refused = new Refusal();
        var box = new VBox(4, field, refused.node());
        box.setMaxWidth(RENAME_WIDTH);
        var popup = new ContextMenu(new CustomMenuItem(box, false));
        field.setOnAction(
                e -> {
                    var wanted = new Edit.Rename(view.row().path(), field.getText().strip());
                    if (refused.take(actions.editAll(List.of(wanted)))) {
                        popup.hide();
                    }
                    // It may be larger now.
                    popup.sizeToScene();
                });
        // The keys come back to this field, not to one that had them before its menu.
        view.focus();
        popup.setOnShown(
                e -> {
                    field.requestFocus();
                    field.selectAll();
                });
        popup.show(button, Side.BOTTOM, 0, 4);
    }

    private void move(int by) {
        Article article = actions.article();
        FormRow row = view.row();
        List<String> siblings =
                row.path().steps().size() == 1
                        ? keys(article.fields())
                        : article.find(row.path().parent()).orElseThrow()
                                        instanceof Value.Fields group
                                ? keys(group.fields())
                                : List.of();
        int at = siblings.indexOf(row.path().name());
        int to = at + by;
        if (at >= 0 && to >= 0 && to < siblings.size()) {
            apply(List.of(new Edit.Move(row.path(), to)));
        }
    }

    private static List<String> keys(List<Field> fields) {
        return fields.stream().map(Field::key).toList();
    }
}
