package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.window.ViewChoice;
import galley.yaml.KeyPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
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
        // Its title and address are read beside the window.
        until("the article", () -> session().article().text().contains("pitch-of-a-guitar"));
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

    @Test
    void whatMayNotBeChangedIsLookedAtOnly() throws Exception {
        Files.write(
                folder.resolve(MIXED),
                TEXT.replace("Body.", "Caf\u00E9").getBytes(StandardCharsets.ISO_8859_1));
        open(MIXED);
        TextInputControl title = field("title");
        until("a title that takes no keys", () -> !title.isEditable());
        assertEquals("Mixed", fx(title::getText));
        assertTrue(
                fx(() -> byId("field-draft").orElseThrow().lookup(".toggle-switch").isDisabled()));
        List<String> offers =
                fx(
                        () ->
                                seen(".form").orElseThrow().lookupAll(".button").stream()
                                        .filter(Journey::isShown)
                                        .map(b -> ((Labeled) b).getText())
                                        .filter(words -> !words.isEmpty())
                                        .toList());
        for (String change : List.of("Add item", "Move down", "Remove", "Follow", "Add field")) {
            assertFalse(offers.contains(change), offers.toString());
        }
        assertFalse(byId("add-field-key").filter(Journey::isShown).isPresent());
        assertFalse(fx(() -> reads("SEARCH APPEARANCE")), "no heading of nothing");
        choose(ViewChoice.ANSWER);
        assertTrue(seen(".markdown-editor").isPresent());
        assertTrue(seen(".editor-tools").isEmpty(), "no tools where nothing is edited");
        open(SKY);
        until("fields that take keys", field("title")::isEditable);
    }

    @Test
    void aRelatedArticleThatMovesKeepsItsCardOpenAndTheKeys(FxRobot robot) {
        open(SKY);
        until("cards", () -> byId("field-related_article2").isPresent());
        Node summary =
                fx(() -> byId("field-related_article1").orElseThrow().lookup(".group-summary"));
        fire("field-related_article1", ((Labeled) summary).getText());
        String before = text();
        String title =
                session()
                        .article()
                        .text(KeyPath.of("related_article1").child("title"))
                        .orElseThrow();
        focus(summary);
        keys(robot, KeyCode.ALT, KeyCode.DOWN);
        until(
                "its title in the second card",
                () ->
                        session()
                                .article()
                                .text(KeyPath.of("related_article2").child("title"))
                                .filter(title::equals)
                                .isPresent());
        Node second = fx(() -> byId("field-related_article2").orElseThrow());
        assertTrue(fx(() -> Journey.isShown(second.lookup(".nested"))));
        assertFalse(
                fx(
                        () ->
                                Journey.isShown(
                                        byId("field-related_article1")
                                                .orElseThrow()
                                                .lookup(".nested"))));
        assertTrue(fx(() -> second.lookup(".group-summary").isFocused()));
        keys(robot, KeyCode.ALT, KeyCode.UP);
        until("the text of before", () -> text().equals(before));
    }

    @Test
    void aSubjectIsCompletedWhileOneTypes(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("the articles", () -> program.collection().library().size() == 4);
        open(SKY);
        TextInputControl subject = field("subject");
        focus(subject);
        fx(
                () -> {
                    subject.selectAll();
                    return true;
                });
        type("phys");
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.ENTER);
        until("the word of the others", () -> subject.getText().equals("Physics"));
        fx(
                () -> {
                    subject.selectAll();
                    return true;
                });
        type("phys");
        keys(robot, KeyCode.ESCAPE);
        until("one's own word", () -> subject.getText().equals("phys"));
        assertEquals("phys", session().article().text(KeyPath.of("subject")).orElseThrow());
    }

    @Test
    void aDayIsChosenInACalendar(FxRobot robot) {
        open(MIXED);
        TextInputControl date = field("date");
        focus(date);
        keys(robot, KeyCode.ALT, KeyCode.DOWN);
        until("the chosen day has the keys", () -> isAt("2025-01-14"));
        keys(robot, KeyCode.RIGHT);
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.PAGE_DOWN);
        until("a week, a day and a month later", () -> isAt("2025-02-22"));
        keys(robot, KeyCode.ENTER);
        assertEquals(TEXT.replace("2025-01-14", "2025-02-22"), text());
        assertTrue(fx(date::isFocused), "the keys are the field's again");
        keys(robot, KeyCode.ALT, KeyCode.DOWN);
        until("the calendar", () -> seen(".calendar").isPresent());
        keys(robot, KeyCode.ESCAPE);
        until("no calendar", () -> seen(".calendar").isEmpty());
        assertEquals(TEXT.replace("2025-01-14", "2025-02-22"), text());
        fx(
                () -> {
                    ((javafx.scene.control.Button)
                                    byId("field-date").orElseThrow().lookup(".date-box .button"))
                            .fire();
                    return true;
                });
        fx(
                () -> {
                    day("2025-02-03").fire();
                    return true;
                });
        assertEquals(TEXT.replace("2025-01-14", "2025-02-03"), text());
    }

    private boolean isAt(String day) {
        Node owner = program.stage().getScene().getFocusOwner();
        return owner != null
                && owner.getUserData() instanceof java.time.LocalDate at
                && at.toString().equals(day);
    }

    private javafx.scene.control.Button day(String day) {
        return program.stage().getScene().getRoot().lookupAll(".calendar-day").stream()
                .filter(n -> String.valueOf(n.getUserData()).equals(day))
                .map(n -> (javafx.scene.control.Button) n)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keywordsAreMovedChangedAndRemovedByKeys(FxRobot robot) {
        open(SKY);
        KeyPath path = KeyPath.of("seo").child("page_keywords");
        String before = session().article().text(path).orElseThrow();
        String[] words = before.split(", ");
        until("the keywords", () -> byId("field-" + path).isPresent());
        Node second =
                fx(
                        () ->
                                byId("field-" + path).orElseThrow().lookupAll(".chip").stream()
                                        .filter(
                                                n ->
                                                        n.getAccessibleText()
                                                                .equals("Keyword " + words[1]))
                                        .findFirst()
                                        .orElseThrow());
        focus(second);
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        assertEquals(
                before.replace(words[0] + ", " + words[1], words[1] + ", " + words[0]),
                session().article().text(path).orElseThrow());
        keys(robot, KeyCode.DELETE);
        assertEquals(
                before.replace(words[0] + ", " + words[1], words[0]),
                session().article().text(path).orElseThrow());
    }

    @Test
    void groupsOfAListAreAddedLikeTheLastOne() {
        open(MIXED);
        until("the list", () -> byId("field-links").isPresent());
        fire("field-links", "Add item");
        assertEquals(TEXT.replace("url: /a\n", "url: /a\n  - label:\n    url:\n"), text());
        TextInputControl url = field("links[1].url");
        focus(url);
        set(url, "/b");
        assertEquals(TEXT.replace("url: /a\n", "url: /a\n  - label:\n    url: /b\n"), text());
        fire("field-links", "Move down");
        assertTrue(text().contains("links:\n  - label:\n    url: /b\n  - label: A\n    url: /a\n"));
    }

    @Test
    void whatTheFormCannotEditIsShownAsItStands() throws Exception {
        Files.writeString(folder.resolve(MIXED), TEXT.replace("count: 5", "count: &five 5"));
        open(MIXED);
        until("the source of it", () -> reads("&five 5"));
        fire("field-count", "Edit in source");
        until("the source", () -> seen(".source-editor").isPresent());
        type("7");
        assertTrue(text().contains("\ncount: 7\n"), text());
    }

    @Test
    void whatMayNotBeChosenIsNotOffered() throws Exception {
        Files.write(
                folder.resolve(MIXED),
                TEXT.replace("id: 7", "subject: Caf\u00E9").getBytes(StandardCharsets.ISO_8859_1));
        open(MIXED);
        until("the subject", () -> byId("field-subject").isPresent());
        ComboBox<?> subject =
                (ComboBox<?>) fx(() -> byId("field-subject").orElseThrow().lookup(".combo-box"));
        until("a subject that takes no keys", () -> !subject.getEditor().isEditable());
        fx(
                () -> {
                    subject.show();
                    return true;
                });
        assertFalse(fx(subject::isShowing));
    }

    @Test
    void aFieldFollowsItsRuleAgain() {
        open(SKY);
        set(field("url"), "/elsewhere");
        until("the way back", () -> reads("Differs from"));
        fire("field-url", "Follow");
        assertEquals(
                "/learn/physics/questions/why-is-the-sky-blue-at-noon-and-red-at-sunset",
                session().article().text(KeyPath.of("url")).orElse(""));
    }

    @Test
    void aNumberTypedIntoANewGroupIsANumber() throws Exception {
        Files.writeString(folder.resolve(SKY), disk(SKY).replaceFirst("(?m)^score: .*\\R", ""));
        open(SKY);
        press("Score");
        TextInputControl score = field("score");
        focus(score);
        type("12");
        assertTrue(text().contains("\nscore: 12\n"), text());
    }

    private static void settle() {
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    }
}
