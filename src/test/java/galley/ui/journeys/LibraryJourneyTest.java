package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.library.LibraryModel;
import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What one looks at in the list of articles stays in sight. */
class LibraryJourneyTest extends Journey {

    private static final int MANY = 200;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        for (int i = 0; i < MANY; i++) {
            write("m%03d".formatted(i), "Middle %03d%s".formatted(i, i % 2 == 0 ? " even" : ""));
        }
    }

    private void write(String name, String title) throws IOException {
        Files.writeString(
                folder.resolve(name + ".md"),
                "---\nid: 1\ntitle: %s\nsubject: Middle\n---\nText.\n".formatted(title));
    }

    private void openFolder() {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("all", () -> isListed(203));
        until("the list", () -> list().getItems().size() > MANY);
    }

    @SuppressWarnings("unchecked")
    private ListView<LibraryModel.Line> list() {
        return (ListView<LibraryModel.Line>) seen("#library-list").orElseThrow();
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) list().lookup(".virtual-flow");
    }

    /** The first line in sight; negative before there is any. */
    private int first() {
        IndexedCell<?> cell = flow().getFirstVisibleCell();
        return cell == null ? -1 : cell.getIndex();
    }

    /** How far below the first line in sight it stands; negative where it is not in sight. */
    private int placeOf(String name) {
        IndexedCell<?> last = flow().getLastVisibleCell();
        int from = first();
        for (int i = from; last != null && i <= last.getIndex(); i++) {
            if (list().getItems().get(i) instanceof LibraryModel.Line.Article line
                    && line.item().fileName().equals(name)) {
                return i - from;
            }
        }
        return -1;
    }

    @Test
    void aNewFilterIsReadFromItsBeginning() {
        openFolder();
        fx(
                () -> {
                    list().scrollTo(40);
                    return true;
                });
        until("its middle", () -> first() == 40);
        set((TextField) seen("#library-filter").orElseThrow(), "even");
        until("those it finds", () -> list().getItems().size() == MANY / 2 + 1);
        until("the first of them", () -> first() == 0);
    }

    @Test
    void theArticleInFrontStaysWhereItIsSeenWhileOthersCome() throws Exception {
        openFolder();
        open("m150.md");
        until("it is in sight", () -> placeOf("m150.md") >= 0);
        WaitForAsyncUtils.waitForFxEvents();
        int before = fx(() -> placeOf("m150.md"));
        int first = fx(this::first);
        for (int i = 0; i < 40; i++) {
            write("a" + i, "Ahead " + i);
        }
        until("the others", () -> list().getItems().size() > MANY + 40);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(fx(this::first) > first, "they came before it");
        assertEquals(before, fx(() -> placeOf("m150.md")));
    }

    @Test
    void anArticleThatIsNotListedYetIsShownOnceItIs() throws Exception {
        openFolder();
        open("m150.md");
        until("it is in sight", () -> placeOf("m150.md") >= 0);
        write("zz", "Zenith");
        open("zz.md");
        until("the new one in sight", () -> placeOf("zz.md") >= 0);
    }
}
