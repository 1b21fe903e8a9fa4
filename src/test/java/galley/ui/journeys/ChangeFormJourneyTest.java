package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.collection.ChangeWish;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is wanted of many articles, written with the keys, and what would come of it chosen. */
class ChangeFormJourneyTest extends CollectionJourney {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void form(FxRobot robot) {
        openFolder();
        browse(robot);
        form();
    }

    private void form() {
        until("all read", () -> offered("Change…").filter(b -> !b.isDisabled()).isPresent());
        fx(
                () -> {
                    ((Button) seen("#collection-change").orElseThrow()).fire();
                    return true;
                });
        until("the form", () -> seen("#change-kind").filter(Node::isFocused).isPresent());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> key() {
        return (ComboBox<String>) seen("#change-key").orElseThrow();
    }

    private String written() {
        return fx(() -> key().getEditor().getText());
    }

    private void wish(ChangeWish.Kind kind) {
        fx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var box = (ComboBox<ChangeWish.Kind>) seen("#change-kind").orElseThrow();
                    box.setValue(kind);
                    return true;
                });
    }

    /** The words below the field; none where no list is there. */
    private List<String> offer() {
        return fx(
                () ->
                        Window.getWindows().stream()
                                .filter(Window::isShowing)
                                .flatMap(
                                        w ->
                                                w
                                                        .getScene()
                                                        .getRoot()
                                                        .lookupAll(".completion")
                                                        .stream())
                                .map(n -> (ListView<?>) n)
                                .flatMap(l -> l.getItems().stream())
                                .map(String::valueOf)
                                .toList());
    }

    private void typeKey(String letters) {
        until(
                "the keys",
                () -> {
                    // A choice that had the focus before its look never hands it to its editor.
                    seen("#change-kind").orElseThrow().requestFocus();
                    key().requestFocus();
                    return key().getEditor().isFocused();
                });
        set(key().getEditor(), "");
        type(letters);
    }

    @Test
    void theFirstWordOfferedIsOneKeyAway(FxRobot robot) {
        form(robot);
        typeKey("sub");
        until("an offer", () -> offer().stream().findFirst().equals(Optional.of("subject")));
        keys(robot, KeyCode.DOWN);
        assertEquals("sub", written(), "nothing is taken yet");
        keys(robot, KeyCode.ENTER);
        assertEquals("subject", written());
        assertEquals(List.of(), offer());
        typeKey("s");
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.UP);
        keys(robot, KeyCode.ENTER);
        assertEquals("subject", written());
        set((TextField) seen("#change-text").orElseThrow(), "Physics");
        typeKey("au");
        keys(robot, KeyCode.ESCAPE);
        assertEquals(List.of(), offer());
        assertEquals("au", written());
        assertTrue(fx(() -> seen("#change-key").isPresent()), "the form is there still");
    }

    @Test
    void whatAChangeRefusesIsNotOfferedForIt(FxRobot robot) {
        form(robot);
        typeKey("rela");
        assertTrue(offer().stream().noneMatch(word -> word.contains("*")), offer().toString());
        wish(ChangeWish.Kind.REPLACE);
        assertEquals("rela", written(), "what is written stays");
        typeKey("related_article*.s");
        assertEquals(List.of("related_article*.subject"), offer());
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.ENTER);
        wish(ChangeWish.Kind.SET);
        press("Show what would change");
        until("why not", () -> reads("stands for several fields, and this is done to one."));
    }

    @Test
    void theCollectionsOwnFieldsAreOfferedInItsLetters(FxRobot robot) throws Exception {
        Path own = folder.resolve("own.md");
        Files.writeString(
                own,
                """
                ---
                title: T
                readingLevel: easy
                blocks:
                - title: {en: A}
                ---
                """);
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("four", () -> program.collection().library().size() == 4);
        browse(robot);
        form();
        assertEquals(List.of("readingLevel"), offerOnceIndexed("readinglevel"));
        assertEquals(List.of("blocks[0].title.en"), offerOnceIndexed("blocks"));
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.ENTER);
        set((TextField) seen("#change-text").orElseThrow(), "B");
        press("Show what would change");
        until("the plan", () -> offered("Change 1 file").isPresent());
        press("Change 1 file");
        until("done", () -> offered("Undo all of it").isPresent());
        assertTrue(Files.readString(own).contains("- title: {en: B}\n"));
    }

    /** The index is made beside the window. */
    private List<String> offerOnceIndexed(String letters) {
        typeKey(letters);
        for (int i = 0; i < 100 && offer().isEmpty(); i++) {
            typeKey(letters);
        }
        return offer();
    }

    private CheckBox all() {
        return (CheckBox) seen("#change-all").orElseThrow();
    }

    private ListView<?> files() {
        return (ListView<?>) seen("#change-files").orElseThrow();
    }

    @Test
    void filesAreTickedOneByOneAndAllAtOnce(FxRobot robot) throws Exception {
        openWithTwin();
        browse(robot);
        ask("subject:physics");
        until("three rows", () -> table().getItems().size() == 3);
        form();
        set(key().getEditor(), "author");
        set((TextField) seen("#change-text").orElseThrow(), "Somebody Else");
        press("Show what would change");
        until("the plan", () -> offered("Change 3 files").isPresent());
        assertTrue(fx(() -> all().isSelected() && !all().isIndeterminate()));
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.SPACE);
        until("one less", () -> offered("Change 2 files").isPresent());
        assertTrue(fx(() -> all().isIndeterminate()));
        assertEquals("2 of 3 files", fx(() -> all().getText()));
        robot.clickOn("#change-all");
        until("all again", () -> offered("Change 3 files").isPresent());
        robot.clickOn("#change-all");
        until("none", () -> offered("Change 0 files").filter(Button::isDisabled).isPresent());
        assertEquals("No file", fx(() -> all().getText()));
        List<Node> boxes =
                fx(
                        () ->
                                files().lookupAll(".check-box").stream()
                                        .filter(Journey::isShown)
                                        .sorted(
                                                Comparator.comparing(
                                                        b ->
                                                                b.localToScene(b.getLayoutBounds())
                                                                        .getMinY()))
                                        .toList());
        robot.clickOn(boxes.get(2));
        until("that one", () -> offered("Change 1 file").isPresent());
        assertEquals(2, fx(() -> files().getSelectionModel().getSelectedIndex()), "and in view");
        keys(robot, KeyCode.ESCAPE);
        until("the table again", () -> seen("#collection-table").isPresent());
    }

    private static final ChangeWish MERGE =
            new ChangeWish(ChangeWish.Kind.SET, "subject", "Nature", "", ChangeWish.Matching.VALUE);

    @Test
    void aChangeThatIsProposedIsOfAllThatAreFound(FxRobot robot) {
        openFolder();
        browse(robot);
        until("the rows", () -> table().getItems().size() == 3);
        fx(
                () -> {
                    table().getSelectionModel().clearSelection();
                    table().getSelectionModel().selectRange(0, 2);
                    program.window().proposeChange("subject:physics", MERGE);
                    return true;
                });
        until("the change of both", () -> reads("Change 2 articles"));
    }

    @Test
    void whoAsksForSomethingElseMeetsNoProposedChange(FxRobot robot) {
        openFolder();
        browse(robot);
        until("the rows", () -> table().getItems().size() == 3);
        fx(
                () -> {
                    program.window().proposeChange("subject:physics", MERGE);
                    query().setText("-subject:physics");
                    return true;
                });
        until("the other one", () -> seen("#collection-table").isPresent() && rows() == 1);
        assertTrue(fx(() -> seen("#change-kind").isEmpty()), "the table stays");
    }

    @Test
    void whatIsTypedIsFoundBeforeItCanBeChanged(FxRobot robot) {
        openFolder();
        browse(robot);
        until("all", () -> rows() == 3 && !seen("#collection-change").orElseThrow().isDisabled());
        boolean isAtHand =
                fx(
                        () -> {
                            query().setText("subject:physics");
                            return !seen("#collection-change").orElseThrow().isDisabled();
                        });
        assertFalse(isAtHand, "the rows are those of the query before");
        until("them", () -> rows() == 2 && !seen("#collection-change").orElseThrow().isDisabled());
    }

    private int rows() {
        return table().getItems().size();
    }

    @Test
    void subjectsThatThereAreAreOfferedForANewValue(FxRobot robot) {
        form(robot);
        TextField value = (TextField) fx(() -> seen("#change-text").orElseThrow());
        set(key().getEditor(), "subject");
        fx(
                () -> {
                    value.requestFocus();
                    value.setText("phy");
                    value.end();
                    return true;
                });
        until("the subject", () -> offer().equals(List.of("Physics")));
        keys(robot, KeyCode.TAB);
        assertEquals("Physics", fx(value::getText));
    }

    @Test
    void whatIsWrongIsSaidBelowTheButtonUntilSomethingElseIsTyped(FxRobot robot) {
        form(robot);
        press("Show what would change");
        until("what is wrong", () -> seen(".change-mistake").isPresent());
        assertTrue(fx(() -> top("#change-look") < top(".change-mistake")));
        set(key().getEditor(), "sub");
        assertTrue(fx(() -> seen(".change-mistake").isEmpty()));
    }

    private double top(String selector) {
        Node node = seen(selector).orElseThrow();
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }
}
