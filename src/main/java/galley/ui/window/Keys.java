package galley.ui.window;

import galley.ui.theme.Nodes;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The window's keys. They come before the controls' own, so that undo means the article's in all
 * that shows the article.
 */
final class Keys {

    private Keys() {}

    /**
     * @param blocked whether something stands before the window that the keys are for
     */
    static void install(Scene scene, List<Command> commands, BooleanSupplier blocked) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    for (Command command : commands) {
                        if (command.matches(event) && !belongsToControl(event)) {
                            if (!blocked.getAsBoolean()) {
                                command.runIfEnabled();
                            }
                            event.consume();
                            return;
                        }
                    }
                });
    }

    /** What an editor of Markdown or a text field of its own does with a key. */
    private static boolean belongsToControl(KeyEvent event) {
        if (!(event.getTarget() instanceof Node node)) {
            return false;
        }
        boolean shortcut = event.isShortcutDown() && !event.isAltDown();
        return shortcut && !event.isShiftDown() && isBold(event, node)
                || shortcut
                        && isUndo(event)
                        && (node instanceof TextInputControl c
                                ? isOwn(c, event)
                                : Nodes.around(node, "own-undo").isPresent())
                || node instanceof TextInputControl
                        && event.getCode() == KeyCode.F
                        && event.isAltDown();
    }

    private static boolean isBold(KeyEvent event, Node node) {
        return event.getCode() == KeyCode.B && Nodes.around(node, "markdown-editor").isPresent();
    }

    private static boolean isUndo(KeyEvent event) {
        return event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y;
    }

    /**
     * Whether the text is no part of the article: a filter, a search, a keyword that is not entered
     * yet. That one gives the key away when it has nothing to undo.
     */
    private static boolean isOwn(TextInputControl control, KeyEvent event) {
        if (Nodes.around(control, "field-row").isEmpty()) {
            return true;
        }
        boolean undo = event.getCode() == KeyCode.Z && !event.isShiftDown();
        return control.getStyleClass().contains("own-undo")
                && (undo ? control.isUndoable() : control.isRedoable());
    }
}
