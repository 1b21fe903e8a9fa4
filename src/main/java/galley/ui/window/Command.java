package galley.ui.window;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/**
 * Something the window can do, from the palette, a menu or by its key.
 *
 * @param name as the palette shows it
 */
record Command(String name, Optional<KeyCombination> key, BooleanSupplier enabled, Runnable run) {

    static Command of(String name, String key, Runnable run) {
        return new Command(
                name,
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)),
                () -> true,
                run);
    }

    Command when(BooleanSupplier condition) {
        return new Command(name, key, condition, run);
    }

    /** The key as this system writes it; empty without one. */
    String keyText() {
        return key.map(KeyCombination::getDisplayText).orElse("").replace("Back_Slash", "\\");
    }
}
