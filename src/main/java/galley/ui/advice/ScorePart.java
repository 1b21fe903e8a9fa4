package galley.ui.advice;

import galley.check.advice.Assessment;
import galley.check.advice.Rating;
import galley.check.advice.Score;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The scores, and of what they are made. */
final class ScorePart {

    private ScorePart() {}

    static Node of(Score score) {
        if (score.search().isEmpty() && score.reading().isEmpty()) {
            return AdvicePane.titled(
                    "SCORE",
                    AdvicePane.hint("There is too little text for a score to say anything."));
        }
        var parts = new VBox(4);
        add(parts, "Search, the mean of", score.searchParts(), true);
        add(parts, "Reading, less for each that is not kept", score.readingParts(), false);
        var made = new TitledPane("How they are made", parts);
        made.setExpanded(false);
        made.setAnimated(false);
        made.getStyleClass().add("plain-fold");
        return AdvicePane.titled(
                "SCORE",
                new HBox(24, number("Search", score.search()), number("Reading", score.reading())),
                made);
    }

    private static Node number(String name, Optional<Integer> value) {
        return new VBox(
                0,
                Ui.label(value.map(v -> v + " of 100").orElse("–"), "score-number"),
                Ui.label(name, "hint"));
    }

    private static void add(VBox box, String title, List<Assessment> parts, boolean points) {
        box.getChildren().add(Ui.label(title, "hint"));
        var grid = new GridPane(8, 2);
        for (int i = 0; i < parts.size(); i++) {
            Assessment part = parts.get(i);
            String value =
                    points
                            ? part.points().map(p -> p + " of 9").orElse("")
                            : part.rating() == Rating.GOOD
                                    ? "kept"
                                    : part.rating() == Rating.OK ? "nearly" : "not kept";
            grid.addRow(i, Ui.label(part.rule(), "score-rule"), Ui.label(value, "hint"));
        }
        box.getChildren().add(grid);
    }
}
