package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.RowScan.Row;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The collection as a table: asked for in words, opened from, and left again. */
class CollectionJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void openFolder() {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("the articles", () -> program.collection().status().equals("3 articles"));
    }

    @SuppressWarnings("unchecked")
    private TableView<Row> table() {
        return (TableView<Row>) seen("#collection-table").orElseThrow();
    }

    private TextField query() {
        return (TextField) seen("#collection-query").orElseThrow();
    }

    private void browse(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until("the table", () -> seen("#collection-table").isPresent());
    }

    private void ask(String words) {
        fx(
                () -> {
                    query().setText(words);
                    return true;
                });
    }

    @Test
    void anArticleIsFoundAndOpened(FxRobot robot) {
        openFolder();
        browse(robot);
        ask("subject:physics title:guitar");
        until("one row", () -> table().getItems().size() == 1);
        until("how many", () -> reads("1 article"));
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.ENTER);
        until("the article", () -> isInFront(PITCH));
        assertTrue(fx(() -> seen("#collection-table").isEmpty()));
        browse(robot);
        assertEquals(
                "subject:physics title:guitar", fx(() -> query().getText()), "it is there still");
    }

    @Test
    void aValueBesideTheTableIsAQuery(FxRobot robot) {
        openFolder();
        browse(robot);
        until("values", () -> seen(".facet").isPresent());
        fx(
                () -> {
                    seen(".facet").map(f -> (javafx.scene.control.Button) f).orElseThrow().fire();
                    return true;
                });
        until("those of the subject", () -> table().getItems().size() == 2);
        assertEquals("subject:=\"Physics\"", fx(() -> query().getText()));
    }

    @Test
    void aQueryIsKept(FxRobot robot) {
        openFolder();
        browse(robot);
        ask("subject:physics");
        choose("Keep this query");
        ask("");
        choose("subject:physics");
        assertEquals("subject:physics", fx(() -> query().getText()));
        choose("Keep this query no longer");
        assertEquals(1, fx(() -> shown().getItems().size()));
    }

    private MenuButton shown() {
        var menu = (MenuButton) seen("#collection-queries").orElseThrow();
        menu.show();
        menu.hide();
        return menu;
    }

    private void choose(String words) {
        fx(
                () -> {
                    shown().getItems().stream()
                            .filter(i -> words.equals(i.getText()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
    }

    @Test
    void escapeEmptiesTheQueryAndThenLeaves(FxRobot robot) {
        openFolder();
        open(SKY);
        browse(robot);
        ask("nothing is such");
        until("no row", () -> table().getItems().isEmpty());
        until("words", () -> reads("No article is such"));
        keys(robot, KeyCode.ESCAPE);
        until("all rows", () -> table().getItems().size() == 3);
        keys(robot, KeyCode.ESCAPE);
        until("the article again", () -> seen("#collection-table").isEmpty());
        assertTrue(fx(() -> isInFront(SKY)));
    }

    @Test
    void aTabLeavesTheTableToo(FxRobot robot) {
        openFolder();
        open(SKY);
        browse(robot);
        List<String> heads = fx(() -> table().getColumns().stream().map(c -> c.getText()).toList());
        assertEquals(List.of("Title", "Subject", "Date", "Problems"), heads);
        robot.clickOn(fx(() -> seen(".tab-item").orElseThrow()));
        until("the article again", () -> seen("#collection-table").isEmpty());
    }
}
