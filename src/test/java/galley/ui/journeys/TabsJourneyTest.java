package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whatever takes the place of an article or gives it back, its tab is there to be seen. */
class TabsJourneyTest extends CollectionJourney {

    private static final int OPEN = 6;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        stage.setWidth(1400);
        stage.setHeight(900);
    }

    private void openSix() throws Exception {
        openFolder();
        for (int i = 0; i < OPEN; i++) {
            String file = "tab-" + i + ".md";
            Files.writeString(
                    folder.resolve(file),
                    "---\ntitle: An article with a long title, number " + i + "\n---\nText.\n");
            open(file);
        }
    }

    private Optional<Node> tab(int number) {
        return program.stage().getScene().getRoot().lookupAll(".tab-item").stream()
                .filter(n -> String.valueOf(n.getAccessibleText()).endsWith("number " + number))
                .findFirst();
    }

    private boolean isWholeAndInFront(int number) {
        Node strip = seen(".tab-scroll").orElseThrow();
        Bounds room = strip.localToScene(strip.getLayoutBounds());
        return tab(number)
                .filter(n -> n.getStyleClass().contains("in-front"))
                .map(n -> n.localToScene(n.getLayoutBounds()))
                .filter(at -> at.getMinX() >= room.getMinX() - 1)
                .filter(at -> at.getMaxX() <= room.getMaxX() + 1)
                .isPresent();
    }

    @Test
    void theTabOfAnArticleThatComesBackIsInSight(FxRobot robot) throws Exception {
        openSix();
        until("the last", () -> isWholeAndInFront(OPEN - 1));
        assertTrue(fx(() -> seen("#all-tabs").isPresent()));
        browse(robot);
        press("Numbers");
        until("the chart", () -> reads("SUBJECTS"));
        robot.clickOn(fx(() -> tab(1).orElseThrow()));
        until("the second", () -> isWholeAndInFront(1));
        until("the list of all", () -> seen("#all-tabs").isPresent());
    }

    @Test
    void theTabInFrontStaysInSightWhenTheWindowGetsNarrow(FxRobot robot) throws Exception {
        openSix();
        fx(
                () -> {
                    program.stage().setWidth(1000);
                    return true;
                });
        until("the last", () -> isWholeAndInFront(OPEN - 1));
        keys(robot, KeyCode.CONTROL, KeyCode.TAB);
        until("the first", () -> isWholeAndInFront(0));
    }

    @Test
    void keysForTheArticleLeadBackToIt(FxRobot robot) throws Exception {
        openFolder();
        open(SKY);
        browse(robot);
        press("Numbers");
        until("the chart", () -> reads("SUBJECTS"));
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        until("the links", () -> seen(".form-scroll").isPresent() && reads("IT LEADS"));
        browse(robot);
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        until("the answer", () -> seen(".markdown-editor").isPresent());
    }
}
