package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.window.ViewChoice;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Articles are opened, come to the front and are closed, by mouse and by keys. */
class OpeningJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @BeforeEach
    void openFolder() {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("three articles", () -> program.collection().library().size() == 3);
    }

    @Test
    void byMouseFromTheList(FxRobot robot) {
        robot.clickOn(shown(".article-name", "What decides the pitch"));
        until("the article", () -> isInFront(PITCH));
        robot.clickOn(shown(".article-name", "Why is the sky"));
        until("the other", () -> isInFront(SKY));
        assertEquals(2, fx(() -> program.workspace().open().size()));
        robot.clickOn(shown(".tab-title", "What decides the pitch"));
        until("the first again", () -> isInFront(PITCH));
        keys(robot, KeyCode.CONTROL, KeyCode.TAB);
        until("the next", () -> isInFront(SKY));
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        until("one article", () -> program.workspace().open().size() == 1);
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        until("it is back", () -> isInFront(SKY));
    }

    @Test
    void anEmptyListSaysWhyItIs() {
        until("the articles", () -> program.collection().library().size() > 0);
        fx(
                () -> {
                    ((TextField) seen("#library-filter").orElseThrow()).setText("zzqx");
                    return true;
                });
        until("what is not found", () -> reads("No title has these words."));
    }

    @Test
    void byArrowsAndEnter(FxRobot robot) {
        robot.clickOn("#library-filter");
        type("physics");
        until(
                "two articles and their group",
                () -> ((ListView<?>) seen("#library-list").orElseThrow()).getItems().size() == 3);
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.ENTER);
        until("the second", () -> isInFront(SKY));
    }

    @Test
    void byWhatIsTypedAndEnterRightAfterIt(FxRobot robot) {
        robot.clickOn("#library-filter");
        type("guitar");
        keys(robot, KeyCode.ENTER);
        until("the article", () -> isInFront(PITCH));
        robot.clickOn("#library-filter");
        keys(robot, KeyCode.CONTROL, KeyCode.A);
        type("physics");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until("the second", () -> isInFront(SKY));
        keys(robot, KeyCode.CONTROL, KeyCode.P);
        type("physics");
        robot.push(KeyCode.ENTER);
        until("the first", () -> isInFront(PITCH));
    }

    @Test
    void whatIsSelectedStaysWhenTheListChanges(FxRobot robot) throws Exception {
        ListView<?> list = (ListView<?>) fx(() -> seen("#library-list").orElseThrow());
        robot.clickOn("#library-filter");
        type("sky");
        keys(robot, KeyCode.DOWN);
        until("the selection", () -> list.getSelectionModel().getSelectedIndex() == 1);
        fx(
                () -> {
                    ((TextField) seen("#library-filter").orElseThrow()).clear();
                    return true;
                });
        until("the whole list", () -> list.getItems().size() > 3);
        assertTrue(
                fx(() -> String.valueOf(list.getSelectionModel().getSelectedItem()))
                        .contains("Why is the sky"));
    }

    @Test
    void byAFewLettersOfItsTitle(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.P);
        type("guitar");
        keys(robot, KeyCode.ENTER);
        until("the article", () -> isInFront(PITCH));
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        type(">show source");
        keys(robot, KeyCode.ENTER);
        until("the source", () -> seen(".source-editor").isPresent());
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        keys(robot, KeyCode.ESCAPE);
        until("no palette", () -> seen("#palette-field").isEmpty());
    }

    @Test
    void theListFollowsAFileThatChangedOutside() throws Exception {
        open(SKY);
        Path file = folder.resolve(SKY);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\nsubject: Physics", "\nsubject: Light and colour"));
        until("its new group", () -> reads("Light and colour"));
    }

    @Test
    void aLinkOfThePageOpensTheArticle() {
        open(SKY);
        until(
                "the page's links",
                () -> page("document.querySelectorAll('#related a').length").equals(3));
        page("document.querySelectorAll('#related a')[1].click()");
        until("the article", () -> isInFront(PITCH));
    }

    @Test
    void anotherSiteIsOpenedOnlyOnceOneHasSeenWhereTheLinkLeads() throws Exception {
        Files.writeString(
                folder.resolve(PITCH),
                "---\ntitle: T\nquestion: T\nanswer: '[here](https://example.org/a) and [there](javascript:alert(1))'\nsubject: S\n---\n");
        open(PITCH);
        until(
                "the link",
                () ->
                        page("document.querySelectorAll('.block a[data-href]').length")
                                        instanceof Integer n
                                && n > 0);
        page("document.querySelector('.block a[data-href]').click()");
        until("where it leads", () -> reads("This link leads to example.org"));
        assertEquals(List.of(), visited);
        press("Open in the browser");
        assertEquals(List.of(URI.create("https://example.org/a")), visited);
    }

    @Test
    void aClickOnThePagePutsTheCaretThere(FxRobot robot) {
        open(SKY);
        until(
                "the page",
                () ->
                        page("document.querySelectorAll('.block').length") instanceof Integer n
                                && n > 2);
        page(
                "(() => { const e = document.querySelectorAll('.block')[1].querySelector('[data-from]') ||"
                        + " document.querySelectorAll('.block')[1]; const b = e.getBoundingClientRect();"
                        + " e.dispatchEvent(new MouseEvent('click', {bubbles: true, clientX: b.left + 40,"
                        + " clientY: b.top + 8})); })()");
        until("the answer", () -> seen(".markdown-editor").isPresent());
        until("the caret", () -> !reads("line 1, column 1") && reads("line "));
        keys(robot, KeyCode.F6);
        assertTrue(fx(() -> seen("#reader-page").orElseThrow().isFocused()));
        choose(ViewChoice.FIELDS);
    }

    /** Its value once there is a page at all. */
    private Object page(String script) {
        return fx(
                () ->
                        seen(".web-view")
                                .map(v -> ((javafx.scene.web.WebView) v).getEngine())
                                .<Object>map(e -> e.executeScript(script))
                                .orElse(""));
    }

    /** A label that is laid out, by how it begins. */
    private Node shown(String selector, String beginning) {
        until(
                "a laid out " + beginning,
                () ->
                        find(selector, beginning)
                                .filter(n -> n.getLayoutBounds().getWidth() > 0)
                                .isPresent());
        return fx(() -> find(selector, beginning).orElseThrow());
    }

    private java.util.Optional<Node> find(String selector, String beginning) {
        return program.stage().getScene().getRoot().lookupAll(selector).stream()
                .filter(n -> n instanceof Labeled l && l.getText().startsWith(beginning))
                .findFirst();
    }
}
