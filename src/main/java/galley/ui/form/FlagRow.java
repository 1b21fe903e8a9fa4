package galley.ui.form;

import atlantafx.base.controls.ToggleSwitch;
import galley.article.Edit;
import galley.article.Value;
import galley.ui.theme.Ui;
import galley.yaml.NewValue;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** Yes or no, in the file's own words. */
final class FlagRow extends RowView {

    private final ToggleSwitch toggle = new ToggleSwitch();
    private final Label written = Ui.label("", "hint");
    private boolean showing;

    FlagRow(FormRow row, FormActions actions) {
        super(row, actions);
        toggle.setAccessibleText(row.label());
        toggle.selectedProperty()
                .addListener(
                        (o, before, after) -> {
                            if (!showing) {
                                toggled();
                            }
                        });
        toggle.setFocusTraversable(true);
        toggle.setOnMousePressed(e -> toggle.requestFocus());
        toggle.setOnKeyPressed(
                e -> {
                    // The control itself knows only the mouse.
                    if (e.getCode() == KeyCode.SPACE) {
                        toggle.setSelected(!toggle.isSelected());
                        e.consume();
                    }
                });
        var box = new HBox(12, toggle, written);
        box.getStyleClass().add("flag-box");
        assemble(box);
        update(row);
    }

    private void toggled() {
        Edit other = new Edit.Set(row.path(), new NewValue.Plain(opposite()));
        if (!apply(List.of(other), true)) {
            // Not while the switch is moving.
            Platform.runLater(this::showValue);
        }
    }

    private String opposite() {
        return row.value()
                .filter(v -> v instanceof Value.Flag)
                .map(v -> ((Value.Flag) v).opposite())
                .orElse("true");
    }

    @Override
    protected void showValue() {
        showing = true;
        try {
            toggle.setSelected(
                    row.value().filter(v -> v instanceof Value.Flag f && f.isOn()).isPresent());
            written.setText("written as " + (row.text().isEmpty() ? "nothing" : row.text()));
        } finally {
            showing = false;
        }
    }

    @Override
    protected void showEditable(boolean editable) {
        toggle.setDisable(!editable);
    }

    @Override
    void focus() {
        toggle.requestFocus();
    }
}
