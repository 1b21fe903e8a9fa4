package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A new question: what there is of it is seen while it is typed, and it is not lost. */
class NewArticleJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private TextField question() {
        return (TextField) seen("#new-question").orElseThrow();
    }

    private boolean canCreate() {
        return !((Button) seen("#new-create").orElseThrow()).isDisabled();
    }

    private void begin(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("three articles", () -> isListed(3));
        form(robot);
        set(((ComboBox<?>) seen("#new-subject").orElseThrow()).getEditor(), "Physics");
    }

    private void form(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.N);
        until("the form", () -> seen("#new-question").isPresent());
    }

    @Test
    void articlesAreShownBeforeTheQuestionIsWhole(FxRobot robot) {
        begin(robot);
        set(question(), "What decides the pit");
        until(
                "the article",
                () -> offered("What decides the pitch of a guitar string?").isPresent());
        assertTrue(fx(this::canCreate), "it may be another question");
    }

    @Test
    void aSubjectThatComesToBeKnownIsNoNewOne(FxRobot robot) throws Exception {
        begin(robot);
        set(question(), "Why do cats purr?");
        TextField subject =
                fx(() -> ((ComboBox<?>) seen("#new-subject").orElseThrow()).getEditor());
        set(subject, "Zoology");
        until("that it is new", () -> reads("“Zoology” is a new subject."));
        Files.writeString(folder.resolve("dog.md"), "---\ntitle: Dogs\nsubject: Zoology\n---\n");
        until("that it is known", () -> !reads("is a new subject"));
        assertEquals("Zoology", fx(subject::getText));
    }

    @Test
    void theSameQuestionIsRefusedWhileItIsTyped(FxRobot robot) throws Exception {
        begin(robot);
        set(question(), "what decides the pitch of  a guitar string?");
        until("why not", () -> reads("This question has an article already."));
        assertFalse(fx(this::canCreate));
        set(question(), "What else decides the pitch?");
        until("it is allowed", this::canCreate);
        Files.writeString(folder.resolve("content/learn/physics/what-is-a-node.md"), "Notes\n");
        set(question(), "What is a node?");
        until("the file", () -> reads("There is a file “what-is-a-node.md” already."));
        assertFalse(fx(this::canCreate));
        set(question(), "What decides the pitch of a guitar string?");
        until("why not", () -> reads("This question has an article already."));
        press("Open it");
        until("the article", () -> isInFront(PITCH));
    }

    @Test
    void whatWasTypedIsKeptWhenOneLeaves(FxRobot robot) {
        begin(robot);
        set(question(), "What is a node?");
        keys(robot, KeyCode.ESCAPE);
        until("no form", () -> seen("#new-question").isEmpty());
        assertTrue(fx(() -> reads("The question you began is kept.")));
        form(robot);
        assertEquals("What is a node?", fx(() -> question().getText()));
        assertEquals(
                "Physics",
                fx(() -> ((ComboBox<?>) seen("#new-subject").orElseThrow()).getEditor().getText()));
        until("it is looked for again", this::canCreate);
        press("Create article");
        until("the article", () -> program.workspace().active().isPresent());
        form(robot);
        assertEquals("", fx(() -> question().getText()), "an article that is made is no draft");
    }

    @Test
    void escapeClosesTheListOfSubjectsAlone(FxRobot robot) {
        begin(robot);
        ComboBox<?> subject = (ComboBox<?>) fx(() -> seen("#new-subject").orElseThrow());
        until(
                "the keys",
                () -> {
                    // A choice that had the focus before its look never hands it to its editor.
                    question().requestFocus();
                    subject.requestFocus();
                    return subject.getEditor().isFocused();
                });
        set(subject.getEditor(), "");
        type("Che");
        keys(robot, KeyCode.ESCAPE);
        assertTrue(fx(() -> seen("#new-question").isPresent()));
        keys(robot, KeyCode.ESCAPE);
        until("no form", () -> seen("#new-question").isEmpty());
    }
}
