package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Edit;
import galley.session.ArticleSession;
import galley.session.Origin;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import galley.ui.window.ViewChoice;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Who leads to the article in view, and where its own links lead. */
class LinksJourneyTest extends RenameJourney {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void whoLeadsHereIsAClickAway(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        open(PITCH);
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        until("who leads here", () -> reads("1 ARTICLE LEADS HERE"));
        assertTrue(fx(() -> reads("in its related_article")));
        press("Why is the sky blue at noon and red at sunset?");
        until("that article", () -> isInFront(SKY));
        until("its links", () -> offered("What decides the pitch of a guitar string?").isPresent());
    }

    @Test
    void aRenameTakesTheLinksAlongAndCanBeUndone(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        String pitch = disk(PITCH);
        renamePitch(robot);
        assertTrue(disk(SKY).contains("/what-makes-a-string-sound-high"));
        assertTrue(disk(RENAMED).contains("title: What makes a string sound high?"));
        assertTrue(Files.notExists(folder.resolve(PITCH)));
        until("the redirect", () -> reads("Renamed, with its links, in 2 files."));
        press("Undo it");
        until("the article by its old name", () -> isInFront(PITCH));
        assertEquals(sky, disk(SKY));
        assertEquals(pitch, disk(PITCH));
    }

    /** The tab goes back with its file: saving would else write it a second time. */
    @Test
    void aRenameThatIsUndoneFromEarlierChangesTakesTheTabAlong(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        String pitch = disk(PITCH);
        renamePitch(robot);
        ArticleSession open = session();
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until("the table", () -> offered("Change…").filter(b -> !b.isDisabled()).isPresent());
        press("Change…");
        until("the earlier ones", () -> seen("#change-earlier").isPresent());
        var menu = (MenuButton) seen("#change-earlier").orElseThrow();
        fx(
                () -> {
                    menu.show();
                    return true;
                });
        until("the rename", () -> menu.getItems().getFirst().getText() != null);
        fx(
                () -> {
                    menu.getItems().getFirst().fire();
                    menu.hide();
                    return true;
                });
        until("as before", () -> reads("2 files are as before again."));
        assertEquals(sky, disk(SKY));
        assertEquals(pitch, disk(PITCH));
        until("the tab by its old name", () -> isInFront(PITCH));
        assertEquals(pitch, fx(() -> open.article().text()));
        assertFalse(fx(open::isDirty));
        assertEquals(Optional.empty(), fx(open::disk));
        assertFalse(fx(() -> reads("Renamed, with its links")), "nor is it offered once more");
        assertEquals(
                List.of(
                        "/learn/physics/questions/what-makes-a-string-sound-high"
                                + " /learn/physics/questions/what-decides-the-pitch-of-a-guitar-string"
                                + " 301"),
                fx(
                        () ->
                                program
                                        .stage()
                                        .getScene()
                                        .getRoot()
                                        .lookupAll(".note-field")
                                        .stream()
                                        .map(n -> ((TextField) n).getText())
                                        .toList()),
                "never the way to an address that is no more");
        assertTrue(fx(() -> seen("#change-earlier").isPresent()), "the pane stays");
        fx(
                () -> {
                    program.window().chooseAndFocus(ViewChoice.ANSWER);
                    return true;
                });
        TimeUnit.MILLISECONDS.sleep(300);
        assertFalse(fx(() -> reads("was deleted or moved")));
    }

    @Test
    void undoDoesNotBringTheFieldsOfAnotherNameBack(FxRobot robot) throws Exception {
        String pitch = disk(PITCH);
        renamePitch(robot);
        assertFalse(fx(() -> session().canUndo()), "the rename itself is undone by its notice");
        press("Undo it");
        until("the article by its old name", () -> isInFront(PITCH));
        until("its text", () -> session().article().text().equals(pitch));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertFalse(fx(() -> session().isDirty()));
        assertEquals(pitch, fx(() -> session().article().text()));
    }

    @Test
    void whatIsMovedOutsideStaysOpen() throws Exception {
        openPitchInItsFolder();
        ArticleSession session = fx(this::session);
        fx(
                () -> {
                    session.replace("Another answer.\n");
                    return true;
                });
        TimeUnit.SECONDS.sleep(1);
        Files.move(folder.resolve(PITCH), folder.resolve(RENAMED));
        until("the article by its new name", () -> isInFront(RENAMED));
        until("nothing to settle", () -> session.disk().isEmpty());
        assertTrue(fx(session::isDirty), "what was typed is there");
        assertTrue(fx(session::canUndo));
        until("no word of a deleted file", () -> !reads("was deleted or moved"));
    }

    @Test
    void whatARenameSaysIsStillThereAfterAnotherArticleWasOpened(FxRobot robot) {
        renamePitch(robot);
        press("Copy the redirect");
        assertEquals(
                "/learn/physics/questions/what-decides-the-pitch-of-a-guitar-string"
                        + " /learn/physics/questions/what-makes-a-string-sound-high 301",
                fx(() -> Clipboard.getSystemClipboard().getString()));
        open(SKY);
        press("Undo it");
        until("the article by its old name", () -> isInFront(PITCH));
    }

    @Test
    void whatIsTypedAfterARenameIsNotLostWhenItIsUndone(FxRobot robot) throws Exception {
        String pitch = disk(PITCH);
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        open(SKY);
        ArticleSession sky = session();
        open(PITCH);
        until("the list", () -> isListed(3));
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until("the pane", () -> seen("#rename-question").isPresent());
        fx(
                () -> {
                    ((TextInputControl) seen("#rename-question").orElseThrow())
                            .setText("What makes a string sound high?");
                    return true;
                });
        press("Show what would change");
        until("the plan", () -> offered("Rename in 2 files").isPresent());
        press("Rename in 2 files");
        String now = "content/learn/physics/what-makes-a-string-sound-high.md";
        until("the article by its new name", () -> isInFront(now));
        until(
                "the link in the article that is open",
                () -> sky.article().text().contains("/what-makes-a-string-sound-high"));
        until("the redirect", () -> reads("Renamed, with its links, in 2 files."));
        assertFalse(session().isDirty(), "the article that is open is the renamed one");
        assertTrue(session().article().text().contains("sound high"));
        choose(ViewChoice.ANSWER);
        type("Typed since. ");
        press("Undo it");
        until("the article by its old name", () -> isInFront(PITCH));
        assertEquals(pitch, disk(PITCH));
        assertTrue(session().isDirty());
        assertTrue(session().article().answer().markdown().contains("Typed since. "));
        until("both are put together", () -> offered("Take both").isPresent());
        press("Take both");
        until(
                "the title of before with what was typed",
                () ->
                        session().article().text().contains("Typed since. ")
                                && !session().article().text().contains("sound high"));
    }

    @Test
    void aLinkThatLeadsNowhereIsMarkedAsOneTypes(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        open(SKY);
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        until(
                "where it leads",
                () -> offered("What decides the pitch of a guitar string?").isPresent());
        ArticleSession sky = session();
        fx(
                () -> {
                    sky.edit(
                            new Edit.Set(
                                    KeyPath.parse("related_article2.url").orElseThrow(),
                                    new NewValue.Text("/learn/physics/questions/nowhere")),
                            Origin.PROGRAM);
                    return true;
                });
        until("the fault", () -> reads("No article has this address."));
        until(
                "where it stands",
                () -> offered("related_article2").map(Button::isVisible).orElse(false));
        press("related_article2");
        until("the field", () -> byId("field-related_article2").isPresent());
    }
}
