package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.yaml.KeyPath;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The keys stay in the form, nearby, when the control that had them goes away. */
class KeepFocusJourneyTest extends Journey {

    private static final String SMALL = "small.md";

    private static final String TEXT =
            """
            ---
            id: 7
            title: 'Small'
            question: Small
            date: 2025-01-14
            tags:
              - one
              - two
            related_article1:
              id: 1
              title: First
              subject: Physics
              url: /first
            related_article2:
              id: 2
              title: Second
              subject: Physics
              url: /second
            seo:
              page_keywords: red, green, blue
            ---
            Body.
            """;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        Files.writeString(folder.resolve(SMALL), TEXT);
    }

    @Test
    void aChangedKeywordHasTheKeysAgain(FxRobot robot) {
        open(SMALL);
        focus(chip("green"));
        keys(robot, KeyCode.ENTER);
        type("grey");
        keys(robot, KeyCode.ENTER);
        assertEquals("red, grey, blue", keywords());
        assertHasKeys(chip("grey"));
        keys(robot, KeyCode.F2);
        keys(robot, KeyCode.ESCAPE);
        assertHasKeys(chip("grey"));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals("red, green, blue", keywords());
    }

    @Test
    void afterARemovedKeywordTheNextHasTheKeys(FxRobot robot) {
        open(SMALL);
        focus(chip("green"));
        keys(robot, KeyCode.DELETE);
        assertHasKeys(chip("blue"));
        keys(robot, KeyCode.DELETE);
        assertEquals("red", keywords());
        assertHasKeys(field("seo.page_keywords"));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals("red, blue", keywords());
    }

    @Test
    void aFieldThatFollowsAgainHasTheKeys() {
        open(SKY);
        TextInputControl url = field("url");
        fx(
                () -> {
                    url.setText("/elsewhere");
                    return true;
                });
        until("the way back", () -> reads("Differs from"));
        fire("field-url", "Follow");
        assertHasKeys(url);
    }

    @Test
    void afterARemovedItemItsNeighbourHasTheKeys() {
        open(SMALL);
        until("the list", () -> byId("field-tags").isPresent());
        fire("field-tags", "Remove");
        assertHasKeys(field("tags[0]"));
        assertEquals("two", field("tags[0]").getText());
        fire("field-tags", "Remove");
        assertHasKeys(button("field-tags", "Add item"));
    }

    @Test
    void afterARemovedRelatedArticleItsNeighbourHasTheKeys() {
        open(SMALL);
        until("cards", () -> byId("field-related_article2").isPresent());
        fire("field-related_article1", "First");
        fire("field-related_article1", "Remove");
        assertHasKeys(button("field-related_article1", "Second"));
    }

    @Test
    void aProblemInAFoldedGroupIsGoneTo(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve(SMALL), TEXT.replace("/second", "/first"));
        open(SMALL);
        until("the problem", () -> reads("listed twice"));
        focus(field("title"));
        for (int i = 0; i < 20 && !fx(() -> isAt("field-related_article2")); i++) {
            keys(robot, KeyCode.F8);
        }
        assertTrue(fx(() -> isAt("field-related_article2")));
        assertTrue(fx(() -> byId("field-related_article2.url").isPresent()), "it is open");
    }

    private boolean isAt(String field) {
        return byId(field).filter(Node::isFocusWithin).isPresent();
    }

    private String keywords() {
        return session().article().text(KeyPath.of("seo").child("page_keywords")).orElseThrow();
    }

    private Node chip(String word) {
        until("the keyword " + word, () -> chips(word).size() == 1);
        return fx(() -> chips(word).getFirst());
    }

    private List<Node> chips(String word) {
        return program.stage().getScene().getRoot().lookupAll(".chip").stream()
                .filter(n -> ("Keyword " + word).equals(n.getAccessibleText()) && isShown(n))
                .toList();
    }

    private void assertHasKeys(Node node) {
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(node, fx(() -> program.stage().getScene().getFocusOwner()));
    }

    @Test
    void theKeysOfAMendThatIsDoneStayInTheForm(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("open.md"), "---\ntitle: A\nsubject: B\n\nText.\n");
        open("open.md");
        until("the mend", () -> button(program, "Close the front matter").isPresent());
        Node mend = fx(() -> button(program, "Close the front matter").orElseThrow());
        focus(mend);
        keys(robot, KeyCode.SPACE);
        until("the mended text", () -> text().contains("subject: B\n---\n"));
        until(
                "the keys in the form",
                () ->
                        seen(".form-scroll")
                                .filter(form -> form.isFocused() || form.isFocusWithin())
                                .isPresent());
    }
}
