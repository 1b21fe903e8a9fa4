package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.ui.editor.MarkdownEditor;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** An article is found by any words of it, and by being like another. */
class SearchJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        program.open(folder);
    }

    private void seek(FxRobot robot, String words) {
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        fx(
                () -> {
                    ((TextInputControl) seen("#palette-field").orElseThrow()).setText(words);
                    return true;
                });
    }

    @Test
    void wordsOfTheTextLeadToTheirPlace(FxRobot robot) throws Exception {
        until("the index", () -> program.collection().status().equals("3 articles"));
        seek(robot, "rayleigh");
        until(
                "the words in their text",
                () -> {
                    if (seen(".palette-snippet").isPresent()) {
                        return true;
                    }
                    seekAgain();
                    return false;
                });
        keys(robot, KeyCode.ENTER);
        until("the article", () -> isInFront(SKY));
        until("the place", () -> seen(".markdown-editor").isPresent());
        MarkdownEditor editor = (MarkdownEditor) fx(() -> seen(".markdown-editor").orElseThrow());
        assertEquals(
                "rayleigh",
                fx(() -> editor.selection().of(editor.text()).toLowerCase(java.util.Locale.ROOT)));
        until(
                "all its places marked",
                () -> seen(".find-bar").filter(Journey::isShown).isPresent());
        int first = fx(() -> editor.selection().start());
        keys(robot, KeyCode.F3);
        until("the next", () -> editor.selection().start() != first);
        keys(robot, KeyCode.ESCAPE);
        until("no bar", () -> seen(".find-bar").filter(Journey::isShown).isEmpty());
        assertEquals(disk(SKY), text());
    }

    @Test
    void whatComesAndGoesOutsideIsTakenUp() throws Exception {
        until("the list", () -> program.collection().status().equals("3 articles"));
        java.nio.file.Files.writeString(
                folder.resolve("fresh.md"), "---\ntitle: Fresh\nsubject: Physics\n---\nText.\n");
        java.nio.file.Files.delete(folder.resolve(PITCH));
        java.nio.file.Files.writeString(
                folder.resolve("other.md"), "---\ntitle: Other\n---\nText.\n");
        until("what came and went", () -> program.collection().status().equals("4 articles"));
        until("its line", () -> reads("Fresh"));
    }

    /** The index may still be written. */
    private void seekAgain() {
        var field = (TextInputControl) seen("#palette-field").orElseThrow();
        field.setText(field.getText().equals("rayleigh") ? "rayleigh " : "rayleigh");
    }
}
