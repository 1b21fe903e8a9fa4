package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.session.ArticleSession;
import galley.ui.window.ViewChoice;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** An article gets another name: here, and by others while it is open. */
class RenamedJourneyTest extends RenameJourney {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void openAndWatched() throws InterruptedException {
        openPitchInItsFolder();
        // The watch begins after the list.
        TimeUnit.SECONDS.sleep(1);
    }

    @Test
    void undoTakesTheWholeRenameBack(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        String pitch = disk(PITCH);
        renamePitch(robot);
        assertFalse(fx(() -> seen("#undo").orElseThrow().isDisabled()));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        until("the article by its old name", () -> isInFront(PITCH));
        until("that it is said", () -> reads("The rename is undone, with its links."));
        assertEquals(sky, disk(SKY));
        assertEquals(pitch, disk(PITCH));
        assertFalse(fx(() -> reads("Renamed, with its links")), "nor is it offered once more");
        until("nothing more to undo", () -> seen("#undo").orElseThrow().isDisabled());
    }

    @Test
    void whatWasTypedSinceIsUndoneBeforeTheRename(FxRobot robot) throws Exception {
        String pitch = disk(PITCH);
        renamePitch(robot);
        ArticleSession session = fx(this::session);
        choose(ViewChoice.ANSWER);
        type("x");
        assertTrue(fx(session::isDirty));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        until("the letter gone", () -> !session.isDirty());
        assertTrue(fx(() -> isInFront(RENAMED)));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        until("the article by its old name", () -> isInFront(PITCH));
        assertEquals(pitch, disk(PITCH));
    }

    /** As {@code galley rename} does it. */
    private void renameOutside() throws Exception {
        String text =
                disk(PITCH)
                        .replace("What decides the pitch of a guitar string?", QUESTION)
                        .replace(
                                "what-decides-the-pitch-of-a-guitar-string",
                                "what-makes-a-string-sound-high");
        Files.writeString(folder.resolve(RENAMED), text);
        Files.delete(folder.resolve(PITCH));
    }

    @Test
    void aRenameByOthersIsFollowed() throws Exception {
        openAndWatched();
        ArticleSession session = fx(this::session);
        renameOutside();
        until("the article by its new name", () -> isInFront(RENAMED));
        until("its text", () -> session.article().text().contains(QUESTION));
        until("nothing to settle", () -> session.disk().isEmpty());
        assertFalse(fx(session::isDirty));
        assertFalse(fx(session::canUndo), "the fields of the old name stay with it");
        until("no word of a deleted file", () -> !reads("was deleted or moved"));
    }

    @Test
    void whatIsNotSavedStaysAndTheNewFileIsOffered(FxRobot robot) throws Exception {
        openAndWatched();
        ArticleSession session = fx(this::session);
        choose(ViewChoice.ANSWER);
        type("Typed before. ");
        renameOutside();
        until("what happened", () -> reads("The file was renamed outside"));
        assertTrue(fx(() -> isInFront(PITCH)));
        TimeUnit.MILLISECONDS.sleep(800);
        assertTrue(fx(() -> reads("The file was renamed outside")), "it is not said otherwise");
        press("Go to what-makes-a-string-sound-high.md");
        until("the article by its new name", () -> isInFront(RENAMED));
        until("both are put together", () -> offered("Take both").isPresent());
        press("Take both");
        until(
                "the new title with what was typed",
                () ->
                        session.article().text().contains(QUESTION)
                                && session.article().text().contains("Typed before. "));
    }
}
