package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.window.ViewChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Keys reach what is seen and nothing behind it. */
class KeysJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void panesHideAndComeBackByTheirKeys(FxRobot robot) {
        open(SKY);
        assertTrue(fx(() -> seen("#reader-page").isPresent()));
        keys(robot, KeyCode.CONTROL, KeyCode.BACK_SLASH);
        until("no reader's view", () -> seen("#reader-page").isEmpty());
        keys(robot, KeyCode.CONTROL, KeyCode.BACK_SLASH);
        until("the reader's view", () -> seen("#reader-page").isPresent());
        keys(robot, KeyCode.CONTROL, KeyCode.B);
        until("no library", () -> seen("#library-filter").isEmpty());
        keys(robot, KeyCode.CONTROL, KeyCode.B);
        until("the library", () -> seen("#library-filter").isPresent());
        assertTrue(program.window().root().lookupAll("#reader-page").size() == 1);
    }

    @Test
    void nothingReachesTheArticleBehindTheNewOne(FxRobot robot) throws Exception {
        open(SKY);
        String disk = disk(SKY);
        edit("!");
        String edited = text();
        keys(robot, KeyCode.CONTROL, KeyCode.N);
        until("the form", () -> seen("#new-question").isPresent());
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals(disk, disk(SKY));
        assertEquals(edited, text());
        assertTrue(fx(() -> seen("#new-question").isPresent()));
        type("Why");
        keys(robot, KeyCode.CONTROL, KeyCode.N);
        assertEquals("Why", fx(() -> question().getText()));
        keys(robot, KeyCode.F6);
        keys(robot, KeyCode.F6);
        keys(robot, KeyCode.F6);
        assertTrue(fx(() -> question().isFocused()));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals("", fx(() -> question().getText()));
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        until("the article", () -> seen("#new-question").isEmpty());
        assertEquals(1, fx(() -> program.workspace().open().size()));
        keys(robot, KeyCode.CONTROL, KeyCode.N);
        until("the form", () -> seen("#new-question").isPresent());
        keys(robot, KeyCode.ESCAPE);
        until("the article", () -> seen("#new-question").isEmpty());
        keys(robot, KeyCode.CONTROL, KeyCode.N);
        until("the form", () -> seen("#new-question").isPresent());
        robot.clickOn(laidOut(".tab-title"));
        until("the article by its tab", () -> seen("#new-question").isEmpty());
    }

    @Test
    void aCrossClosesItsOwnTabAndAsksWhereItIsSeen(FxRobot robot) {
        open(SKY);
        open(PITCH);
        robot.clickOn(laidOut(".tab-close"));
        until("one article", () -> program.workspace().open().size() == 1);
        assertTrue(
                fx(
                        () ->
                                program.workspace()
                                        .active()
                                        .orElseThrow()
                                        .path()
                                        .orElseThrow()
                                        .endsWith(folder.resolve(PITCH).getFileName())));
        edit("!");
        keys(robot, KeyCode.CONTROL, KeyCode.N);
        until("the form", () -> seen("#new-question").isPresent());
        robot.clickOn(laidOut(".tab-close"));
        until("the question", () -> reads("is not saved"));
        assertTrue(fx(() -> seen("#new-question").isEmpty()));
    }

    @Test
    void undoInAFilterLeavesTheArticleAlone(FxRobot robot) {
        open(SKY);
        edit("!");
        String edited = text();
        TextField filter = (TextField) fx(() -> seen("#library-filter").orElseThrow());
        robot.clickOn(filter);
        type("gu");
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(edited, text());
        assertEquals("", fx(filter::getText));
        choose(ViewChoice.ANSWER);
        keys(robot, KeyCode.CONTROL, KeyCode.F);
        type("light");
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(edited, text());
        assertFalse(
                fx(
                        () ->
                                ((TextField) seen(".find-bar .text-field").orElseThrow())
                                        .getText()
                                        .equals("light")));
    }

    @Test
    void escapeClosesWhatIsSaid(FxRobot robot) {
        open(SKY);
        fx(
                () -> {
                    program.open(folder.resolve("nowhere.md"));
                    return true;
                });
        until("a message", () -> reads("nowhere.md"));
        keys(robot, KeyCode.ESCAPE);
        until("no message", () -> !reads("nowhere.md"));
        edit("!");
        until("the state", () -> reads("not saved"));
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        until("the question", () -> reads("1 change is not saved."));
        focus(field("title"));
        keys(robot, KeyCode.ESCAPE);
        until("no question", () -> !reads("1 change is not saved."));
        assertEquals(1, fx(() -> program.workspace().open().size()));
    }

    @Test
    void everyCommandHasItsOwnNameAndKey() {
        MenuButton more = (MenuButton) fx(() -> seen("#more").orElseThrow());
        List<MenuItem> items = new ArrayList<>();
        collect(more.getItems(), items);
        assertTrue(items.size() > 25);
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (MenuItem item : items) {
            assertTrue(names.add(item.getText()), item.getText());
            if (item.getAccelerator() instanceof KeyCodeCombination key) {
                assertTrue(keys.add(key.getName()), key.getName());
            } else {
                assertTrue(item.getAccelerator() == null, item.getText());
            }
        }
        assertTrue(more.getItems().size() < 10);
    }

    private static void collect(List<MenuItem> items, List<MenuItem> into) {
        for (MenuItem item : items) {
            if (item instanceof Menu menu) {
                collect(menu.getItems(), into);
            } else {
                into.add(item);
            }
        }
    }

    private TextField question() {
        return (TextField) seen("#new-question").orElseThrow();
    }

    private void edit(String more) {
        var title = field("title");
        fx(
                () -> {
                    title.appendText(more);
                    return true;
                });
    }

    private Node laidOut(String selector) {
        until(
                "a laid out " + selector,
                () -> seen(selector).filter(n -> n.getBoundsInParent().getWidth() > 0).isPresent());
        return fx(() -> seen(selector).orElseThrow());
    }

    @Test
    void theKeysStayInTheArticleWhenAnotherComesOrAQuestionGoes(FxRobot robot) {
        open(PITCH);
        choose(ViewChoice.ANSWER);
        open(SKY);
        choose(ViewChoice.ANSWER);
        keys(robot, KeyCode.CONTROL, KeyCode.TAB);
        until("the other article", () -> isInFront(PITCH));
        assertTrue(fx(this::answerHasTheKeys));
        type("x");
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        until("a question", () -> reads("1 change is not saved"));
        keys(robot, KeyCode.ESCAPE);
        until("the keys in the answer", this::answerHasTheKeys);
    }

    private boolean answerHasTheKeys() {
        return seen(".markdown-editor").filter(Node::isFocusWithin).isPresent();
    }
}
