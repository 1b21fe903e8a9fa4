package galley.ui.collection;

import galley.library.RowScan.Row;
import galley.ui.theme.Ui;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A cell that is written in as in a spreadsheet: Enter and leaving it take what is typed. */
final class EditedCell extends TableCell<Row, String> {

    private final TextField field = Ui.textField();
    private boolean taken;

    EditedCell() {
        field.getStyleClass().add("cell-field");
        field.setOnAction(e -> take());
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        cancelEdit();
                        e.consume();
                    }
                });
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is && isEditing()) {
                                take();
                            }
                        });
    }

    private void take() {
        if (!taken) {
            taken = true;
            commitEdit(field.getText());
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            taken = false;
            field.setText(getItem());
            setText(null);
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        taken = true;
        super.cancelEdit();
        showText();
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        if (!isEditing()) {
            showText();
        }
    }

    private void showText() {
        setGraphic(null);
        setText(isEmpty() ? null : getItem());
    }
}
