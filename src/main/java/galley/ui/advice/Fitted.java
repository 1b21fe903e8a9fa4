package galley.ui.advice;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Draws its content as wide as it is elsewhere: smaller where there is less room, so that lines end
 * where they end there. Too little to be read is not gone below; lines are shorter then.
 */
final class Fitted extends Region {

    private static final double SMALLEST = 0.7;

    private final Region content;
    private final double wanted;
    private final Scale scale = new Scale(1, 1);

    /**
     * @param wanted in pixels
     */
    Fitted(Region content, double wanted) {
        this.content = content;
        this.wanted = wanted;
        content.getTransforms().add(scale);
        getChildren().add(content);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wanted;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? wanted : width;
        return Math.ceil(content.prefHeight(contentWidth(room)) * factor(room));
    }

    @Override
    protected void layoutChildren() {
        double factor = factor(getWidth());
        double width = contentWidth(getWidth());
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, width, content.prefHeight(width));
    }

    private double factor(double room) {
        return Math.clamp(room / wanted, SMALLEST, 1);
    }

    private double contentWidth(double room) {
        return Math.min(wanted, room / factor(room));
    }
}
