package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.window.ReaderChoice;
import java.nio.file.Files;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** An article that takes its time to be read. */
class LongArticleJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void nothingIsSaidOfItBeforeItIsRead() throws Exception {
        String paragraph =
                "The field of a ring is $\\frac{a}{b}$ by **symmetry** alone. ".repeat(20);
        Files.writeString(
                folder.resolve("long.md"),
                "---\ntitle: Long\nsubject: Physics\n---\n\n" + (paragraph + "\n\n").repeat(3_000));
        open(SKY);
        reader(ReaderChoice.PROBLEMS);
        until("those of the first", () -> reads("No problems"));
        open("long.md");
        assertTrue(isSaidToBeRead(), "it takes its time, and that is said");
        assertFalse(fx(() -> reads("No problems") || reads("No article")));
        until("what came of it", () -> !reads("Being read"));
    }

    /** Looked at all the time, since a quick machine may need little. */
    private boolean isSaidToBeRead() {
        long end = System.nanoTime() + 10_000_000_000L;
        boolean said = false;
        while (!said && System.nanoTime() < end) {
            said = fx(() -> reads("Being read"));
        }
        return said;
    }
}
