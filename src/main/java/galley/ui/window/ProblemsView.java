package galley.ui.window;

import galley.audit.CollectionSettings;
import galley.check.Problem;
import galley.text.LineEnds;
import galley.ui.theme.Nodes;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** All problems of the article, each a click from its place. */
final class ProblemsView {

    private final VBox cards = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(cards);
    private final Consumer<Problem> goTo;
    private final BiConsumer<Problem, Problem.Fix> mend;

    ProblemsView(Consumer<Problem> goTo, BiConsumer<Problem, Problem.Fix> mend) {
        this.goTo = goTo;
        this.mend = mend;
        cards.getStyleClass().add("problems");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
    }

    Node node() {
        return scroll;
    }

    /** There is no article. */
    void showNone() {
        showNone("No article", "What is wrong with the article in front stands here.");
    }

    void showNone(String title, String words) {
        cards.getChildren().setAll(Ui.empty(title, words));
    }

    /**
     * @param settingsFaults what in the collection's settings cannot be followed
     */
    void show(List<Problem> problems, List<String> settingsFaults, String text) {
        cards.getChildren().clear();
        settingsFaults.forEach(fault -> cards.getChildren().add(fault(fault)));
        if (problems.isEmpty()) {
            cards.getChildren()
                    .add(
                            Ui.empty(
                                    "No problems",
                                    "The article can be read and published. What would help it stands under Search."));
            return;
        }
        problems.forEach(p -> cards.getChildren().add(card(p, text)));
    }

    private static Node fault(String fault) {
        var words = Ui.label(CollectionSettings.FILE_NAME + ", " + fault, "problem-text");
        words.setWrapText(true);
        words.setGraphic(Ui.icon(Feather.SETTINGS));
        var what = Ui.label("All else in the settings of the collection holds.", "hint");
        what.setWrapText(true);
        var card = new VBox(4, words, what);
        card.getStyleClass().addAll("card", "problem", "warning");
        return card;
    }

    private Node card(Problem problem, String text) {
        var words = Ui.label(problem.message(), "problem-text");
        words.setWrapText(true);
        words.setGraphic(
                Ui.icon(
                        switch (problem.severity()) {
                            case ERROR -> Feather.ALERT_CIRCLE;
                            case WARNING -> Feather.ALERT_TRIANGLE;
                            case INFO -> Feather.INFO;
                        }));
        String where =
                problem.key().map(Object::toString).orElse("file")
                        + ", line "
                        + LineEnds.placeOf(text, problem.span().start()).line();
        var actions = new FlowPane(8, 4, Ui.link("Show", () -> goTo.accept(problem)));
        for (Problem.Fix fix : problem.fixes()) {
            actions.getChildren()
                    .add(Ui.button(fix.label(), () -> mend.accept(problem, fix), "small"));
        }
        actions.getStyleClass().add("problem-foot");
        var place = Ui.label(where, "hint", "problem-place");
        var card = new VBox(4, words, place, actions);
        card.getStyleClass()
                .addAll("card", "problem", problem.severity().name().toLowerCase(Locale.ROOT));
        card.setOnMouseClicked(
                e -> {
                    // A click on a button is a click in the card as well.
                    if (e.getTarget() instanceof Node at && Nodes.around(at, "button").isEmpty()) {
                        goTo.accept(problem);
                    }
                });
        return card;
    }
}
