package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.yaml.KeyPath;
import java.nio.file.Files;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Each control of the form, on an article with a field of each kind. */
class ControlsJourneyTest extends Journey {

    private static final String MIXED = "mixed.md";

    private static final String TEXT =
            """
            ---
            id: 7
            title: 'Mixed'
            question: Mixed
            date: 2025-01-14
            score: -1.0
            count: 5
            draft: no
            tags:
              - one
              - two
            links:
              - label: A
                url: /a
            related_article1:
              id:
              title:
              subject:
              url:
            ---
            Body.
            """;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        Files.writeString(folder.resolve(MIXED), TEXT);
    }

    @Test
    void aControlStaysWhileItsValueIsNoNumber() {
        open(MIXED);
        TextInputControl count = field("count");
        focus(count);
        set(count, "5x");
        settle();
        assertTrue(text().contains("\ncount: 5x\n"));
        assertSame(count, field("count"));
        assertTrue(fx(count::isFocused));
        set(count, "");
        settle();
        set(count, "6");
        settle();
        assertTrue(fx(count::isFocused));
        assertEquals(TEXT.replace("count: 5", "count: 6"), text());
        TextInputControl score = field("score");
        focus(score);
        set(score, "2.50");
        assertEquals(TEXT.replace("count: 5", "count: 6").replace("-1.0", "2.50"), text());
    }

    @Test
    void aDayThatIsNoneIsMarkedAndNotMoved() {
        open(MIXED);
        TextInputControl date = field("date");
        focus(date);
        set(date, "2025-02-31");
        settle();
        assertEquals(TEXT.replace("2025-01-14", "2025-02-31"), text());
        until("words about it", () -> reads("2025-02-31"));
        assertEquals("2025-02-31", fx(date::getText));
    }

    @Test
    void whatIsRefusedIsSaidByTheControl(FxRobot robot) {
        open(MIXED);
        until("a place for a key", () -> seen("#add-field-key").isPresent());
        TextInputControl key = (TextInputControl) fx(() -> seen("#add-field-key").orElseThrow());
        focus(key);
        set(key, "count");
        keys(robot, KeyCode.ENTER);
        assertEquals("count", fx(key::getText));
        assertEquals(TEXT, text());
        assertTrue(fx(() -> seen(".message.error").isPresent()));
        set(key, "reviewed_by");
        keys(robot, KeyCode.ENTER);
        until("the field", () -> byId("field-reviewed_by").isPresent());
        assertEquals(TEXT.replace("---\nBody", "reviewed_by:\n---\nBody"), text());
    }

    @Test
    void aSwitchKeepsTheFilesWords(FxRobot robot) {
        open(MIXED);
        until("the switch", () -> byId("field-draft").isPresent());
        Node toggle = fx(() -> byId("field-draft").orElseThrow().lookup(".toggle-switch"));
        focus(toggle);
        keys(robot, KeyCode.SPACE);
        assertEquals(TEXT.replace("draft: no", "draft: yes"), text());
    }

    @Test
    void itemsAreAddedMovedAndRemoved() {
        open(MIXED);
        until("the list", () -> byId("field-tags").isPresent());
        fire("field-tags", "Add item");
        assertEquals(TEXT.replace("- two\n", "- two\n  - New item\n"), text());
        fire("field-tags", "Move down");
        assertEquals(TEXT.replace("- one\n  - two\n", "- two\n  - one\n  - New item\n"), text());
        fire("field-tags", "Remove");
        assertEquals(TEXT.replace("- one\n  - two\n", "- one\n  - New item\n"), text());
    }

    @Test
    void aRelatedArticleIsChosenFromTheFolder(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("the articles", () -> program.collection().library().size() == 4);
        open(MIXED);
        until("the search", () -> seen(".related-search").isPresent());
        TextInputControl search =
                (TextInputControl) fx(() -> seen(".related-search").orElseThrow());
        focus(search);
        set(search, "pitch guitar");
        until(
                "one article",
                () ->
                        seen(".related-list")
                                .filter(l -> ((ListView<?>) l).getItems().size() == 1)
                                .isPresent());
        keys(robot, KeyCode.ENTER);
        assertEquals(
                "/learn/physics/questions/what-decides-the-pitch-of-a-guitar-string",
                session().article().text(KeyPath.of("related_article1").child("url")).orElse(""));
        assertTrue(text().contains("  title: What decides the pitch of a guitar string?\n"));
        fx(
                () -> {
                    session().undo();
                    return true;
                });
        assertEquals(TEXT, text());
    }

    private void fire(String field, String words) {
        fx(
                () -> {
                    byId(field).orElseThrow().lookupAll(".button").stream()
                            .filter(
                                    b ->
                                            words.equals(((Labeled) b).getText())
                                                    || words.equals(b.getAccessibleText()))
                            .findFirst()
                            .map(b -> (javafx.scene.control.Button) b)
                            .orElseThrow()
                            .fire();
                    return true;
                });
        settle();
    }

    private void set(TextInputControl control, String text) {
        fx(
                () -> {
                    control.setText(text);
                    return true;
                });
    }

    private static void settle() {
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    }
}
