package galley.ui.form;

import galley.article.Outcome;
import galley.check.Problem;
import galley.check.Severity;
import galley.ui.theme.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A problem in plain words, and what would mend it. */
final class ProblemLine {

    private ProblemLine() {}

    static Node of(String text, Severity severity, List<? extends Region> offers) {
        Feather icon =
                switch (severity) {
                    case ERROR -> Feather.ALERT_CIRCLE;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case INFO -> Feather.INFO;
                };
        var words = Ui.label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setGraphic(Ui.icon(icon));
        var line = new VBox(2, words);
        if (!offers.isEmpty()) {
            var box = new HBox(8);
            box.getChildren().addAll(offers);
            line.getChildren().add(box);
        }
        offers.forEach(offer -> offer.setMinWidth(Region.USE_PREF_SIZE));
        line.getStyleClass().addAll("message", severity.name().toLowerCase(Locale.ROOT));
        return line;
    }

    /**
     * @param mended takes what came of a fix that was chosen
     */
    static Node of(Problem problem, FormActions actions, Consumer<Outcome> mended) {
        return of(problem.message(), problem.severity(), fixes(problem, actions, mended));
    }

    /** The same of a problem that stands under no field: its place can be looked at. */
    static Node ofNoField(Problem problem, FormActions actions) {
        List<Region> offers = new ArrayList<>(fixes(problem, actions, done -> {}));
        offers.add(Ui.link("Show in source", () -> actions.showInSource(problem.span())));
        return of(problem.message(), problem.severity(), offers);
    }

    private static List<Region> fixes(
            Problem problem, FormActions actions, Consumer<Outcome> mended) {
        return problem.fixes().stream()
                .filter(fix -> actions.isEditable())
                .<Region>map(
                        fix ->
                                Ui.link(
                                        fix.label(),
                                        () -> mended.accept(actions.mend(problem, fix))))
                .toList();
    }
}
