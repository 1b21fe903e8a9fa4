package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The cells of the table, as in a spreadsheet. */
class CellJourneyTest extends CollectionJourney {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void select(int row, int column) {
        fx(
                () -> {
                    table().requestFocus();
                    table().getSelectionModel()
                            .clearAndSelect(row, table().getColumns().get(column));
                    return true;
                });
    }

    /** One article alone. */
    private void listSky(FxRobot robot) {
        openFolder();
        browse(robot);
        ask("title:sky");
        until("one row", () -> table().getItems().size() == 1);
    }

    /** Into the subject of the one article that is listed then. */
    private void typeOptics(FxRobot robot) {
        listSky(robot);
        select(0, 2);
        keys(robot, KeyCode.F2);
        until("a field", () -> seen(".cell-field").isPresent());
        set((TextField) seen(".cell-field").orElseThrow(), "Optics");
    }

    @Test
    void aCellIsWrittenLikeInASpreadsheet(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        typeOptics(robot);
        keys(robot, KeyCode.ENTER);
        until("the cell", () -> table().getItems().getFirst().cells().get(1).equals("Optics"));
        assertEquals(
                sky.replaceFirst("subject: Physics", "subject: Optics")
                        .replace("Galley | Physics", "Galley | Optics"),
                disk(SKY),
                "what follows the subject goes on following it");
        until(
                "that it is told",
                () -> reads("seo.title followed it. Ctrl+Z takes all of it back."));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        until("as before", () -> table().getItems().getFirst().cells().get(1).equals("Physics"));
        assertEquals(sky, disk(SKY));
    }

    private void write(FxRobot robot, int column, String text) {
        select(0, column);
        keys(robot, KeyCode.F2);
        until("a field", () -> seen(".cell-field").isPresent());
        set((TextField) seen(".cell-field").orElseThrow(), text);
        keys(robot, KeyCode.ENTER);
    }

    @Test
    void whatIsNoDateIsNotWrittenIntoOne(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        listSky(robot);
        String before = fx(() -> table().getItems().getFirst().cells().get(2));
        for (String wrong : new String[] {"2024-02-30", "2024-13-01"}) {
            write(robot, 3, wrong);
            until(
                    "why",
                    () ->
                            reads(
                                    "“%s” is no day of the calendar. Write it as YYYY-MM-DD"
                                            .formatted(wrong)));
        }
        write(robot, 3, "tomorrow");
        until("why", () -> reads("“tomorrow” is no date. Write it as YYYY-MM-DD"));
        assertEquals(before, fx(() -> table().getItems().getFirst().cells().get(2)));
        assertEquals(sky, disk(SKY));
        write(robot, 3, "2024-02-29");
        until("the day", () -> table().getItems().getFirst().cells().get(2).equals("2024-02-29"));
    }

    @Test
    void typingOnACellBeginsAnotherText(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        listSky(robot);
        select(0, 2);
        keys(robot, KeyCode.SPACE);
        assertTrue(seen(".cell-field").isEmpty(), "a blank takes nothing away");
        focus(table());
        type("Op");
        until("a field", () -> seen(".cell-field").isPresent());
        assertEquals("Op", fx(() -> ((TextField) seen(".cell-field").orElseThrow()).getText()));
        keys(robot, KeyCode.ESCAPE);
        until("no field", () -> seen(".cell-field").isEmpty());
        assertEquals(sky, disk(SKY));
    }

    @Test
    void aCellDoesNotWriteOverWhatOthersHaveWritten(FxRobot robot) throws Exception {
        typeOptics(robot);
        String outside = disk(SKY).replaceFirst("subject: Physics", "subject: Outside");
        Files.writeString(folder.resolve(SKY), outside);
        keys(robot, KeyCode.ENTER);
        until("why not", () -> reads("This was changed to “Outside” meanwhile"));
        assertEquals(outside, disk(SKY));
        until("the cell", () -> table().getItems().getFirst().cells().get(1).equals("Outside"));
    }

    @Test
    void aCellIsTakenBackFromAnywhereOnThePage(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        typeOptics(robot);
        keys(robot, KeyCode.ENTER);
        until("the cell", () -> table().getItems().getFirst().cells().get(1).equals("Optics"));
        focus(seen("#collection-queries").orElseThrow());
        keys(robot, KeyCode.SPACE);
        until(
                "the menu",
                () -> ((MenuButton) seen("#collection-queries").orElseThrow()).isShowing());
        keys(robot, KeyCode.ESCAPE);
        until(
                "the page again",
                () -> !((MenuButton) seen("#collection-queries").orElseThrow()).isShowing());
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        until("as before", () -> table().getItems().getFirst().cells().get(1).equals("Physics"));
        assertEquals(sky, disk(SKY));
        focus(offered("Quality").orElseThrow());
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        until("that there is nothing left", () -> reads("There is no cell to undo here."));
    }

    @Test
    void anArticleThatIsOpenIsWrittenInTheWindow(FxRobot robot) throws Exception {
        String sky = disk(SKY);
        openFolder();
        open(SKY);
        browse(robot);
        ask("title:sky");
        until("one row", () -> table().getItems().size() == 1);
        paste("Optics", 0, 2);
        keys(robot, KeyCode.CONTROL, KeyCode.V);
        until("the cell", () -> table().getItems().getFirst().cells().get(1).equals("Optics"));
        assertEquals(sky, disk(SKY), "the author saves it");
        assertTrue(session().isDirty());
    }

    private void paste(String text, int row, int column) {
        fx(
                () -> {
                    var content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    return true;
                });
        select(row, column);
    }

    @Test
    void severalPastedCellsAreSeenFirst(FxRobot robot) throws Exception {
        openFolder();
        browse(robot);
        ask("subject:physics");
        until("two rows", () -> table().getItems().size() == 2);
        paste("Optics\t2024-01-02\nAcoustics\t2024-01-03\n", 0, 2);
        keys(robot, KeyCode.CONTROL, KeyCode.V);
        until("the plan", () -> offered("Change 2 files").isPresent());
        assertTrue(fx(() -> reads("Paste 4 cells into 2 articles")));
        press("Change 2 files");
        until("the end", () -> reads("2 files changed."));
        assertTrue((disk(SKY) + disk(PITCH)).contains("subject: Acoustics"));
        assertTrue((disk(SKY) + disk(PITCH)).contains("date: 2024-01-02"));
    }

    @Test
    void lookingIntoACellWritesNothing(FxRobot robot) throws Exception {
        String lines = "---\ntitle: |\n  One line\nquestion: |\n  First\n  second\nid: 5\n---\n";
        Files.writeString(folder.resolve("lines.md"), lines);
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("four", () -> program.collection().library().size() == 4);
        browse(robot);
        ask("id:5");
        until("one row", () -> table().getItems().size() == 1);
        select(0, 1);
        keys(robot, KeyCode.F2);
        until("a field", () -> seen(".cell-field").isPresent());
        keys(robot, KeyCode.ENTER);
        until("no field", () -> seen(".cell-field").isEmpty());
        assertEquals(lines, Files.readString(folder.resolve("lines.md")));
        keys(robot, KeyCode.F2);
        until("a field", () -> seen(".cell-field").isPresent());
        fx(
                () -> {
                    ((TextField) seen(".cell-field").orElseThrow()).setText("Other line");
                    return true;
                });
        keys(robot, KeyCode.ENTER);
        String written = lines.replace("One line", "Other line");
        until("the file", () -> readQuietly("lines.md").equals(written));
    }

    private String readQuietly(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** More cells than are selected one by one. */
    @Test
    void allOfVeryManyStaySoWhenMoreCome(FxRobot robot) throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.writeString(
                    folder.resolve("many-%03d.md".formatted(i)),
                    "---\ntitle: Many %d\nsubject: %s\n---\n".formatted(i, i < 2 ? "Few" : "Most"));
        }
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        browse(robot);
        ask("title:many");
        until("all", () -> reads("300 articles"));
        select(0, 1);
        keys(robot, KeyCode.CONTROL, KeyCode.A);
        until("all selected", () -> selected() == 300 * 5);
        Files.writeString(folder.resolve("one-more.md"), "---\ntitle: Many more\n---\n");
        until("one more", () -> reads("301 articles"));
        until("it too", () -> selected() == 301 * 5);
        ask("title:many -subject:few");
        until("fewer", () -> reads("299 articles"));
        assertEquals(0, (int) fx(this::selected), "others are not what was chosen");
    }

    private int selected() {
        return table().getSelectionModel().getSelectedCells().size();
    }
}
