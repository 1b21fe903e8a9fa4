package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.session.ArticleSession;
import galley.ui.Wheel;
import galley.ui.window.ViewChoice;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** One comes back to where one was: after undo, to another tab, after a question, the next day. */
class ComingBackJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void undoLeadsToWhatItUndoesInTheViewInFront(FxRobot robot) {
        open(SKY);
        TextInputControl title = field("title");
        String before = fx(title::getText);
        fx(
                () -> {
                    title.setText("Another");
                    return true;
                });
        robot.clickOn(field("question"));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, fx(field("title")::getText));
        until("the title", field("title")::isFocused);
        choose(ViewChoice.SOURCE);
        type("# ");
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        until("the source still", () -> seen(".source-editor").isPresent());
    }

    @Test
    void theKeysStayInTheAnswerWhenAFieldIsUndone(FxRobot robot) {
        open(SKY);
        String before = text();
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Another");
                    return true;
                });
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        until("the answer", () -> seen(".markdown-editor").isPresent());
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, text());
        until("what was undone", () -> reads("Undone in the field \u201CTitle\u201D."));
        type("x");
        assertTrue(session().article().answer().markdown().contains("x"), "typed in the answer");
        assertTrue(seen(".markdown-editor").isPresent());
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, text());
        assertFalse(reads("Undone in the field \u201CTitle\u201D."), "it is said of the last");
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        choose(ViewChoice.FIELDS);
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until("the way there", () -> reads("Done again in the answer."));
        press("Show");
        until("the answer again", () -> seen(".markdown-editor").isPresent());
    }

    @Test
    void aRelatedArticleIsNotLostToKeysMeantForTheAnswer(FxRobot robot) {
        open(SKY);
        String before = text();
        fire("field-related_article1", "Move down");
        assertFalse(before.equals(text()));
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, text());
        keys(robot, KeyCode.DELETE);
        keys(robot, KeyCode.ENTER);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, text(), "what the keys did was done to the answer and is undone");
        assertTrue(isInFront(SKY));
    }

    @Test
    void aPageIsFoundAgainWhereItWasLeft() {
        open(SKY);
        until("a browser", () -> seen(".web-view").isPresent());
        until("a page", () -> height() > 1000 && isTypeset());
        scroll(400);
        until("the editor's place", () -> scrolled() == 400);
        Object top = atRest();
        open(PITCH);
        until("its start", () -> scrolled() == 0);
        sleep();
        open(SKY);
        until("the place", () -> scrolled() > 100 && isBeside(topBlock(), top));
        scroll(1_000_000);
        until("the end", () -> scrolled() > 400);
        choose(ViewChoice.ANSWER);
        sleep();
        scroll(0);
        sleep();
        scroll(1_000_000);
        until("the editor's end", this::isEditorAtItsEnd);
    }

    /** What stands at the top once formulas and pictures that come late move it no more. */
    private Object atRest() {
        Object before = "";
        Object top = fx(this::topBlock);
        for (int i = 0; i < 20 && !top.equals(before); i++) {
            before = top;
            sleep();
            top = fx(this::topBlock);
        }
        return top;
    }

    private boolean isEditorAtItsEnd() {
        return seen(".markdown-editor .area")
                .map(a -> (org.fxmisc.richtext.GenericStyledArea<?, ?, ?>) a)
                .filter(a -> a.lastVisibleParToAllParIndex() == a.getParagraphs().size() - 1)
                .isPresent();
    }

    @Test
    void whoStaysIsWhereHeWas() {
        open(PITCH);
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Not saved");
                    return true;
                });
        open(SKY);
        var left = new AtomicBoolean();
        fx(
                () -> {
                    program.window().askToQuit(() -> left.set(true));
                    return true;
                });
        until("the article that is not saved", () -> isInFront(PITCH));
        press("Stay");
        until("the one before", () -> isInFront(SKY));
        assertTrue(!left.get());
    }

    @Test
    void whatWasOpenIsOpenTheNextTime() {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("the folder", () -> program.collection().folder().isPresent());
        open(SKY);
        open(PITCH);
        open(BROKEN);
        open(PITCH);
        fx(program::end).join();
        fx(
                () -> {
                    program.stage().hide();
                    program = program(new Stage());
                    program.openFolder(folder);
                    program.show();
                    return true;
                });
        until("the article in front", () -> isInFront(PITCH));
        until(
                "the list",
                () -> !((ListView<?>) seen("#library-list").orElseThrow()).getItems().isEmpty());
        List<String> open =
                fx(
                        () ->
                                program.workspace().open().stream()
                                        .map(ArticleSession::path)
                                        .map(p -> folder.relativize(p.orElseThrow()).toString())
                                        .toList());
        assertEquals(List.of(SKY, PITCH, BROKEN), open);
    }

    private static void sleep() {
        org.testfx.util.WaitForAsyncUtils.sleep(300, java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    /** Until its fonts are there the page's lines move. */
    private boolean isTypeset() {
        return Boolean.TRUE.equals(page("document.fonts.status === 'loaded'"));
    }

    /** What comes late, such as a formula, may move the page by a block while one looks. */
    private static boolean isBeside(Object block, Object other) {
        return block instanceof Number one
                && other instanceof Number two
                && Math.abs(one.intValue() - two.intValue()) <= 1;
    }

    private Object topBlock() {
        return page("galley.topPosition()[0]");
    }

    private double scrolled() {
        return ((Number) page("window.scrollY")).doubleValue();
    }

    private double height() {
        return ((Number) page("document.documentElement.scrollHeight")).doubleValue();
    }

    /** Scrolls the page as its reader does. */
    private void scroll(int to) {
        fx(
                () -> {
                    Wheel.touch(seen(".web-view").orElseThrow());
                    return page("window.scrollTo(0, " + to + "); 0");
                });
    }

    private Object page(String words) {
        Node view = seen(".web-view").orElseThrow();
        return ((WebView) view).getEngine().executeScript(words);
    }
}
