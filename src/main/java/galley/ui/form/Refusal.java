package galley.ui.form;

import galley.article.Outcome;
import galley.ui.theme.Ui;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Why something was not done, by the control that asked for it. */
final class Refusal {

    private final Label words = Ui.label("");
    private final HBox node = new HBox(words);

    Refusal() {
        words.setWrapText(true);
        words.setGraphic(Ui.icon(Feather.ALERT_CIRCLE));
        node.getStyleClass().addAll("message", "error");
        clear();
    }

    Node node() {
        return node;
    }

    /**
     * @return whether it was done
     */
    boolean take(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            words.setText(refused.reason());
            Ui.show(node, true);
            return false;
        }
        clear();
        return true;
    }

    void clear() {
        Ui.show(node, false);
    }
}
