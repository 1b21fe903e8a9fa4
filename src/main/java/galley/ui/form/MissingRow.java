package galley.ui.form;

import galley.ui.theme.Ui;
import javafx.scene.control.Button;

/** A required field that the file does not have. */
final class MissingRow extends RowView {

    private final Button add;

    MissingRow(FormRow row, FormActions actions) {
        super(row, actions);
        add = Ui.button("Add " + row.label().toLowerCase(java.util.Locale.ROOT), this::add);
        assemble(add);
        update(row);
    }

    private void add() {
        actions.schema()
                .spec(row.path())
                .ifPresent(
                        spec ->
                                apply(
                                        FormEdits.add(
                                                actions.article(),
                                                actions.schema(),
                                                spec,
                                                FormEdits.initial(spec)),
                                        true));
    }

    @Override
    protected void showValue() {}

    @Override
    protected void showEditable(boolean editable) {
        add.setDisable(!editable);
    }

    @Override
    void focus() {
        add.requestFocus();
    }
}
