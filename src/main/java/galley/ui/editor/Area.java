package galley.ui.editor;

import galley.text.LineEnds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;

/**
 * The text control: wraps at a measure, keeps it in the middle, copies and pastes plain text, and
 * tells assistive technology what it holds, which RichTextFX does not.
 */
final class Area extends CodeArea {

    private static final int MEASURE = 76;
    private static final double LEAST_SIDE = 20;
    private static final double ABOVE = 14;

    /** Letters as common as in English, to know how wide a character is on average. */
    private static final String SAMPLE =
            "the quick brown fox jumps over a lazy dog, and then it rests in the sun for hours ";

    /** What to do with text that is pasted; false leaves it to the area. */
    interface Paste {
        boolean paste(String text);
    }

    private Paste paste = _ -> false;
    private String family = "Inter";
    private double size = 15;
    private double gutter;

    Area(String description) {
        setUndoManager(UndoUtils.noOpUndoManager());
        setWrapText(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(description);
        getStylesheets().clear();
        getStyleClass().add("area");
        widthProperty().addListener((_, _, _) -> centre());
        addEventHandler(ScrollEvent.SCROLL, this::scrollFromMargin);
        caretPositionProperty()
                .addListener(
                        (_, _, _) ->
                                notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET));
        selectionProperty()
                .addListener(
                        (_, _, _) ->
                                notifyAccessibleAttributeChanged(
                                        AccessibleAttribute.SELECTION_START));
        plainTextChanges()
                .subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    /** The wheel works beside the text too, where the list of lines does not reach. */
    private void scrollFromMargin(ScrollEvent event) {
        if (event.getTarget() == this && !event.isShortcutDown()) {
            scrollYBy(-event.getDeltaY());
            event.consume();
        }
    }

    void onPaste(Paste handler) {
        paste = handler;
    }

    /** Room beside the text that does not count for the measure. */
    void setGutter(double width) {
        gutter = width;
        centre();
    }

    void centre() {
        Text sample = new Text(SAMPLE);
        sample.setFont(Font.font(family, size));
        double character = sample.getLayoutBounds().getWidth() / SAMPLE.length();
        double measure = character * MEASURE + gutter;
        double side = Math.max(LEAST_SIDE, Math.floor((getWidth() - measure) / 2));
        Insets insets = new Insets(ABOVE, side, 0, Math.max(LEAST_SIDE, side - gutter / 2));
        if (!insets.equals(getPadding())) {
            setPadding(insets);
        }
    }

    void setFace(String newFamily, double newSize) {
        family = newFamily;
        size = newSize;
        setStyle("-fx-font-family: '" + family + "'; -fx-font-size: " + size + "px;");
        centre();
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && isEditable() && !paste.paste(LineEnds.toLf(text))) {
            replaceSelection(LineEnds.toLf(text));
            requestFollowCaret();
        }
    }

    @Override
    public void copy() {
        if (getSelection().getLength() > 0) {
            var content = new ClipboardContent();
            content.putString(getSelectedText());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    public void cut() {
        if (isEditable()) {
            super.cut();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getText();
            case EDITABLE -> isEditable();
            case CARET_OFFSET -> getCaretPosition();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            case LINE_FOR_OFFSET ->
                    offsetToPosition(number(parameters, getLength()), Bias.Forward).getMajor();
            case LINE_START -> getAbsolutePosition(number(parameters, lastLine()), 0);
            case LINE_END -> {
                int line = number(parameters, lastLine());
                yield getAbsolutePosition(line, getParagraphLength(line));
            }
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private int lastLine() {
        return getParagraphs().size() - 1;
    }

    private static int number(Object[] parameters, int most) {
        return parameters.length > 0 && parameters[0] instanceof Integer number
                ? Math.clamp(number, 0, most)
                : 0;
    }
}
