package galley.ui.advice;

import galley.ui.theme.Ui;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How much of the room for a text is used. */
final class Bars {

    private static final int LEAST = 121;
    private static final int MOST = 156;

    /** What is too long is drawn up to so much. */
    private static final double FARTHEST = 1.25;

    private Bars() {}

    static Node of(String name, double used, double room, String unit) {
        String words = "%.0f of about %.0f %s".formatted(used, room, unit);
        return bar(name, words, used / room, used > 0 && used <= room, used <= room);
    }

    static Node description(int characters) {
        String words = "%d of %d characters".formatted(characters, MOST);
        boolean good = characters >= LEAST && characters <= MOST;
        return bar("Description", words, (double) characters / MOST, good, characters <= MOST);
    }

    private static Node bar(String name, String words, double share, boolean good, boolean fits) {
        var fill = new Region();
        fill.getStyleClass().addAll("room-fill", good ? "good" : fits ? "short" : "over");
        var track = new StackPane(fill);
        track.getStyleClass().add("room-bar");
        fill.maxWidthProperty()
                .bind(track.widthProperty().multiply(Math.min(share, FARTHEST) / FARTHEST));
        var limit = new Region();
        limit.getStyleClass().add("room-limit");
        limit.translateXProperty().bind(track.widthProperty().divide(FARTHEST));
        track.getChildren().add(limit);
        var count = Ui.label(words, "counter");
        Ui.style(count, "over", !fits);
        return new VBox(4, new HBox(8, Ui.label(name, "hint"), Ui.spacer(), count), track);
    }
}
