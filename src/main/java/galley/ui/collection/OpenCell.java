package galley.ui.collection;

import galley.library.RowScan.Row;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;

/** Opens the article of its row. */
final class OpenCell extends TableCell<Row, String> {

    private final Button button;

    OpenCell(Consumer<Path> open) {
        button =
                Ui.iconButton(
                        Feather.ARROW_UP_RIGHT,
                        "Open this article, or press Enter",
                        () -> open.accept(getTableRow().getItem().file()));
        button.setFocusTraversable(false);
        getStyleClass().add("open-cell");
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        boolean none = empty || getTableRow() == null || getTableRow().getItem() == null;
        setGraphic(none ? null : button);
    }
}
