package galley.ui.form;

import galley.ui.theme.Completion;
import galley.ui.theme.Ui;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ComboBox;

/** One of several words, or one's own. */
final class ChoiceRow extends RowView {

    private final ComboBox<String> control =
            new ComboBox<>() {
                @Override
                public void show() {
                    if (getEditor().isEditable()) {
                        super.show();
                    }
                }
            };
    private boolean showing;

    ChoiceRow(FormRow row, FormActions actions) {
        super(row, actions);
        control.setEditable(true);
        Ui.skinned(control.getEditor());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setOnShowing(e -> offer());
        Completion.of(control, this::words);
        control.getEditor()
                .textProperty()
                .addListener(
                        (o, before, after) -> {
                            if (!showing) {
                                typed(after);
                            }
                        });
        control.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, before, after) -> {
                            if (!showing
                                    && after != null
                                    && !after.equals(control.getEditor().getText())) {
                                control.getEditor().setText(after);
                            }
                        });
        assemble(control);
        offer();
        update(row);
    }

    private List<String> words() {
        Set<String> words = new LinkedHashSet<>(row.choices());
        words.addAll(actions.suggestions(row.path().name()));
        return List.copyOf(words);
    }

    private void offer() {
        List<String> words = words();
        if (control.getItems().equals(words)) {
            return;
        }
        showing = true;
        try {
            String text = control.getEditor().getText();
            control.getItems().setAll(words);
            control.getEditor().setText(text);
        } finally {
            showing = false;
        }
    }

    @Override
    protected void showValue() {
        if (!control.getEditor().getText().equals(row.text())) {
            showing = true;
            try {
                control.getEditor().setText(row.text());
                control.setValue(row.text());
            } finally {
                showing = false;
            }
        }
    }

    @Override
    protected void showEditable(boolean editable) {
        control.getEditor().setEditable(editable);
    }

    @Override
    void focus() {
        // The editor hands the keys to it, but only once it has its look.
        control.requestFocus();
    }
}
