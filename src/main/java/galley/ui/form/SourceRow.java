package galley.ui.form;

import galley.article.Value;
import galley.ui.theme.Ui;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A value that is shown as it stands in the file. */
final class SourceRow extends RowView {

    private final Label source = Ui.label("", "source-text");
    private final Label reason = Ui.label("", "hint");

    SourceRow(FormRow row, FormActions actions) {
        super(row, actions);
        source.setWrapText(true);
        source.setMaxWidth(Double.MAX_VALUE);
        reason.setWrapText(true);
        var edit =
                Ui.link(
                        "Edit in source",
                        () -> this.row.value().ifPresent(v -> actions.showInSource(v.span())));
        assemble(new VBox(4, source, new javafx.scene.layout.HBox(8, reason, edit)));
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
    void focus() {
        source.requestFocus();
    }
}
