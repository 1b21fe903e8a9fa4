package galley.ui.collection;

import galley.ui.theme.Ui;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A line with a name and how many there are of it, to be chosen. */
final class CountedButton {

    /** Within the button, on both sides together. */
    private static final double PADDING = 16;

    private CountedButton() {}

    static Button of(String name, long count, boolean chosen, Runnable choose) {
        var words = Ui.label(name, "facet-name");
        words.setMinWidth(0);
        var number = Ui.label("%,d".formatted(count), "hint");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, words, Ui.spacer(), number);
        line.setMouseTransparent(true);
        Button button = Ui.button("", choose, "flat", "facet");
        button.setGraphic(line);
        line.prefWidthProperty().bind(button.widthProperty().subtract(PADDING));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setPrefWidth(10);
        button.setAccessibleText(name + ", " + count);
        Ui.style(button, "chosen", chosen);
        return button;
    }
}
