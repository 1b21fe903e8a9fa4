package galley.ui.collection;

import galley.library.RowScan.Row;
import galley.ui.theme.Ui;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A cell that is written in as in a spreadsheet: Enter and leaving it take what is typed. What is
 * typed is written into the article that the cell was opened on, and nothing is where the text is
 * as it was.
 */
final class EditedCell extends TableCell<Row, String> {

    private final TextField field = Ui.textField();
    private final Predicate<Row> mayEdit;
    private final BiConsumer<Row, String> write;
    private final Supplier<Optional<String>> begun;
    private final Runnable over;
    private Optional<Row> edited = Optional.empty();

    /**
     * @param mayEdit whether this cell of an article takes a line of text
     * @param begun what was typed on the cell before it was opened, in place of what is there
     * @param over called when nothing is to be written
     */
    EditedCell(
            Predicate<Row> mayEdit,
            BiConsumer<Row, String> write,
            Supplier<Optional<String>> begun,
            Runnable over) {
        this.begun = begun;
        this.mayEdit = mayEdit;
        this.write = write;
        this.over = over;
        field.getStyleClass().add("cell-field");
        field.setOnAction(
                e -> {
                    take();
                    getTableView().requestFocus();
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        cancelEdit();
                        getTableView().requestFocus();
                        e.consume();
                    }
                });
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is) {
                                take();
                            }
                        });
    }

    private void take() {
        Optional<Row> row = edited;
        String typed = field.getText();
        boolean same = typed.equals(getItem());
        edited = Optional.empty();
        if (row.isPresent()) {
            super.cancelEdit();
            showText();
            if (same) {
                over.run();
            } else {
                write.accept(row.get(), typed);
            }
        }
    }

    @Override
    public void startEdit() {
        Row row = getTableRow().getItem();
        if (row == null || !mayEdit.test(row)) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            edited = Optional.of(row);
            Optional<String> typed = begun.get();
            field.setText(typed.orElse(getItem()));
            setText(null);
            setGraphic(field);
            field.requestFocus();
            if (typed.isPresent()) {
                field.end();
            } else {
                field.selectAll();
            }
        }
    }

    @Override
    public void cancelEdit() {
        boolean was = edited.isPresent();
        edited = Optional.empty();
        super.cancelEdit();
        showText();
        if (was) {
            over.run();
        }
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
