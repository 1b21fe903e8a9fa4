package galley.ui.window;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The window's keys. They come before the controls' own, so that undo means the article's
 * everywhere.
 */
final class Keys {

    private Keys() {}

    static void install(
            Scene scene,
            java.util.List<Command> commands,
            java.util.function.BooleanSupplier blocked) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (blocked.getAsBoolean()) {
                        return;
                    }
                    for (Command command : commands) {
                        if (command.key().filter(k -> k.match(event)).isPresent()
                                && !belongsToControl(event)) {
                            if (command.enabled().getAsBoolean()) {
                                command.run().run();
                            }
                            event.consume();
                            return;
                        }
                    }
                });
    }

    /**
     * Ctrl+B and the like stay with an editor that has the focus; F-keys in text fields are never
     * theirs.
     */
    private static boolean belongsToControl(KeyEvent event) {
        boolean inEditor = event.getTarget() instanceof javafx.scene.Node node && isInEditor(node);
        return inEditor
                        && event.isShortcutDown()
                        && !event.isShiftDown()
                        && event.getCode() == KeyCode.B
                || event.getTarget() instanceof TextInputControl
                        && event.getCode() == KeyCode.F
                        && event.isAltDown();
    }

    private static boolean isInEditor(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("markdown-editor")) {
                return true;
            }
        }
        return false;
    }
}
