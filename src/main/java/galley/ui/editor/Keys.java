package galley.ui.editor;

import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys that every editor has. What it does not take, the window may. */
final class Keys {

    private final TextEditor editor;
    private final Area area;

    Keys(TextEditor editor, Area area) {
        this.editor = editor;
        this.area = area;
    }

    void install() {
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        area.onPaste(text -> perform(editor.onPasted(text)));
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() ? shortcut(event) : plain(event)) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case Z -> undoOrRedo(event.isShiftDown());
            case Y -> editor.redo();
            case F -> editor.openFind(false);
            case H -> editor.openFind(true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void undoOrRedo(boolean redo) {
        if (redo) {
            editor.redo();
        } else {
            editor.undo();
        }
    }

    private boolean plain(KeyEvent event) {
        return switch (event.getCode()) {
            case F3 -> {
                editor.findBar().step(event.isShiftDown() ? -1 : 1);
                yield true;
            }
            case ESCAPE -> editor.hidePlaces() || editor.findBar().closeIfOpen();
            case TAB -> !event.isControlDown() && tab(event);
            case ENTER -> !event.isShiftDown() && key(EditKey.ENTER);
            case BACK_SPACE -> !event.isAltDown() && key(EditKey.BACKSPACE);
            default -> false;
        };
    }

    /** A Tab that edits nothing goes on to the next control. */
    private boolean tab(KeyEvent event) {
        if (!key(event.isShiftDown() ? EditKey.SHIFT_TAB : EditKey.TAB)) {
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
        return true;
    }

    private boolean key(EditKey key) {
        return editor.isEditable() && perform(editor.onKey(key));
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean plain = !event.isControlDown() && !event.isMetaDown();
        if (plain && editor.isEditable() && typed.length() == 1 && typed.charAt(0) >= ' ') {
            if (perform(editor.onTyped(typed.charAt(0)))) {
                event.consume();
            }
        }
    }

    private boolean perform(Optional<TextEdit> edit) {
        edit.ifPresent(editor::perform);
        return edit.isPresent();
    }

    static boolean isKey(KeyEvent event, KeyCode code) {
        return event.getCode() == code && event.isShortcutDown();
    }
}
