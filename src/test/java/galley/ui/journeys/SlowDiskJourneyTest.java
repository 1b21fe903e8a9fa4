package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.window.ViewChoice;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A disk that keeps the program waiting, as one in a network does. */
class SlowDiskJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private CountDownLatch stopTheDisk() {
        var go = new CountDownLatch(1);
        diskDelay =
                () -> {
                    try {
                        go.await();
                    } catch (InterruptedException closing) {
                        Thread.currentThread().interrupt();
                    }
                };
        return go;
    }

    @Test
    void oneWritesOnWhileTheArticleIsSaved(FxRobot robot) throws Exception {
        open(SKY);
        choose(ViewChoice.ANSWER);
        type("a");
        String saved = text();
        CountDownLatch go = stopTheDisk();
        try {
            keys(robot, KeyCode.CONTROL, KeyCode.S);
            until("what is waited for", () -> reads("Saving…"));
            type("b");
            assertTrue(answerStartsWith("ab"));
        } finally {
            go.countDown();
        }
        until("the saved text", () -> !reads("Saving…"));
        assertEquals(saved, disk(SKY));
        assertTrue(session().isDirty(), "b is not saved");
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        until("all of it", () -> !program.workspace().active().orElseThrow().isDirty());
    }

    @Test
    void anArticleThatIsReadLateHasItsTabBehindTheOneInFront() throws Exception {
        var waits = new CountDownLatch(1);
        CountDownLatch go = stopTheDisk();
        Runnable stop = diskDelay;
        diskDelay =
                () -> {
                    waits.countDown();
                    stop.run();
                };
        try {
            fx(
                    () -> {
                        program.open(folder.resolve(SKY));
                        return true;
                    });
            waits.await();
            diskDelay = () -> {};
            open(PITCH);
        } finally {
            go.countDown();
        }
        until(
                "both tabs",
                () -> program.stage().getScene().getRoot().lookupAll(".tab-item").size() == 2);
        assertTrue(isInFront(PITCH));
    }

    private boolean answerStartsWith(String start) {
        return fx(
                () ->
                        program.workspace()
                                .active()
                                .orElseThrow()
                                .article()
                                .answer()
                                .markdown()
                                .startsWith(start));
    }

    @Test
    void closingWaitsForTheSaveAndAsksNothing(FxRobot robot) throws Exception {
        open(SKY);
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Saved slowly?");
                    return true;
                });
        CountDownLatch go = stopTheDisk();
        try {
            keys(robot, KeyCode.CONTROL, KeyCode.S);
            keys(robot, KeyCode.CONTROL, KeyCode.W);
            assertEquals(1, fx(() -> program.workspace().open().size()));
        } finally {
            go.countDown();
        }
        until("a closed article", () -> program.workspace().open().isEmpty());
        assertTrue(disk(SKY).contains("Saved slowly?"));
    }
}
