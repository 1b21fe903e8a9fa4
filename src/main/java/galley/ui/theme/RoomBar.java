package galley.ui.theme;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A thin bar that shows how much of the room for a text is used, with a mark where it ends. */
public final class RoomBar extends StackPane {

    /** What is too long is drawn up to so much of the room. */
    private static final double FARTHEST = 1.25;

    private final DoubleProperty share = new SimpleDoubleProperty();
    private final Region fill = new Region();

    public RoomBar() {
        var limit = new Region();
        limit.getStyleClass().add("room-limit");
        limit.translateXProperty().bind(widthProperty().divide(FARTHEST));
        fill.getStyleClass().add("room-fill");
        fill.maxWidthProperty().bind(widthProperty().multiply(share).divide(FARTHEST));
        getChildren().addAll(fill, limit);
        getStyleClass().add("room-bar");
    }

    /**
     * @param used of the room; 1 fills it
     */
    public void show(double used, boolean over) {
        share.set(Math.min(used, FARTHEST));
        Ui.style(fill, "over", over);
    }
}
