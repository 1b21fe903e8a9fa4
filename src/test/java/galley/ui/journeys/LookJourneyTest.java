package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.ui.window.Appearance;
import galley.ui.window.ViewChoice;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is seen at once, without a hover or a click. */
class LookJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @Test
    void textInTheDarkIsLightFromTheStart() {
        fx(
                () -> {
                    program.appearance().choose(Appearance.Choice.DARK);
                    return true;
                });
        open(SKY);
        var title = field("title");
        until("the skin", () -> title.lookup(".text") != null);
        for (String path : List.of("title", "file_name", "date", "seo.title")) {
            var control = field(path);
            assertEquals(Color.web("#d8dee6"), fx(() -> fill(control)), path);
        }
    }

    @Test
    void textIsMadeLargerAndStaysSo(FxRobot robot) {
        open(SKY);
        choose(ViewChoice.ANSWER);
        keys(robot, KeyCode.CONTROL, KeyCode.EQUALS);
        keys(robot, KeyCode.CONTROL, KeyCode.PLUS);
        assertEquals("-fx-font-family: 'Inter'; -fx-font-size: 17.0px;", fx(this::answerStyle));
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        type(">monospaced");
        keys(robot, KeyCode.ENTER);
        open(PITCH);
        choose(ViewChoice.ANSWER);
        assertEquals(
                "-fx-font-family: 'JetBrains Mono'; -fx-font-size: 17.0px;", fx(this::answerStyle));
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(
                "-fx-font-family: 'JetBrains Mono'; -fx-font-size: 15.0px;", fx(this::answerStyle));
    }

    @Test
    void theFormAndTheCodeOfTheAnswerGrowWithTheText(FxRobot robot) {
        open(SKY);
        field("title");
        until("a styled form", () -> formText() == 13);
        double usual = fx(this::formText);
        for (int i = 0; i < 3; i++) {
            keys(robot, KeyCode.CONTROL, KeyCode.EQUALS);
        }
        until("the form's text grows", () -> Math.abs(formText() / usual - 18 / 15.0) < 0.01);
        choose(ViewChoice.ANSWER);
        until(
                "the formulas grow",
                () ->
                        seen(".markdown-editor").stream()
                                .flatMap(e -> e.lookupAll(".math").stream())
                                .anyMatch(
                                        t ->
                                                Math.abs(((Text) t).getFont().getSize() - 16.2)
                                                        < 0.1));
    }

    private double formText() {
        return seen("#field-title .text-input")
                .map(field -> ((TextInputControl) field).getFont().getSize())
                .orElse(Double.NaN);
    }

    private String answerStyle() {
        return seen(".markdown-editor")
                .map(editor -> editor.lookup(".styled-text-area").getStyle())
                .orElse("");
    }

    private static Paint fill(TextInputControl control) {
        return control.lookupAll(".text").stream()
                .filter(n -> n instanceof Text t && t.getText().equals(control.getText()))
                .map(n -> ((Text) n).getFill())
                .findFirst()
                .orElseThrow();
    }
}
