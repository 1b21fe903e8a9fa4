package galley.ui.form;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * A text control that is as high as its text, up to eight lines. Tab leaves it; Shift+Enter begins
 * a new line.
 */
final class GrowingText extends TextArea {

    private static final int MOST_LINES = 8;
    private static final double PADDING_X = 26;

    /** How high a field of one line is, in the size of its text; the same as in the style. */
    private static final double ONE_LINE = 2.462;

    private final Text measure = new Text();

    GrowingText() {
        // For the reason of Ui.textField.
        setSkin(new TextAreaSkin(this));
        getStyleClass().add("growing-text");
        setWrapText(true);
        setPrefRowCount(1);
        textProperty().addListener((o, a, b) -> grow());
        widthProperty().addListener((o, a, b) -> grow());
        fontProperty().addListener((o, a, b) -> grow());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        grow();
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

    private void grow() {
        double width = getWidth() > 0 ? getWidth() : 560;
        measure.setFont(getFont());
        measure.setWrappingWidth(Math.max(60, width - PADDING_X));
        measure.setText(getText().isEmpty() ? "x" : getText());
        double all = measure.getLayoutBounds().getHeight();
        measure.setText("x");
        double line = measure.getLayoutBounds().getHeight();
        double more = Math.clamp(Math.round(all / line) - 1, 0, MOST_LINES - 1) * line;
        double wanted = Math.ceil(ONE_LINE * getFont().getSize() + more);
        setMinHeight(wanted);
        setPrefHeight(wanted);
        setMaxHeight(wanted);
    }
}
