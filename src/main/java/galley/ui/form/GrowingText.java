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
    private static final double LINE = 19;
    private static final double PADDING_X = 26;
    private static final double PADDING_Y = 13;

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
        double lineHeight = LINE;
        double lines = Math.ceil(measure.getLayoutBounds().getHeight() / lineHeight - 0.2);
        double height = Math.min(MOST_LINES, Math.max(1, lines)) * lineHeight + PADDING_Y;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
