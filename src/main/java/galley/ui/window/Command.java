package galley.ui.window;

import galley.ui.theme.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

/**
 * Something the window can do, from the palette, a menu or by its key.
 *
 * @param menu the menu that it stands in; empty for the menu of all
 * @param name as the palette shows it
 * @param keys the first is the one to tell
 */
record Command(
        String menu,
        String name,
        List<KeyCodeCombination> keys,
        BooleanSupplier enabled,
        Runnable run) {

    Command {
        keys = List.copyOf(keys);
    }

    static Command of(String menu, String name, String key, Runnable run) {
        return new Command(
                menu, name, key.isEmpty() ? List.of() : List.of(Shortcut.of(key)), () -> true, run);
    }

    Command when(BooleanSupplier condition) {
        return new Command(menu, name, keys, condition, run);
    }

    /** With another key that people try. */
    Command or(String key) {
        List<KeyCodeCombination> more = new ArrayList<>(keys);
        more.add(Shortcut.of(key));
        return new Command(menu, name, more, enabled, run);
    }

    boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(k -> k.match(event));
    }

    Optional<KeyCodeCombination> key() {
        return keys.stream().findFirst();
    }

    /** The key as this system writes it; empty without one. */
    String keyText() {
        return key().map(KeyCodeCombination::getDisplayText).orElse("");
    }

    /** The palette does not offer itself. */
    boolean opensPalette() {
        return name.equals(WindowCommands.SEARCH);
    }

    void runIfEnabled() {
        if (enabled.getAsBoolean()) {
            run.run();
        }
    }
}
