package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The collection in numbers, each of which leads to its articles. */
class NumbersJourneyTest extends CollectionJourney {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void eachBarOfTheNumbersIsAQuery(FxRobot robot) {
        openFolder();
        browse(robot);
        press("Numbers");
        until("the chart", () -> reads("SUBJECTS") && reads("FIELDS AND HOW THEY ARE WRITTEN"));
        fx(
                () -> {
                    seen(".bar-button")
                            .map(b -> (Button) b)
                            .filter(
                                    b ->
                                            String.valueOf(b.getAccessibleText())
                                                    .startsWith("Physics"))
                            .orElseThrow()
                            .fire();
                    return true;
                });
        until("the articles it counts", () -> table().getItems().size() == 2);
    }

    @Test
    void escapeLeadsBackOneStepAtATime(FxRobot robot) {
        openFolder();
        browse(robot);
        press("Numbers");
        until("the chart", () -> reads("SUBJECTS"));
        keys(robot, KeyCode.ESCAPE);
        until("the table", () -> seen("#collection-query").filter(Node::isFocused).isPresent());
        keys(robot, KeyCode.ESCAPE);
        until("what was there before", () -> seen("#collection-table").isEmpty());
    }

    @Test
    void eachNumberOfTheQualityIsAQuery(FxRobot robot) {
        openFolder();
        browse(robot);
        press("Quality");
        until("the rules", () -> reads("RULES THAT ARE NOT KEPT") && reads("SUBJECTS"));
        fx(
                () -> {
                    program.stage().getScene().getRoot().lookupAll(".quality-number").stream()
                            .map(b -> (Button) b)
                            .filter(
                                    b ->
                                            String.valueOf(b.getAccessibleText())
                                                    .startsWith("A title that names"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
        until("the articles it counts", () -> !table().getItems().isEmpty());
        assertEquals(
                "rule:seo-title-boilerplate=bad",
                fx(() -> ((TextInputControl) seen("#collection-query").orElseThrow()).getText()));
    }

    @Test
    void articlesThatShareSomethingAreListedBelowIt(FxRobot robot) throws Exception {
        openWithTwin();
        browse(robot);
        press("Quality");
        until("what is between articles", () -> line("2 articles have the id").isPresent());
        Button line = fx(() -> line("2 articles have the id").orElseThrow());
        fx(
                () -> {
                    line.requestFocus();
                    line.fire();
                    return true;
                });
        String dawn = "Why is the sky blue at dawn and red at sunset?";
        until("both", () -> offered(dawn).isPresent());
        press(dawn);
        until("the article", () -> isInFront("twin.md"));
        browse(robot);
        press("Quality");
        assertTrue(fx(() -> offered(dawn).isPresent()), "it is there still, unfolded");
        fx(
                () -> {
                    line.fire();
                    return true;
                });
        assertFalse(fx(() -> offered(dawn).isPresent()));
    }

    private Optional<Button> line(String words) {
        return program.stage().getScene().getRoot().lookupAll(".quality-line").stream()
                .map(b -> (Button) b)
                .filter(b -> b.getText().startsWith(words))
                .findFirst();
    }
}
