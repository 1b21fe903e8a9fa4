package galley.ui.journeys;

import galley.library.RowScan.Row;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** A journey through the collection as a table. */
abstract class CollectionJourney extends Journey {

    void openFolder() {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("the articles", () -> isListed(3));
    }

    @SuppressWarnings("unchecked")
    TableView<Row> table() {
        return (TableView<Row>) seen("#collection-table").orElseThrow();
    }

    TextField query() {
        return (TextField) seen("#collection-query").orElseThrow();
    }

    void browse(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until("the table", () -> seen("#collection-table").isPresent());
    }

    void ask(String words) {
        fx(
                () -> {
                    query().setText(words);
                    return true;
                });
    }
}
