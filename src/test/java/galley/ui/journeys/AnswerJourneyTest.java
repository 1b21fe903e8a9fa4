package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.window.ViewChoice;
import java.nio.file.Files;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** Writing an answer: what keys and tools make of the text. */
class AnswerJourneyTest extends Journey {

    private static final String BODY = "body.md";
    private static final String HEAD = "---\ntitle: Body\n---\n";

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        Files.writeString(folder.resolve(BODY), HEAD);
    }

    @Test
    void listsPairsAndFencesGoOn() {
        write("");
        type("- a");
        key(KeyCode.ENTER);
        type("b");
        key(KeyCode.TAB);
        assertEquals("- a\n  - b", body());
        key(KeyCode.ENTER);
        type("(c");
        assertEquals("- a\n  - b\n  - (c)", body());
        type(")");
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        type("```");
        key(KeyCode.ENTER);
        type("x");
        assertEquals("- a\n  - b\n  - (c)\n\n```\nx\n```", body());
        key(KeyCode.ENTER);
        type("```");
        assertEquals("- a\n  - b\n  - (c)\n\n```\nx\n```", body());
        type("!");
        assertTrue(body().endsWith("x\n```!"));
    }

    @Test
    void wordsAreFoundAndReplaced() {
        write("cat hat bat");
        key(KeyCode.H, true);
        until("the bar", () -> seen(".find-bar").isPresent());
        fx(
                () -> {
                    fields()[0].setText("([ch])at");
                    ((ToggleButton) by("Regular expression")).fire();
                    fields()[1].setText("$1ot");
                    return true;
                });
        until("the count", () -> reads("of 2"));
        fx(
                () -> {
                    seen(".markdown-editor .area").orElseThrow().requestFocus();
                    return true;
                });
        key(KeyCode.H, true);
        assertEquals("([ch])at", fx(() -> fields()[0].getText()), "what was found is no search");
        press("Replace all");
        assertEquals("cot hot bat", body());
        until("how many", () -> reads("2 replaced"));
        fx(
                () -> {
                    session().undo();
                    return true;
                });
        assertEquals("cat hat bat", body());
    }

    @Test
    void toolsAndCountsWork() {
        write("one two three");
        until("the count", () -> reads("3 words"));
        key(KeyCode.A, true);
        fx(
                () -> {
                    tool("Bold").fire();
                    return true;
                });
        assertEquals("**one two three**", body());
        fx(
                () -> {
                    tool("Bullet list").fire();
                    return true;
                });
        assertEquals("- **one two three**", body());
    }

    @Test
    void whatReadsBackDifferentlyIsMarkedAndMended() {
        open(SKY);
        choose(ViewChoice.ANSWER);
        type("x\\n y ");
        until("a warning", () -> seen("#surprise").isPresent());
        press("Put it in code");
        until("no warning", () -> seen("#surprise").isEmpty());
        assertTrue(session().article().answer().markdown().startsWith("x`\\n` y "));
    }

    @Test
    void besideTheFieldsTheAnswerHasTheKeys() {
        write("");
        choose(ViewChoice.FIELDS);
        choose(ViewChoice.BOTH);
        type("x");
        assertEquals("x", body());
        assertTrue(fx(() -> seen("#view-both").isPresent()));
    }

    @Test
    void theSourceMayBreakWhileTheRestGoesOn() {
        open(SKY);
        choose(ViewChoice.SOURCE);
        fx(
                () -> {
                    session()
                            .edit(
                                    new galley.article.Edit.ReplaceText(
                                            galley.text.Patches.of(
                                                    new galley.text.Patch(
                                                            galley.text.Span.ofLength(
                                                                    text().indexOf("author: ") + 8,
                                                                    0),
                                                            "'"))),
                                    galley.session.Origin.SOURCE);
                    return true;
                });
        choose(ViewChoice.FIELDS);
        var title = field("title");
        fx(
                () -> {
                    title.appendText("!");
                    return true;
                });
        assertTrue(text().contains("sunset?!\n"));
        assertTrue(text().contains("author: 'Galley Samples\n"));
        choose(ViewChoice.SOURCE);
        key(KeyCode.F8);
        until("still the source", () -> seen(".source-editor").isPresent());
    }

    private void write(String text) {
        open(BODY);
        choose(ViewChoice.ANSWER);
        until("the editor", () -> seen(".markdown-editor").isPresent());
        if (!text.isEmpty()) {
            type(text);
        }
    }

    private String body() {
        return text().substring(HEAD.length());
    }

    private Button tool(String beginning) {
        return seenAll(".tool")
                .filter(n -> n.getAccessibleText().startsWith(beginning))
                .map(n -> (Button) n)
                .findFirst()
                .orElseThrow();
    }

    private Node by(String accessible) {
        return seenAll(".tool")
                .filter(n -> accessible.equals(n.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private TextField[] fields() {
        return program.stage().getScene().getRoot().lookupAll(".find-bar .text-field").stream()
                .map(n -> (TextField) n)
                .toArray(TextField[]::new);
    }

    private java.util.stream.Stream<Node> seenAll(String selector) {
        return program.stage().getScene().getRoot().lookupAll(selector).stream();
    }

    private void key(KeyCode code) {
        key(code, false);
    }

    /** Without the robot, which is slow at keys. */
    private void key(KeyCode code, boolean control) {
        fx(
                () -> {
                    Node at = program.stage().getScene().getFocusOwner();
                    Event.fireEvent(
                            at,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    false,
                                    control,
                                    false,
                                    false));
                    return true;
                });
    }
}
