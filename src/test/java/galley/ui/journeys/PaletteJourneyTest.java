package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Each article that the palette finds shows where, at any width of the window. */
class PaletteJourneyTest extends Journey {

    private static final String LONG =
            "What are the key differences between a wave that travels and a wave that stands, and"
                    + " which of the two is it that decides the pitch of a very long string in a harpsichord";

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void openAll() {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("four", () -> program.collection().library().size() == 4);
    }

    private void size(double width, double height) {
        fx(
                () -> {
                    program.stage().setWidth(width);
                    program.stage().setHeight(height);
                    return true;
                });
    }

    private void ask(FxRobot robot, String words) {
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        until("the palette", () -> seen("#palette-field").isPresent());
        type(words);
    }

    /** The words that stand out and are wholly in sight. */
    private List<String> marked(String style) {
        Bounds list = list().localToScene(list().getLayoutBounds());
        return list().lookupAll(style + ".found").stream()
                .filter(Journey::isShown)
                .filter(n -> !n.getLayoutBounds().isEmpty())
                .filter(n -> isAcross(list, n))
                .map(n -> ((Text) n).getText())
                .toList();
    }

    private static boolean isAcross(Bounds list, Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        return at.getMinX() > list.getMinX() && at.getMaxX() < list.getMaxX();
    }

    private ListView<?> list() {
        return (ListView<?>) seen(".palette-list").orElseThrow();
    }

    private boolean scrollsSideways() {
        return list().lookupAll(".scroll-bar").stream()
                .anyMatch(
                        n ->
                                n instanceof ScrollBar bar
                                        && bar.getOrientation() == Orientation.HORIZONTAL
                                        && isShown(bar));
    }

    @Test
    void aWordOfTheAnswerIsMarkedBelowTheTitle(FxRobot robot) throws IOException {
        Files.writeString(
                folder.resolve("far.md"),
                disk(SKY)
                        .replace("Why is the sky blue at noon and red at sunset?", LONG)
                        .replace("answer: >-\n", "answer: >-\n  " + "So it goes on. ".repeat(40))
                        .replace("subject: Physics", "subject: Musical instruments of the world"));
        openAll();
        for (double width : new double[] {1440, 1000}) {
            size(width, 700);
            ask(robot, "wavelengths");
            until(
                    "the word of both",
                    () -> marked(".snippet-text").equals(List.of("wavelengths", "wavelengths")));
            assertTrue(fx(() -> reads("Answer")));
            assertTrue(fx(() -> !scrollsSideways()));
            keys(robot, KeyCode.ESCAPE);
        }
    }

    @Test
    void aWordAtTheEndOfALongTitleIsInSight(FxRobot robot) throws IOException {
        Files.writeString(
                folder.resolve("long.md"),
                disk(SKY).replace("Why is the sky blue at noon and red at sunset?", LONG));
        openAll();
        for (double width : new double[] {1440, 1000}) {
            size(width, 700);
            ask(robot, "harpsi");
            until("the word", () -> marked(".palette-title").contains("harpsi"));
            assertEquals(
                    fx(() -> LONG + "\nPhysics"),
                    fx(
                            () ->
                                    list().lookupAll(".list-cell").stream()
                                            .map(Node::getAccessibleText)
                                            .filter(words -> words != null && !words.isEmpty())
                                            .findFirst()
                                            .orElse("")));
            keys(robot, KeyCode.ESCAPE);
        }
    }

    @Test
    void whatCanFindNothingSaysWhy(FxRobot robot) {
        open(SKY);
        ask(robot, "date:2025-13");
        until("why", () -> reads("2025-13 is no month"));
    }
}
