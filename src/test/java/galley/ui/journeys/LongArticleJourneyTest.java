package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;

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
                "---\ntitle: Long\nsubject: Physics\n---\n\n" + (paragraph + "\n\n").repeat(1_500));
        open(SKY);
        reader(ReaderChoice.PROBLEMS);
        until("those of the first", () -> reads("No problems"));
        open("long.md");
        until("that it is read", () -> reads("Being read"));
        assertFalse(fx(() -> reads("No problems") || reads("No article")));
        until("what came of it", () -> !reads("Being read"));
    }
}
