package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StartPaneTest {

    @Test
    void whileTheFolderIsReadThatIsSaid() {
        assertEquals("The folder is being read.", StartPane.words(0, false, true));
        assertTrue(
                StartPane.words(3_653, false, true)
                        .startsWith("The folder is being read, 3,653 articles so far. Choose one"));
        assertTrue(StartPane.words(3_653, true, false).startsWith("3,653 articles. Press "));
        assertEquals("There is no article in this folder yet.", StartPane.words(0, true, true));
    }
}
