package galley.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ShortcutTest {

    @Test
    void theBackslashIsAKey() {
        assertEquals(KeyCode.BACK_SLASH, Shortcut.of("Shortcut+Back Slash").getCode());
        assertEquals("Reader's view (Ctrl+\\)", Shortcut.tip("Reader's view", "Ctrl+Back Slash"));
    }

    @Test
    void aNameOfNoKeyIsNotTakenForACharacter() {
        assertThrows(IllegalArgumentException.class, () -> Shortcut.of("Shortcut+Back_Slash"));
        assertThrows(IllegalArgumentException.class, () -> Shortcut.of("Shortcut+\\"));
    }
}
