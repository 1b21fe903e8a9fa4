package galley.ui.advice;

import galley.markdown.Heading;
import galley.ui.theme.Ui;
import galley.text.Span;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The headings with their levels, each a click from its place. */
final class OutlinePart {

    private static final int STEP = 12;
    private static final int MOST = 200;

    private OutlinePart() {}

    static Node of(List<Heading> outline, Consumer<List<Span>> mark) {
        if (outline.isEmpty()) {
            return AdvicePane.titled("OUTLINE", AdvicePane.hint("The answer has no headings."));
        }
        var lines = new VBox(0);
        for (Heading heading : outline.subList(0, Math.min(MOST, outline.size()))) {
            var words =
                    Ui.link(
                            heading.text().isBlank() ? "empty" : heading.text(),
                            () -> mark.accept(List.of(heading.span())));
            words.setMinWidth(0);
            words.getStyleClass().add("outline-link");
            var line = new HBox(4, Ui.label("H" + heading.level(), "matrix-head"), words);
            line.getStyleClass().add("outline-line");
            line.setPadding(new Insets(0, 0, 0, (heading.level() - 1) * STEP));
            lines.getChildren().add(line);
        }
        if (outline.size() > MOST) {
            lines.getChildren()
                    .add(AdvicePane.hint("And %,d more".formatted(outline.size() - MOST)));
        }
        return AdvicePane.titled("OUTLINE", lines);
    }
}
