package galley.ui.window;

import galley.check.Problem;
import galley.session.ArticleSession;
import galley.ui.editor.EditorStatus;
import galley.ui.theme.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line at the foot of the window. */
final class StatusBar {

    private static final String NOT_SAVED = "not saved";

    private final Label problems = Ui.label("");
    private final Label saved = Ui.label("");
    private final Label busy = Ui.label("");
    private final Label counts = Ui.label("");
    private final Label file = Ui.label("");
    private final Label caret = Ui.label("");
    private final HBox node = new HBox(24, problems, saved, busy, Ui.spacer(), counts, file, caret);

    StatusBar() {
        node.getStyleClass().add("status");
        problems.setId("status-problems");
        saved.setId("status-saved");
        busy.setId("status-busy");
        counts.setId("status-counts");
    }

    Node node() {
        return node;
    }

    void clear() {
        List.of(problems, saved, counts, file, caret).forEach(l -> l.setText(""));
    }

    void problems(List<Problem> found) {
        problems.setText(
                switch (found.size()) {
                    case 0 -> "No problems";
                    case 1 -> "1 problem";
                    default -> found.size() + " problems";
                });
    }

    /** What is told of an article is not known yet. */
    void reading() {
        clear();
        problems.setText("Reading…");
    }

    void saved(String words) {
        saved.setText(words);
    }

    /** What the window waits for; empty for nothing. */
    void busy(String words) {
        busy.setText(words);
    }

    /** When it was saved is of no use once it is edited again. */
    void state(boolean dirty) {
        if (dirty) {
            saved.setText(NOT_SAVED);
        } else if (saved.getText().equals(NOT_SAVED)) {
            saved.setText("");
        }
    }

    void counts(EditorStatus status) {
        counts.setText(status.toString());
    }

    void caret(String place) {
        caret.setText(place);
    }

    void file(ArticleSession session) {
        file.setText(FileWords.of(session));
    }
}
