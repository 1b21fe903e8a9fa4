package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.window.ReaderChoice;
import galley.yaml.KeyPath;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What would be saved is seen and taken back; new articles are begun; panes stay as they were. */
class ChangesJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void aChangeIsTakenBackThoughTheTextMovedOn() {
        open(SKY);
        String before = text();
        set(field("author"), "Somebody");
        reader(ReaderChoice.CHANGES);
        until("the change", () -> reads("1 change to save"));
        Button revert = fx(() -> button("Revert"));
        set(field("title"), "A title that moves what stands below it?");
        fx(
                () -> {
                    revert.fire();
                    return true;
                });
        assertEquals(
                before.replaceFirst(
                        "(\ntitle: >-\n    ).*", "$1A title that moves what stands below it?"),
                text());
        press("Revert all");
        assertEquals(before, text());
    }

    @Test
    void aFixIsMadeWhereTheProblemIsNow() {
        open(BROKEN);
        reader(ReaderChoice.PROBLEMS);
        until("the problems", () -> find("Put the value in quotes").isPresent());
        Button fix = fx(() -> button("Put the value in quotes"));
        set(field("id"), "20018888888");
        fx(
                () -> {
                    fix.fire();
                    return true;
                });
        String title = session().article().text(KeyPath.of("title")).orElseThrow();
        assertTrue(title.startsWith("What do the three numbers"), title);
        assertTrue(title.endsWith("potassium?"), title);
    }

    @Test
    void aNewArticleIsBegunWithTwoFields(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("three articles", () -> program.collection().library().size() == 3);
        keys(robot, KeyCode.CONTROL, KeyCode.N);
        until("the form", () -> seen("#new-question").isPresent());
        set((TextInputControl) fx(() -> seen("#new-question").orElseThrow()), "Why is it so?");
        ComboBox<?> subject = (ComboBox<?>) fx(() -> seen("#new-subject").orElseThrow());
        set(subject.getEditor(), "Physics");
        keys(robot, KeyCode.TAB);
        until(
                "the subject chosen whole",
                () -> subject.getEditor().getSelectedText().equals("Physics"));
        keys(robot, KeyCode.CONTROL, KeyCode.ENTER);
        until("the article", () -> program.workspace().active().isPresent());
        assertEquals("Why is it so?", session().article().text(KeyPath.of("title")).orElse(""));
        assertEquals("Galley Samples", session().article().text(KeyPath.of("author")).orElse(""));
        until("the answer", () -> seen(".markdown-editor").isPresent());
        type("So.");
        reader(ReaderChoice.CHANGES);
        until("nothing to go back to", () -> reads("Not saved yet"));
        String written = text();
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        type(">revert");
        keys(robot, KeyCode.ENTER);
        keys(robot, KeyCode.ESCAPE);
        assertEquals(written, text());
    }

    @Test
    void aSubjectThatNoArticleHasIsTakenAtTheSecondEnter(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("three articles", () -> program.collection().library().size() == 3);
        keys(robot, KeyCode.CONTROL, KeyCode.N);
        until("the form", () -> seen("#new-question").isPresent());
        set((TextInputControl) fx(() -> seen("#new-question").orElseThrow()), "Why is it so?");
        ComboBox<?> subject = (ComboBox<?>) fx(() -> seen("#new-subject").orElseThrow());
        focus(subject);
        set(subject.getEditor(), "Phys");
        keys(robot, KeyCode.ENTER);
        until(
                "the question",
                () -> reads("“Phys” is a new subject. Enter again creates the article in it."));
        assertTrue(program.workspace().active().isEmpty());
        keys(robot, KeyCode.ENTER);
        until("the article", () -> program.workspace().active().isPresent());
        assertEquals("Phys", session().article().text(KeyPath.of("subject")).orElse(""));
    }

    @Test
    void panesAreRemembered(FxRobot robot) throws Exception {
        open(SKY);
        keys(robot, KeyCode.CONTROL, KeyCode.BACK_SLASH);
        until("no reader's view", () -> seen("#reader-page").isEmpty());
        SplitPane split = (SplitPane) fx(() -> seen(".split-pane").orElseThrow());
        var divider = fx(() -> seen(".split-pane-divider").orElseThrow());
        robot.drag(divider).dropBy(80, 0);
        double at = fx(() -> split.getDividerPositions()[0]);
        fx(program::end).join();
        Stage second =
                fx(
                        () -> {
                            var stage = new Stage();
                            program.stage().hide();
                            program = program(stage);
                            program.show();
                            return stage;
                        });
        assertTrue(fx(second::isShowing));
        assertTrue(fx(() -> seen("#reader-page").isEmpty()));
        until("the divider at " + at, () -> Math.abs(divider() - at) < 0.01);
        fx(
                () -> {
                    second.hide();
                    return true;
                });
    }

    private double divider() {
        return ((SplitPane) seen(".split-pane").orElseThrow()).getDividerPositions()[0];
    }

    private Button button(String text) {
        return find(text).orElseThrow();
    }

    private Optional<Button> find(String text) {
        return program.stage().getScene().getRoot().lookupAll(".reader .button").stream()
                .filter(n -> n instanceof Button b && text.equals(b.getText()))
                .map(n -> (Button) n)
                .findFirst();
    }
}
