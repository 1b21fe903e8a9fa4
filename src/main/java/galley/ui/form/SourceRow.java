package galley.ui.form;

import galley.article.Value;
import galley.ui.theme.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A value that is shown as it stands in the file. */
final class SourceRow extends RowView {

    private static final String EDIT = "Edit in source";

    private final Label source = Ui.label("", "source-text");
    private final Label reason = Ui.label("", "hint");

    private final Button edit =
            Ui.link(EDIT, () -> this.row.value().ifPresent(v -> actions.showInSource(v.span())));

    SourceRow(FormRow row, FormActions actions) {
        super(row, actions);
        source.setWrapText(true);
        source.setMaxWidth(Double.MAX_VALUE);
        reason.setWrapText(true);
        var foot = new HBox(8, reason, edit);
        foot.getStyleClass().add("source-foot");
        assemble(new VBox(4, source, foot));
        update(row);
    }

    @Override
    protected void showValue() {
        String text = row.text();
        source.setText(text.length() > 600 ? text.substring(0, 600) + "…" : text);
        boolean broken =
                row.value().filter(v -> v instanceof Value.Other o && o.broken()).isPresent();
        reason.setText(
                broken
                        ? ""
                        : row.value()
                                .map(v -> v instanceof Value.Other o ? o.reason() : "")
                                .orElse(""));
        Ui.show(reason, !broken);
        Ui.style(source, "broken", broken);
    }

    @Override
    protected void showEditable(boolean editable) {
        edit.setText(editable ? EDIT : "Show in source");
    }

    @Override
    void focus() {
        edit.requestFocus();
    }
}
