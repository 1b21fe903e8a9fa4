package galley.ui.collection;

import galley.ui.theme.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;

/** Which columns the table has. */
final class ColumnsMenu {

    private final CollectionModel model;
    private final MenuButton button = new MenuButton("Columns");

    ColumnsMenu(CollectionModel model) {
        this.model = model;
        button.getStyleClass().add("flat");
        button.setId("collection-columns");
        button.setOnShowing(e -> fill());
        button.getItems().add(new SeparatorMenuItem());
    }

    MenuButton button() {
        return button;
    }

    private void fill() {
        button.getItems().clear();
        List<String> offered = new ArrayList<>(model.columns());
        QueryWords.KEYS.stream()
                .filter(k -> !offered.contains(k) && !k.equals("has") && !k.equals("missing"))
                .forEach(offered::add);
        for (String key : offered) {
            var item = new CheckMenuItem(ColumnName.of(key));
            item.setMnemonicParsing(false);
            item.setSelected(model.columns().contains(key));
            item.setOnAction(e -> toggle(key));
            button.getItems().add(item);
        }
        var other = Ui.textField();
        other.setPromptText("Another key, such as seo.og_title");
        other.setPrefColumnCount(22);
        other.setOnAction(
                e -> {
                    String key = other.getText().strip();
                    button.hide();
                    if (!key.isEmpty() && !model.columns().contains(key)) {
                        toggle(key);
                    }
                });
        button.getItems().addAll(new SeparatorMenuItem(), new CustomMenuItem(other, false));
    }

    private void toggle(String key) {
        List<String> next = new ArrayList<>(model.columns());
        if (!next.remove(key)) {
            next.add(key);
        }
        if (!next.isEmpty()) {
            model.showColumns(next);
        }
    }
}
