package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.yaml.KeyPath;
import java.nio.file.Files;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is added has the keys, and what is taken back gives them to no neighbour. */
class NewFieldJourneyTest extends Journey {

    private static final String FILE = "bare.md";

    private static final String TEXT =
            """
            ---
            id: 7
            title: Bare
            question: Bare
            date: 2025-01-14
            draft: no
            tags:
              - one
            answer: Short.
            ---
            """;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        Files.writeString(folder.resolve(FILE), TEXT);
    }

    private String value(String key) {
        return session().article().text(KeyPath.of(key)).orElse("none");
    }

    @Test
    void aMissingSubjectIsAddedAndWritten(FxRobot robot) {
        open(FILE);
        fire("field-subject", "Add subject");
        until("the keys", () -> byId("field-subject").orElseThrow().isFocusWithin());
        type("Physics");
        assertEquals("Physics", value("subject"));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(TEXT, text());
        until("its place", () -> byId("field-subject").orElseThrow().isFocusWithin());
    }

    @Test
    void aNewItemIsWrittenOver() {
        open(FILE);
        fire("field-tags", "Add item");
        TextInputControl item = field("tags[1]");
        until("its text chosen", () -> item.getSelectedText().equals(item.getText()));
        type("two");
        assertTrue(text().contains("  - two\n"), text());
    }

    @Test
    void aSwitchThatIsClickedHasTheKeys(FxRobot robot) {
        open(FILE);
        until("the switch", () -> byId("field-draft").isPresent());
        Node toggle = fx(() -> byId("field-draft").orElseThrow().lookup(".toggle-switch"));
        fx(
                () -> {
                    ((ScrollPane) seen(".form-scroll").orElseThrow()).setVvalue(1);
                    return true;
                });
        robot.clickOn(toggle);
        until("the other value", () -> value("draft").equals("yes"));
        assertTrue(fx(() -> byId("field-draft").orElseThrow().isFocusWithin()));
        keys(robot, KeyCode.SPACE);
        assertEquals("no", value("draft"));
    }

    @Test
    void aLineThatIsBegunIsNotThereYet(FxRobot robot) throws Exception {
        String wrapped =
                """
                ---
                question: Why?
                seo:
                  page_description: >-
                    A folded text that is wrapped at some width so that the editor has
                    to wrap it again when it is edited. It goes on for some lines.

                    A second paragraph stands here.
                notes: |
                  One
                  two
                answer: So.
                ---
                """;
        Files.writeString(folder.resolve("wrapped.md"), wrapped);
        open("wrapped.md");
        TextInputControl text = field("seo.page_description");
        focus(text);
        keys(robot, KeyCode.CONTROL, KeyCode.END);
        keys(robot, KeyCode.ENTER);
        assertEquals(wrapped, text());
        type("new");
        assertEquals(wrapped.replace("stands here.\n", "stands here.\n\n    new\n"), text());
        for (int step = 0; step < 3 && !text().equals(wrapped); step++) {
            keys(robot, KeyCode.CONTROL, KeyCode.Z);
        }
        assertEquals(wrapped, text());
        TextInputControl notes = field("notes");
        assertEquals("One\ntwo", fx(notes::getText));
        focus(notes);
        keys(robot, KeyCode.CONTROL, KeyCode.END);
        type("!");
        keys(robot, KeyCode.ENTER);
        type("3");
        assertEquals(wrapped.replace("  two\n", "  two!\n  3\n"), text());
    }

    @Test
    void tabComesToTheEntryOfKeywordsAndLettersToo(FxRobot robot) throws Exception {
        Files.writeString(
                folder.resolve("words.md"),
                "---\nquestion: Why?\nseo:\n  page_description: One.\n  page_keywords: red, green\nanswer: So.\n---\n");
        open("words.md");
        focus(field("seo.page_description"));
        keys(robot, KeyCode.TAB);
        TextInputControl entry = field("seo.page_keywords");
        until("the entry", entry::isFocused);
        keys(robot, KeyCode.LEFT);
        type("blue");
        keys(robot, KeyCode.ENTER);
        assertTrue(text().contains("page_keywords: red, green, blue\n"), text());
    }
}
