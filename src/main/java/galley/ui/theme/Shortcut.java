package galley.ui.theme;

import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Keys as the code names them. */
public final class Shortcut {

    private Shortcut() {}

    /** The keys of a name; a name of no key would silently match a character that is never told. */
    public static KeyCodeCombination of(String name) {
        if (KeyCombination.valueOf(name) instanceof KeyCodeCombination keys) {
            return keys;
        }
        throw new IllegalArgumentException("No key has this name: " + name);
    }

    /** A tooltip that says what a button does and the key for it, as this system writes it. */
    public static String tip(String what, String key) {
        return what + " (" + of(key).getDisplayText() + ")";
    }
}
