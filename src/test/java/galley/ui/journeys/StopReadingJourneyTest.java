package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.Catalogue;
import galley.session.BesideWork;
import galley.ui.links.LinksModel;
import galley.ui.links.LinksView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Reading the text of a folder takes as long as it takes, and the author may do without it. */
class StopReadingJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    /** Has the text read once another program has left the index, which it has from now on. */
    private void openFolderWhileTheIndexIsInUse(Reader steps) throws Exception {
        Path catalogue = Catalogue.fileFor(scratch.resolve("cache"), folder);
        String name = String.valueOf(catalogue.getFileName());
        Path index = catalogue.resolveSibling(name.replace(".catalogue", ".index"));
        try (var files = FSDirectory.open(index);
                Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            fx(
                    () -> {
                        program.open(folder);
                        return true;
                    });
            until("the list", () -> isListed(3));
            until("a way to stop", () -> seen("#library-stop").isPresent());
            steps.run();
        }
    }

    private interface Reader {
        void run() throws IOException;
    }

    private boolean isWhole() {
        return reads("3 articles") && !reads("Reading") && !reads("not all read");
    }

    @Test
    void readingIsStoppedAndGoneOnWithBelowTheList(FxRobot robot) throws Exception {
        openFolderWhileTheIndexIsInUse(
                () -> {
                    until("what is read", () -> reads("Reading…"));
                    assertTrue(fx(() -> seen(".library-foot .reading").isPresent()));
                    Node stop = fx(() -> seen("#library-stop").orElseThrow());
                    fx(
                            () -> {
                                stop.requestFocus();
                                return true;
                            });
                    keys(robot, KeyCode.SPACE);
                    until("its end", () -> reads("3, not all read"));
                    assertTrue(fx(() -> seen("#library-stop").isEmpty()));
                    assertTrue(fx(() -> seen(".library-foot .reading").isEmpty()));
                    until(
                            "the keys where they were",
                            () -> seen("#library-go-on").filter(Node::isFocused).isPresent());
                });
        keys(robot, KeyCode.SPACE);
        until("all of it", this::isWhole);
        assertTrue(fx(() -> seen("#library-stop").isEmpty()));
        assertTrue(fx(() -> seen("#library-go-on").isEmpty()));
        assertTrue(fx(() -> seen("#library-list").orElseThrow().isFocused()));
    }

    @Test
    void theSearchSaysThatNotAllIsReadAndHasTheCommands(FxRobot robot) throws Exception {
        openFolderWhileTheIndexIsInUse(
                () -> {
                    seek(robot, "xylophone");
                    until("why", () -> reads("The text is still being read; there may be more."));
                    assertTrue(reads("Nothing found so far"));
                    keys(robot, KeyCode.ESCAPE);
                    seek(robot, "stop reading");
                    keys(robot, KeyCode.ENTER);
                    until("its end", () -> reads("3, not all read"));
                    seek(robot, "xylophone");
                    until("why", () -> reads("Reading the text was stopped; there may be more."));
                    keys(robot, KeyCode.ESCAPE);
                });
        seek(robot, "go on reading");
        keys(robot, KeyCode.ENTER);
        until("all of it", this::isWhole);
        seek(robot, "xylophone");
        until("a whole answer", () -> reads("Nothing found") && !reads("so far"));
    }

    private void seek(FxRobot robot, String words) {
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        until("the search", () -> seen("#palette-field").isPresent());
        fx(
                () -> {
                    ((TextInputControl) seen("#palette-field").orElseThrow()).setText(words);
                    return true;
                });
    }

    @Test
    void whereLinksWereNotReadThatIsSaidAndMended() {
        var read = new AtomicInteger();
        Parent shown =
                fx(
                        () -> {
                            var model =
                                    new LinksModel(
                                            Optional.empty(),
                                            new BesideWork(work -> {}, Runnable::run),
                                            () -> {});
                            model.open(folder, Optional.empty());
                            model.stop();
                            var view =
                                    new LinksView(
                                            Path::toString,
                                            file -> {},
                                            place -> {},
                                            link -> {},
                                            () -> {
                                                read.incrementAndGet();
                                                model.open(folder, Optional.empty());
                                                assertTrue(model.reading().isGoing());
                                            });
                            view.show(model, model.reading());
                            var pane = new StackPane(view.node());
                            new Scene(pane);
                            pane.applyCss();
                            return pane;
                        });
        assertEquals(
                List.of("Links are not known", "Reading the links of the collection was stopped."),
                labels(shown));
        fx(
                () -> {
                    ((Button) shown.lookup(".button")).fire();
                    return true;
                });
        assertEquals(1, read.get());
    }

    private static List<String> labels(Parent shown) {
        return fx(
                () -> shown.lookupAll(".label").stream().map(n -> ((Label) n).getText()).toList());
    }
}
