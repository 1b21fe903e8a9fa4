package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Edit;
import galley.store.FileStore;
import galley.store.Journal;
import galley.store.Loaded;
import galley.store.Origin;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Closing and quitting with work that is not saved, and coming back after a crash. */
class LeavingJourneyTest extends Journey {

    private final AtomicBoolean left = new AtomicBoolean();

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void title(String sample, String words) {
        open(sample);
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText(words);
                    return true;
                });
    }

    private void quit() {
        fx(
                () -> {
                    program.window().askToQuit(() -> left.set(true));
                    return true;
                });
    }

    @Test
    void saveAndCloseWritesWhatStandsThere(FxRobot robot) throws Exception {
        title(SKY, "Saved?");
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        press("Save and close");
        until("a closed article", () -> program.workspace().open().isEmpty());
        assertTrue(disk(SKY).contains("Saved?"));
    }

    @Test
    void whatIsTypedWhileItIsSavedIsNotClosedAway(FxRobot robot) throws Exception {
        title(SKY, "First?");
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        until("the question", () -> offered("Save and close").isPresent());
        var go = new CountDownLatch(1);
        diskDelay =
                () -> {
                    try {
                        go.await();
                    } catch (InterruptedException closing) {
                        Thread.currentThread().interrupt();
                    }
                };
        press("Save and close");
        fx(
                () -> {
                    field().setText("Second?");
                    return true;
                });
        diskDelay = () -> {};
        go.countDown();
        until("the first text on disk", () -> diskHolds(SKY, "First?"));
        until("another question", () -> offered("Save and close").isPresent());
        assertTrue(text().contains("Second?"));
    }

    private TextInputControl field() {
        return (TextInputControl) byId("field-title").orElseThrow().lookup(".text-input");
    }

    private boolean diskHolds(String sample, String words) {
        try {
            return disk(sample).contains(words);
        } catch (java.io.IOException gone) {
            return false;
        }
    }

    @Test
    void quittingSavesAllThatIsUnsavedByThen() throws Exception {
        title(SKY, "One?");
        quit();
        until("the question", () -> reads("This article is not saved"));
        title(PITCH, "Two?");
        open(SKY);
        press("Save and quit");
        until("the end", left::get);
        assertTrue(disk(SKY).contains("One?"));
        assertTrue(disk(PITCH).contains("Two?"), "unsaved since the question was asked");
    }

    @Test
    void quittingWithoutSavingIsForWhatWasAskedAbout() throws Exception {
        title(SKY, "One?");
        quit();
        until("the question", () -> reads("This article is not saved"));
        title(PITCH, "Two?");
        open(SKY);
        press("Quit without saving");
        until("another question", () -> reads("2 articles are not saved"));
        assertFalse(left.get());
        press("Quit without saving");
        until("the end", left::get);
        assertFalse(disk(SKY).contains("One?"));
    }

    @Test
    void whatWasClosedWithoutSavingIsNotSavedByQuitting(FxRobot robot) throws Exception {
        title(PITCH, "Two?");
        title(SKY, "One?");
        quit();
        until("the question", () -> reads("2 articles are not saved"));
        open(SKY);
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        press("Close without saving");
        until("the other", () -> isInFront(PITCH));
        press("Save all and quit");
        until("the end", left::get);
        assertTrue(disk(PITCH).contains("Two?"));
        assertFalse(disk(SKY).contains("One?"));
    }

    @Test
    void aKeywordThatIsNotEnteredYetIsSavedToo(FxRobot robot) throws Exception {
        open(SKY);
        until("the keywords", () -> byId("field-seo.page_keywords").isPresent());
        TextInputControl entry =
                fx(
                        () ->
                                (TextInputControl)
                                        byId("field-seo.page_keywords")
                                                .orElseThrow()
                                                .lookup(".text-input"));
        focus(entry);
        type("quantum");
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        until("it on disk", () -> diskHolds(SKY, ", quantum"));
    }

    @Test
    void savingOverAnArticleThatIsOpenIsRefused(FxRobot robot) throws Exception {
        open(PITCH);
        String before = disk(PITCH);
        title(SKY, "Mine?");
        picked = Optional.of(folder.resolve(PITCH));
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until("why not", () -> reads("is open here as another article"));
        assertEquals(before, disk(PITCH));
        assertTrue(fx(() -> isInFront(SKY)));
    }

    @Test
    void aRecoveredNewArticleIsNotClosedAway(FxRobot robot) throws Exception {
        keep(new Origin.Unnamed("a"), "---\ntitle: Lost and found?\n---\nText.\n");
        restart();
        until("the offer", () -> reads("This new article of"));
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        until("a question", () -> reads("never saved"));
        press("Keep open");
        quit();
        until("another question", () -> reads("This article is not saved"));
        picked = Optional.of(folder.resolve("found.md"));
        press("Save and quit");
        until("the end", left::get);
        assertEquals(
                "---\ntitle: Lost and found?\n---\nText.\n",
                Files.readString(folder.resolve("found.md")));
    }

    @Test
    void whatWasWrittenSinceItWasRecoveredIsNotDiscardedUnasked(FxRobot robot) throws Exception {
        Path place = folder.resolve("lost.md");
        keep(
                new Origin.Unnamed("a", Optional.of(place)),
                "---\ntitle: Lost and found?\nquestion: Lost?\n---\nText.\n");
        restart();
        until("the offer", () -> reads("This new article of"));
        fx(
                () -> {
                    session()
                            .edit(
                                    new Edit.Set(KeyPath.of("title"), new NewValue.Text("Later")),
                                    galley.session.Origin.FORM);
                    return true;
                });
        press("Discard it");
        until("a question", () -> reads("never saved"));
        press("Save and close");
        press("Save anyway");
        until("it where it was meant to be", () -> Files.exists(place));
        assertTrue(Files.readString(place).contains("Later"));
    }

    @Test
    void theOfferIsOverOnceTheRecoveredTextIsSaved(FxRobot robot) throws Exception {
        keep(new Origin.Unnamed("a"), "---\ntitle: Lost and found?\n---\nText.\n");
        restart();
        until("the offer", () -> reads("This new article of"));
        picked = Optional.of(folder.resolve("found"));
        press("Save as…");
        until("an ending", () -> Files.exists(folder.resolve("found.md")));
        until("no offer", () -> !reads("This new article of"));
    }

    @Test
    void textRecoveredForAFileThatMayOnlyBeReadIsNotThrownAway() throws Exception {
        Path file = folder.resolve(SKY);
        Loaded.Opened opened = (Loaded.Opened) new FileStore().load(file);
        keep(
                new Origin.OfFile(file, opened.stamp()),
                opened.text().characters().replace("sky", "SKY"));
        byte[] bytes =
                disk(SKY).replace("noon", "n\u00F6\u00F6n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        restart();
        press("Look at it");
        until("both texts", () -> reads("As it was kept"));
        press("Take it");
        until("why not", () -> program.workspace().open().size() == 1);
        assertTrue(keptSomewhere("SKY"), "it is kept until somebody has it");
    }

    private void keep(Origin origin, String text) throws Exception {
        fx(program::end).join();
        try (Journal journal = Journal.open(scratch.resolve("state"), new FileStore())) {
            assertEquals(Optional.empty(), journal.keep(origin, SourceText.of(text)));
        }
    }

    private void restart() {
        fx(
                () -> {
                    program.stage().hide();
                    program = program(new Stage());
                    program.show();
                    return true;
                });
    }

    private boolean keptSomewhere(String words) throws Exception {
        try (Stream<Path> files = Files.walk(scratch.resolve("state").resolve("recovery"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".recovery")).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }
}
