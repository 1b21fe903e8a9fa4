package galley.ui.window;

import galley.article.AnswerCodec.Surprise;
import galley.check.SurpriseWords;
import galley.text.Patch;
import galley.text.Span;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * Below the answer: the first place where what was typed would read back differently, with its
 * mends.
 */
final class SurpriseBar {

    private final Consumer<Patch> mend;
    private final Consumer<Span> show;
    private final HBox node = new HBox(8);

    SurpriseBar(Consumer<Patch> mend, Consumer<Span> show) {
        this.mend = mend;
        this.show = show;
        node.getStyleClass().addAll("notice", "warning");
        node.setId("surprise");
        Ui.show(node, false);
    }

    Node node() {
        return node;
    }

    void show(String typed, List<Surprise> surprises) {
        Ui.show(node, !surprises.isEmpty());
        node.getChildren().clear();
        if (surprises.isEmpty()) {
            return;
        }
        Surprise first = surprises.getFirst();
        String more = surprises.size() == 1 ? "" : " And " + (surprises.size() - 1) + " more.";
        Label words = Ui.label(SurpriseWords.message(first) + more, "notice-text");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setGraphic(Ui.icon(Feather.ALERT_TRIANGLE));
        HBox.setHgrow(words, Priority.ALWAYS);
        node.getChildren().add(words);
        node.getChildren()
                .add(
                        fixed(
                                "Show",
                                () -> show.accept(Span.ofLength(first.offset(), first.length()))));
        SurpriseWords.mends(typed, first)
                .forEach(
                        m ->
                                node.getChildren()
                                        .add(fixed(m.label(), () -> mend.accept(m.patch()))));
    }

    private static Button fixed(String label, Runnable action) {
        Button button = Ui.button(label, action, "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
