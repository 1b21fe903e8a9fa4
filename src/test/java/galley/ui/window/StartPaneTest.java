package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.library.ReadingState;
import org.junit.jupiter.api.Test;

class StartPaneTest {

    @Test
    void whileTheFolderIsReadThatIsSaid() {
        assertEquals("The folder is being read.", StartPane.words(0, ReadingState.BEGUN, false));
        assertEquals(
                "Its articles come into the list on the left as they are found.",
                StartPane.words(0, ReadingState.BEGUN, true));
        assertTrue(
                StartPane.words(3_653, ReadingState.BEGUN, true)
                        .startsWith("3,653 articles so far. Choose one"));
        assertTrue(
                StartPane.words(3_653, ReadingState.IDLE, false)
                        .startsWith("3,653 articles. Press "));
        assertEquals(
                "There is no article in this folder yet.",
                StartPane.words(0, ReadingState.IDLE, true));
    }

    @Test
    void afterItWasStoppedThatIsSaid() {
        ReadingState stopped = ReadingState.BEGUN.stopped();
        assertEquals("Reading the folder was stopped.", StartPane.words(0, stopped, true));
        assertTrue(
                StartPane.words(1, stopped, true)
                        .startsWith("Reading was stopped after 1 article. Choose one"));
    }
}
