package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What one looks at in the form stays where it is, and what is new comes into sight. */
class InSightJourneyTest extends Journey {

    private static final String LONG = "long-form.md";

    private static final String TEXT =
            """
            ---
            id: 7
            title: Long
            question: Long
            date: 2025-01-14
            a1: one
            a2: two
            a3: three
            a4: four
            draft: no
            a5: five
            a6: six
            a7: seven
            a8: eight
            a9: nine
            a10: ten
            a11: eleven
            ---
            Body.
            """;

    private static final String NESTED =
            """
            blocks:
              - label:
                  en: Free
                url: /free
              - label:
                  en: Paid
                items:
                  - name: first
                    parts:
                      - label:
                          en: deep
            """;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        stage.setWidth(1024);
        stage.setHeight(700);
        Files.writeString(folder.resolve(LONG), TEXT);
    }

    @Test
    void aSwitchStaysUnderTheMouse(FxRobot robot) {
        open(LONG);
        until("the switch", () -> byId("field-draft").isPresent());
        scrollTo(0.6);
        double before = top("field-draft");
        Node toggle = fx(() -> byId("field-draft").orElseThrow().lookup(".toggle-switch"));
        robot.clickOn(toggle);
        settle();
        assertTrue(text().contains("draft: yes"));
        assertEquals(before, top("field-draft"), 1);
    }

    @Test
    void anAddedFieldMovesNothingThatIsAboveIt() {
        open(LONG);
        scrollTo(0);
        double before = top("field-title");
        press("Article title");
        until("the field", () -> byId("field-article_title").isPresent());
        settle();
        assertEquals(before, top("field-title"), 1);
        assertTrue(fx(field("article_title")::isFocused));
        assertInSight("field-article_title");
    }

    @Test
    void aFieldThatIsAddedAboveWhatIsSeenMovesNothing() {
        open(LONG);
        scrollTo(0.9);
        double before = top("field-a9");
        fx(
                () -> {
                    session()
                            .edit(
                                    new galley.article.Edit.Add(
                                            galley.yaml.KeyPath.ROOT,
                                            "subject",
                                            new galley.yaml.NewValue.Text("Physics"),
                                            2,
                                            java.util.Optional.empty()),
                                    galley.session.Origin.PROGRAM);
                    return true;
                });
        until("the field", () -> byId("field-subject").isPresent());
        settle();
        assertEquals(before, top("field-a9"), 1);
    }

    @Test
    void aFieldOfOnesOwnIsInSightWithTheKeys(FxRobot robot) {
        open(LONG);
        until("a place for a key", () -> seen("#add-field-key").isPresent());
        TextInputControl key = (TextInputControl) fx(() -> seen("#add-field-key").orElseThrow());
        focus(key);
        settle();
        type("reviewed");
        double before = top("field-a11");
        keys(robot, KeyCode.ENTER);
        settle();
        assertTrue(fx(field("reviewed")::isFocused));
        assertInSight("field-reviewed");
        assertTrue(before - top("field-a11") < 40, "only as far as need be");
    }

    @Test
    void theButtonThatAddsAFieldIsNotCut() {
        open(LONG);
        until("the button", () -> offered("Add field").isPresent());
        settle();
        Region button = fx(() -> offered("Add field").orElseThrow());
        assertTrue(fx(() -> button.getWidth() >= button.prefWidth(-1)));
    }

    @Test
    void aNewItemIsOpenInSightAndHasTheKeys() throws Exception {
        Files.writeString(folder.resolve(LONG), TEXT.replace("a11: eleven", NESTED));
        open(LONG);
        until("the list", () -> byId("field-blocks[1]").isPresent());
        assertTrue(fx(() -> byId("field-blocks[0].label").isEmpty()), "items are folded");
        assertTrue(fx(() -> offered("Free").isPresent()));
        focus(fx(() -> byId("field-blocks").orElseThrow().lookup(".group-summary")));
        settle();
        press("Add item");
        until("its field", () -> byId("field-blocks[2].label.en").isPresent());
        settle();
        assertTrue(fx(field("blocks[2].label.en")::isFocused));
        assertInSight("field-blocks[2].label.en");
    }

    @Test
    void whatIsDeepInsideKeepsToTheWidth() throws Exception {
        Files.writeString(folder.resolve(LONG), TEXT.replace("a11: eleven", NESTED));
        open(LONG);
        until("the list", () -> byId("field-blocks").isPresent());
        unfold(
                "blocks[1]",
                "blocks[1].items",
                "blocks[1].items[0]",
                "blocks[1].items[0].parts",
                "blocks[1].items[0].parts[0]",
                "blocks[1].items[0].parts[0].label");
        Bounds seen = fx(() -> bounds(scroll()));
        for (String css : java.util.List.of(".text-input", ".icon-button", ".group-summary")) {
            fx(() -> scroll().lookupAll(css)).stream()
                    .filter(Journey::isShown)
                    .forEach(
                            node ->
                                    assertTrue(
                                            bounds(node).getMaxX() <= seen.getMaxX(),
                                            node + " in " + seen));
        }
        assertTrue(fx(field("blocks[1].items[0].parts[0].label.en")::getWidth) > 200);
    }

    private void unfold(String... groups) {
        for (String group : groups) {
            until(group, () -> byId("field-" + group).isPresent());
            fx(
                    () -> {
                        ((javafx.scene.control.Button)
                                        byId("field-" + group)
                                                .orElseThrow()
                                                .lookup(".group-summary"))
                                .fire();
                        return true;
                    });
            settle();
        }
    }

    private ScrollPane scroll() {
        return (ScrollPane) seen(".form-scroll").orElseThrow();
    }

    private void scrollTo(double share) {
        settle();
        fx(
                () -> {
                    scroll().setVvalue(share);
                    return true;
                });
        settle();
    }

    private double top(String id) {
        return fx(() -> bounds(byId(id).orElseThrow()).getMinY());
    }

    private void assertInSight(String id) {
        Bounds row = fx(() -> bounds(byId(id).orElseThrow()));
        Bounds seen = fx(() -> bounds(scroll()));
        assertTrue(row.getMinY() >= seen.getMinY(), row + " in " + seen);
        assertTrue(row.getMaxY() <= seen.getMaxY(), row + " in " + seen);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    /** Until what was asked for later is done and drawn. */
    private static void settle() {
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.sleep(60, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }
}
