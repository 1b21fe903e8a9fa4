package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import javafx.scene.control.ContextMenu;
import galley.ui.window.ViewChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The collection as a table: asked for in words, opened from, and left again. */
class CollectionJourneyTest extends CollectionJourney {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void anArticleIsFoundAndOpened(FxRobot robot) {
        openFolder();
        browse(robot);
        ask("subject:physics title:guitar");
        until("one row", () -> table().getItems().size() == 1);
        until("how many", () -> reads("1 article"));
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.ENTER);
        until("the article", () -> isInFront(PITCH));
        assertTrue(fx(() -> seen("#collection-table").isEmpty()));
        browse(robot);
        assertEquals(
                "subject:physics title:guitar", fx(() -> query().getText()), "it is there still");
    }

    @Test
    void aValueBesideTheTableIsAQuery(FxRobot robot) {
        openFolder();
        browse(robot);
        until("values", () -> seen(".facet").isPresent());
        fx(
                () -> {
                    seen(".facet").map(f -> (javafx.scene.control.Button) f).orElseThrow().fire();
                    return true;
                });
        until("those of the subject", () -> table().getItems().size() == 2);
        assertEquals("subject:=\"Physics\"", fx(() -> query().getText()));
    }

    @Test
    void rareValuesAreReachedToo(FxRobot robot) throws Exception {
        for (int i = 1; i <= 115; i++) {
            Files.writeString(
                    folder.resolve("rare-%03d.md".formatted(i)),
                    "---\ntitle: Rare\nsubject: Rare %03d\n---\n".formatted(i));
        }
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        browse(robot);
        ask("title:rare");
        until("the commonest", () -> offered("100 of 103 more").isPresent());
        press("100 of 103 more");
        press("3 more");
        fx(
                () -> {
                    program.stage().getScene().getRoot().lookupAll(".facet").stream()
                            .map(n -> (Button) n)
                            .filter(b -> "Rare 115, 1".equals(b.getAccessibleText()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
        until("its article", () -> table().getItems().size() == 1);
        ask("title:rare");
        until("all that was asked for", () -> offered("Fewer").isPresent());
        press("Fewer");
        assertTrue(fx(() -> offered("100 of 103 more").isPresent()));
    }

    @Test
    void aQueryIsKept(FxRobot robot) {
        openFolder();
        browse(robot);
        ask("subject:physics");
        choose("Keep this query");
        ask("");
        choose("subject:physics");
        assertEquals("subject:physics", fx(() -> query().getText()));
        choose("Keep this query no longer");
        assertEquals(1, fx(() -> shown().getItems().size()));
    }

    private MenuButton shown() {
        var menu = (MenuButton) seen("#collection-queries").orElseThrow();
        menu.show();
        menu.hide();
        return menu;
    }

    private void choose(String words) {
        fx(
                () -> {
                    shown().getItems().stream()
                            .filter(i -> words.equals(i.getText()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
    }

    private void change(String key, String value) {
        fx(
                () -> {
                    ((Button) seen("#collection-change").orElseThrow()).fire();
                    return true;
                });
        until("the form", () -> seen("#change-key").isPresent());
        fx(
                () -> {
                    ((ComboBox<?>) seen("#change-key").orElseThrow()).getEditor().setText(key);
                    ((TextField) seen("#change-text").orElseThrow()).setText(value);
                    return true;
                });
        press("Show what would change");
    }

    /** Proposes another author for both articles of a subject. */
    private void changeAuthors(FxRobot robot) {
        openFolder();
        browse(robot);
        ask("subject:physics");
        until("two rows", () -> table().getItems().size() == 2 && offered("Change…").isPresent());
        until("all read", () -> !offered("Change…").orElseThrow().isDisabled());
        change("author", "Somebody Else");
    }

    @Test
    void manyAreChangedAfterOneHasSeenItAndUndone(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        String pitch = disk(PITCH);
        changeAuthors(robot);
        until("the plan", () -> offered("Change 2 files").isPresent());
        until("the difference", () -> seen(".diff").isPresent());
        assertEquals(sky, disk(SKY), "nothing is changed yet");
        keys(robot, KeyCode.SPACE);
        press("Change 1 file");
        until("the end", () -> reads("1 file changed."));
        boolean first = !disk(PITCH).equals(pitch);
        assertTrue(first != !disk(SKY).equals(sky), "the one that was left out stays");
        String changed = first ? disk(PITCH) : disk(SKY);
        assertTrue(changed.contains("author: Somebody Else"), changed);
        press("Undo all of it");
        until("as before", () -> reads("1 file is as before again."));
        assertEquals(sky, disk(SKY));
        assertEquals(pitch, disk(PITCH));
    }

    /** What undoes comes to where one has clicked. */
    @Test
    void theSecondOfTwoClicksUndoesNothing(FxRobot robot) {
        changeAuthors(robot);
        press("Change 2 files");
        until("the end", () -> reads("2 files changed."));
        click(2);
        assertTrue(fx(() -> reads("2 files changed.")));
        click(1);
        until("as before", () -> reads("2 files are as before again."));
    }

    /**
     * @param which of clicks that follow each other
     */
    private void click(int which) {
        fx(
                () -> {
                    Node undo = seen("#change-undo").orElseThrow();
                    for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                        undo.fireEvent(click(type, which));
                    }
                    return true;
                });
    }

    private static MouseEvent click(EventType<MouseEvent> type, int which) {
        return new MouseEvent(
                type,
                2,
                2,
                2,
                2,
                MouseButton.PRIMARY,
                which,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void whatCouldNotBeUndoneIsTriedAgain(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        String pitch = disk(PITCH);
        changeAuthors(robot);
        press("Change 2 files");
        until("the end", () -> reads("2 files changed."));
        Path away = scratch.resolve("away.md");
        Files.move(folder.resolve(SKY), away);
        press("Undo all of it");
        until("what is not undone", () -> reads("The file is gone. Put it back, and try again."));
        assertEquals(pitch, disk(PITCH));
        Files.move(away, folder.resolve(SKY));
        press("Try again");
        until("as before", () -> reads("2 files are as before again."));
        assertTrue(fx(() -> offered("Try again").isEmpty()));
        assertEquals(sky, disk(SKY));
        assertEquals(pitch, disk(PITCH));
    }

    @Test
    void whatIsNotSavedIsLeftOut(FxRobot robot) throws Exception {
        openFolder();
        open(SKY);
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Not saved");
                    return true;
                });
        browse(robot);
        until("all read", () -> offered("Change…").filter(b -> !b.isDisabled()).isPresent());
        change("author", "Somebody Else");
        until("the reason", () -> reads("It is open with changes that are not saved."));
        until(
                "the others",
                () ->
                        offered("Change 2 files").isPresent()
                                || offered("Change 1 file").isPresent());
    }

    @Test
    void escapeEmptiesTheQueryAndThenLeaves(FxRobot robot) {
        openFolder();
        open(SKY);
        browse(robot);
        ask("nothing is such");
        until("no row", () -> table().getItems().isEmpty());
        until("words", () -> reads("No article is such"));
        keys(robot, KeyCode.ESCAPE);
        until("all rows", () -> table().getItems().size() == 3);
        keys(robot, KeyCode.ESCAPE);
        until("the article again", () -> seen("#collection-table").isEmpty());
        assertTrue(fx(() -> isInFront(SKY)));
        assertTrue(fx(() -> byId("field-title").filter(Journey::isShown).isPresent()));
        browse(robot);
        press("Back to editing");
        until("its form", () -> byId("field-title").filter(Journey::isShown).isPresent());
        browse(robot);
        press("Numbers");
        until("the numbers", () -> reads("3 articles"));
        focus(fx(() -> seen("#library-filter").orElseThrow()));
        keys(robot, KeyCode.ESCAPE);
        until("its form again", () -> byId("field-title").filter(Journey::isShown).isPresent());
        choose(ViewChoice.ANSWER);
        browse(robot);
        keys(robot, KeyCode.ESCAPE);
        until("its answer", () -> seen(".markdown-editor").filter(Journey::isShown).isPresent());
        type("x");
        assertTrue(session().isDirty(), "the keys are in the answer");
    }

    @Test
    void aTabLeavesTheTableToo(FxRobot robot) {
        openFolder();
        open(SKY);
        browse(robot);
        List<String> heads = fx(() -> table().getColumns().stream().map(c -> c.getText()).toList());
        assertEquals(List.of("", "Title", "Subject", "Date", "Problems"), heads);
        robot.clickOn(fx(() -> seen(".tab-item").orElseThrow()));
        until("the article again", () -> seen("#collection-table").isEmpty());
    }

    @Test
    void severalArticlesOfTheListAreOpenedOrChanged(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("three articles", () -> program.collection().library().size() == 3);
        ListView<?> list = (ListView<?>) fx(() -> seen("#library-list").orElseThrow());
        until("its lines", () -> list.getItems().size() > 3);
        robot.clickOn("#library-filter");
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.SHIFT, KeyCode.END);
        ContextMenu menu = list.getContextMenu();
        fx(
                () -> {
                    menu.show(list, 0, 0);
                    return true;
                });
        assertEquals("Open 3 articles", fx(() -> menu.getItems().getFirst().getText()));
        fx(
                () -> {
                    menu.getItems().get(1).fire();
                    menu.hide();
                    return true;
                });
        until("what to change", () -> reads("Change 3 articles that are selected"));
        press("Back to the table");
        press("Back to editing");
        focus(list);
        keys(robot, KeyCode.ENTER);
        until("three tabs", () -> program.workspace().open().size() == 3);
    }

    @Test
    void theListShowsWhatHasProblems() throws Exception {
        Files.writeString(folder.resolve("wrong.md"), "---\nquestion: Why?\nid: x\n---\n");
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("a mark", () -> seen("#library-list .problem-mark").isPresent());
        open("wrong.md");
        fx(
                () -> {
                    session().replace("Only text.\n");
                    return true;
                });
        Node list = fx(() -> seen("#library-list").orElseThrow());
        until(
                "no mark of what is mended here",
                () ->
                        list.lookupAll(".article-line").stream()
                                .filter(l -> l.getStyleClass().contains("in-front"))
                                .flatMap(l -> l.lookupAll(".problem-mark").stream())
                                .noneMatch(Journey::isShown));
    }

    @Test
    void aChangeOfManyIsSeenInTheArticleThatIsOpen(FxRobot robot) throws Exception {
        openFolder();
        open(SKY);
        browse(robot);
        ask("subject:physics");
        until("two rows", () -> table().getItems().size() == 2 && offered("Change…").isPresent());
        until("all read", () -> !offered("Change…").orElseThrow().isDisabled());
        change("author", "Somebody Else");
        until("the plan", () -> offered("Change 2 files").isPresent());
        press("Change 2 files");
        until("the end", () -> reads("2 files changed."));
        until(
                "the text of now",
                () -> session().article().text().contains("author: Somebody Else"));
        assertFalse(session().isDirty());
        press("Undo all of it");
        until("as before", () -> reads("2 files are as before again."));
        until("the text of before", () -> !session().article().text().contains("Somebody Else"));
        assertEquals(disk(SKY), text());
    }

    @Test
    void whatIsWrongBetweenArticlesIsAClickAway(FxRobot robot) throws Exception {
        openWithTwin();
        browse(robot);
        press("Findings");
        until("twins", () -> offered("Compare").isPresent() || reads("The same number"));
        fx(
                () -> {
                    seen("#collection-findings").orElseThrow().lookupAll(".facet").stream()
                            .map(n -> (Button) n)
                            .filter(b -> b.getAccessibleText().startsWith("The same number"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
        press("Compare");
        until("both", () -> offered("Open the left one").isPresent());
        keys(robot, KeyCode.ESCAPE);
        until("the findings again", () -> seen("#findings-list").isPresent());
        ListView<?> list = (ListView<?>) fx(() -> seen("#findings-list").orElseThrow());
        until("the keys in it", list::isFocused);
        keys(robot, KeyCode.ESCAPE);
        until("the table", () -> seen("#collection-table").isPresent());
        press("Findings");
        until("the keys in it again", list::isFocused);
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.ENTER);
        until("the article", () -> program.workspace().active().isPresent());
        until("its form", () -> byId("field-title").filter(Journey::isShown).isPresent());
    }
}
