package galley.ui.form;

import galley.schema.FieldKind;
import galley.text.Span;
import galley.ui.theme.GrowingText;
import galley.ui.theme.Ui;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/** Text, short or growing, and numbers. */
final class TextRow extends RowView {

    private final TextInputControl control;
    private boolean showing;

    TextRow(FormRow row, FormActions actions) {
        super(row, actions);
        control = row.kind() == FieldKind.TEXT ? new GrowingText() : Ui.textField();
        if (row.kind() == FieldKind.WHOLE_NUMBER || row.kind() == FieldKind.DECIMAL) {
            ((TextField) control).setMaxWidth(200);
        }
        control.textProperty()
                .addListener(
                        (o, before, after) -> {
                            if (!showing) {
                                typed(after);
                            }
                        });
        assemble(control);
        update(row);
    }

    @Override
    protected void showValue() {
        String text = row.text();
        if (control.getText().equals(text)) {
            return;
        }
        showing = true;
        try {
            int caret = control.getCaretPosition();
            control.setText(text);
            control.positionCaret(Math.min(caret, control.getLength()));
        } finally {
            showing = false;
        }
    }

    @Override
    protected void showEditable(boolean editable) {
        control.setEditable(editable);
    }

    @Override
    void focus() {
        control.requestFocus();
    }

    @Override
    void select(Span inText) {
        focus();
        int length = control.getLength();
        control.selectRange(Math.min(inText.start(), length), Math.min(inText.end(), length));
    }

    /** What is there to begin with is written over. */
    @Override
    void enter() {
        focus();
        control.selectAll();
    }
}
