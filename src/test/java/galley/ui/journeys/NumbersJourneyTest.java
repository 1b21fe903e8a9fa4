package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
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
}
