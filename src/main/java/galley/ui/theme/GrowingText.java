package galley.ui.theme;

import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * A text control that is as high as its text, up to eight lines. Tab leaves it; Shift+Enter begins
 * a new line.
 */
public final class GrowingText extends TextArea {

    private static final int MOST_LINES = 8;
    private static final double PADDING_X = 26;
    private static final double USUAL_WIDTH = 560;

    /** How high a field of one line is, in the size of its text; the same as in the style. */
    private static final double ONE_LINE = 2.462;

    private final Text measure = new Text();

    public GrowingText() {
        // For the reason of Ui.textField.
        setSkin(new TextAreaSkin(this));
        getStyleClass().add("growing-text");
        setWrapText(true);
        setPrefRowCount(1);
        textProperty().addListener((o, a, b) -> requestLayout());
        fontProperty().addListener((o, a, b) -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                && !event.isShiftDown()
                && !event.isShortcutDown()) {
            if (getText().indexOf('\n') < 0) {
                requestFocusTraversal(TraversalDirection.NEXT);
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            replaceSelection("\n");
            event.consume();
        }
    }

    /** The height follows from the width in the same layout, whatever made the width change. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return height(width);
    }

    @Override
    protected void layoutChildren() {
        if (getChildrenUnmodifiable().getFirst() instanceof ScrollPane inner) {
            inner.setVbarPolicy(
                    lines(getWidth()) <= MOST_LINES
                            ? ScrollPane.ScrollBarPolicy.NEVER
                            : ScrollPane.ScrollBarPolicy.AS_NEEDED);
        }
        super.layoutChildren();
    }

    private double height(double width) {
        long more = Math.clamp(lines(width), 1, MOST_LINES) - 1;
        return Math.ceil(ONE_LINE * getFont().getSize() + more * line());
    }

    private double line() {
        measure.setText("x");
        return measure.getLayoutBounds().getHeight();
    }

    private long lines(double width) {
        double known = width > 0 ? width : getWidth() > 0 ? getWidth() : USUAL_WIDTH;
        measure.setFont(getFont());
        measure.setWrappingWidth(Math.max(60, known - PADDING_X));
        double line = line();
        measure.setText(getText().isEmpty() ? "x" : getText());
        return Math.round(measure.getLayoutBounds().getHeight() / line);
    }
}
