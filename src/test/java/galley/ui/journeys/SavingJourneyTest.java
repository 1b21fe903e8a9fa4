package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.FrontMatter;
import galley.text.SourceText;
import galley.ui.Program;
import galley.ui.window.ReaderChoice;
import galley.ui.window.ViewChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Damage, changes, conflicts, new articles and leaving. */
class SavingJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void aBrokenFileSaysWhereAndIsMended(FxRobot robot) throws Exception {
        open(BROKEN);
        String before = disk(BROKEN);
        TextInputControl description = field("seo.page_description");
        fx(
                () -> {
                    description.appendText(" More.");
                    return true;
                });
        assertTrue(text().contains(" More."), "a sound field of a broken file is edited");
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        until("why it is not saved", () -> reads("Not saved."));
        assertEquals(before, disk(BROKEN));
        press("Put the value in quotes");
        press("Put the value in quotes");
        assertTrue(session().article().frontMatter() instanceof FrontMatter.Parsed);
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        until("a saved article", () -> !program.workspace().active().orElseThrow().isDirty());
        assertTrue(disk(BROKEN).contains("title: \"What do the three"));
    }

    @Test
    void anEarlierVersionIsLookedAtAndTaken(FxRobot robot) throws Exception {
        open(SKY);
        String first = text();
        TextInputControl title = field("title");
        for (String words : new String[] {"Second?", "Third?"}) {
            fx(
                    () -> {
                        title.setText(words);
                        return true;
                    });
            keys(robot, KeyCode.CONTROL, KeyCode.S);
            until("a saved article", () -> !program.workspace().active().orElseThrow().isDirty());
        }
        String third = text();
        command(robot, ">versions");
        until("the version before", () -> reads("As saved"));
        assertFalse(fx(() -> seen(".page-view").isPresent()), "the page gives its room");
        ComboBox<?> choice = (ComboBox<?>) fx(() -> seen("#versions").orElseThrow());
        assertEquals(3, fx(() -> choice.getItems().size()));
        press("Take this version");
        assertTrue(text().contains("Second?"));
        until("the page again", () -> seen(".page-view").isPresent());
        assertEquals(third, disk(SKY), "taking is not saving");
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(third, text());
        command(robot, ">versions");
        until("the versions", () -> seen("#versions").isPresent());
        fx(
                () -> {
                    ((ComboBox<?>) seen("#versions").orElseThrow())
                            .getSelectionModel()
                            .selectLast();
                    return true;
                });
        until("the oldest", () -> reads("As saved"));
        press("Take this version");
        until("the text as it was opened", () -> textIs(first));
        command(robot, ">stop keeping");
        until("words", () -> reads("No more versions are kept"));
    }

    private javafx.scene.Node owner() {
        return program.stage().getScene().getFocusOwner();
    }

    private boolean textIs(String text) {
        return program.workspace().active().orElseThrow().article().text().equals(text);
    }

    private void command(FxRobot robot, String words) {
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        until("the palette", () -> seen("#palette-field").isPresent());
        type(words);
        keys(robot, KeyCode.ENTER);
    }

    @Test
    void aDraftIsSavedAnyway(FxRobot robot) throws Exception {
        open(SKY);
        TextInputControl subject = field("subject");
        fx(
                () -> {
                    subject.setText("");
                    return true;
                });
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        until("which field", () -> reads("Subject is empty"));
        press("Save anyway");
        until("a saved draft", () -> !program.workspace().active().orElseThrow().isDirty());
        assertTrue(disk(SKY).contains("\nsubject:\n"));
    }

    @Test
    void changesAreShownAndReverted() {
        open(SKY);
        String before = text();
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Short?");
                    program.window().chooseReader(ReaderChoice.CHANGES);
                    return true;
                });
        press("Revert");
        assertEquals(before, text());
    }

    @Test
    void aChangeOutsideIsTakenWhereNothingIsLostAndAskedAboutElsewhere() throws Exception {
        open(SKY);
        String theirs = disk(SKY).replace("Galley Samples", "Somebody Else");
        Files.writeString(folder.resolve(SKY), theirs);
        until(
                "their author",
                () -> program.workspace().active().orElseThrow().article().text().equals(theirs));
        until(
                "a word about it",
                () -> reads("The file was changed outside and is shown as it is now."));
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Mine?");
                    return true;
                });
        String again = theirs.replace("Somebody Else", "A Third");
        Files.writeString(folder.resolve(SKY), again);
        until("a question", () -> reads("changed outside"));
        assertEquals(again, disk(SKY));
        press("Compare");
        until("both texts", () -> reads("places differ") || reads("of 2 places"));
        assertTrue(
                fx(() -> isWithin(owner(), "source-editor")),
                () -> "the keys are those of " + owner());
        press("Take both");
        assertEquals(again.replaceFirst("title: >-\n.*", "title: >-\n    Mine?"), text());
        assertEquals(again, disk(SKY), "taking is not saving");
    }

    @Test
    void aFieldThatBothChangedIsAskedAbout() throws Exception {
        open(SKY);
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Mine?");
                    return true;
                });
        String theirTitle = disk(SKY).replaceFirst("title: >-\n.*", "title: >-\n    Theirs?");
        Files.writeString(folder.resolve(SKY), theirTitle);
        until("which field", () -> reads("Both changed title."));
        assertFalse(
                fx(() -> button(program, "Take both").isPresent()),
                "of theirs there is nothing else to take");
        String theirs = theirTitle.replace("2025-01-14", "2025-01-15");
        Files.writeString(folder.resolve(SKY), theirs);
        until("a choice more", () -> button(program, "Take both").isPresent());
        String mine = text().replace("2025-01-14", "2025-01-15");
        until("which field", () -> reads("Both changed title."));
        press("Take both");
        until("whose is kept", () -> reads("Yours is kept in title"));
        assertEquals(mine, text());
        press("Revert");
        assertEquals(theirs, text());
    }

    @Test
    void aNewArticleComesFromQuestionAndSubject(FxRobot robot) throws Exception {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("three articles", () -> program.collection().library().size() == 3);
        keys(robot, KeyCode.CONTROL, KeyCode.N);
        until("the form", () -> seen("#new-question").isPresent());
        fx(
                () -> {
                    ((TextInputControl) seen("#new-question").orElseThrow())
                            .setText("What is a node?");
                    ((ComboBox<?>) seen("#new-subject").orElseThrow())
                            .getEditor()
                            .setText("Physics");
                    return true;
                });
        press("Create article");
        until("the article", () -> program.workspace().active().isPresent());
        type("A node stays still.");
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        Path file = folder.resolve("content/learn/physics/what-is-a-node.md");
        until("the file", () -> Files.exists(file));
        String written = Files.readString(file);
        assertTrue(written.contains("url: /learn/physics/questions/what-is-a-node\n"), written);
        assertTrue(written.contains("answer: >-\n    A node stays still.\n"), written);
        assertTrue(
                Article.parse(SourceText.of(written)).frontMatter() instanceof FrontMatter.Parsed);
    }

    @Test
    void closingAsksAboutWorkThatIsNotSaved(FxRobot robot) throws Exception {
        open(SKY);
        String before = disk(SKY);
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Unsaved?");
                    return true;
                });
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        until("a question", () -> reads("1 change is not saved"));
        assertEquals(offered("Save and close").orElseThrow(), fx(this::owner));
        press("Keep open");
        assertTrue(
                fx(() -> isWithin(program.stage().getScene().getFocusOwner(), "form-scroll")),
                "the keys are the article's again");
        keys(robot, KeyCode.CONTROL, KeyCode.W);
        press("Close without saving");
        assertTrue(fx(() -> program.workspace().open().isEmpty()));
        assertEquals(before, disk(SKY));
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        until("the article again", () -> program.workspace().active().isPresent());
    }

    @Test
    void leavingAsksAboutWorkThatIsNotSaved() {
        open(SKY);
        TextInputControl title = field("title");
        var left = new java.util.concurrent.atomic.AtomicBoolean();
        fx(
                () -> {
                    title.setText("Unsaved?");
                    program.window().askToQuit(() -> left.set(true));
                    return true;
                });
        until("a question", () -> reads("This article is not saved"));
        assertFalse(left.get());
        press("Save and quit");
        until("the end", left::get);
    }

    @Test
    void whatWouldReadBackDifferentlyIsMarkedAndMended() {
        open(SKY);
        choose(ViewChoice.ANSWER);
        type("\\n");
        until("the bar", () -> seen("#surprise").isPresent());
        press("Put it in code");
        assertTrue(
                fx(
                        () ->
                                program.workspace()
                                        .active()
                                        .orElseThrow()
                                        .article()
                                        .answer()
                                        .markdown()
                                        .startsWith("`\\n`")));
        assertTrue(fx(() -> seen("#surprise").isEmpty()));
    }

    @Test
    void theNextRunOffersWhatWasNotSaved() throws Exception {
        open(SKY);
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Kept through a crash?");
                    return true;
                });
        until(
                "a kept text",
                () -> {
                    try (var files = Files.walk(scratch.resolve("state"))) {
                        return files.filter(Files::isRegularFile)
                                .filter(f -> !f.getFileName().toString().startsWith("."))
                                .anyMatch(f -> holds(f, "Kept through a crash?"));
                    } catch (java.io.IOException e) {
                        return false;
                    }
                });
        copy(scratch.resolve("state"), scratch.resolve("state-after-a-crash"));
        Files.writeString(folder.resolve(SKY), disk(SKY).replace("2025-01-14", "2025-01-15"));
        Program next =
                fx(
                        () -> {
                            var started =
                                    program(new Stage(), scratch.resolve("state-after-a-crash"));
                            started.show();
                            return started;
                        });
        try {
            until("the offer", () -> reads(next, "Unsaved text of"));
            until("what came after", () -> reads(next, "The file was changed after that."));
            String before = fx(() -> next.workspace().active().orElseThrow().article().text());
            press(next, "Look at it");
            until("both texts", () -> reads(next, "As it was kept"));
            press(next, "Take it");
            assertFalse(before.contains("Kept through a crash?"));
            assertTrue(
                    fx(() -> next.workspace().active().orElseThrow().article().text())
                            .contains("Kept through a crash?"));
        } finally {
            fx(() -> {
                        next.stage().hide();
                        return next.end();
                    })
                    .join();
        }
    }

    private static void copy(Path from, Path to) throws java.io.IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8)
                    .contains(words);
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    void hiddenPanesAndColoursAreRemembered(FxRobot robot) throws Exception {
        keys(robot, KeyCode.CONTROL, KeyCode.B);
        fx(
                () -> {
                    program.appearance().choose(galley.ui.window.Appearance.Choice.DARK);
                    return true;
                });
        Path settings = scratch.resolve("config/settings.json");
        until(
                "the settings",
                () ->
                        Files.exists(settings)
                                && holds(settings, "library")
                                && holds(settings, "dark"));
        assertTrue(fx(() -> seen("#library-list").isEmpty()));
    }

    @Test
    void thePaletteOpensAnArticle(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("three articles", () -> program.collection().library().size() == 3);
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        until("the palette", () -> seen("#palette-field").isPresent());
        type("sky");
        keys(robot, KeyCode.ENTER);
        until("the article", () -> program.workspace().active().isPresent());
    }

    @Test
    void whatWasDeletedOutsideIsKeptAndWrittenAgain() throws Exception {
        open(SKY);
        String text = text();
        Files.delete(folder.resolve(SKY));
        until("the notice", () -> Journey.button(program, "Save again").isPresent());
        fx(
                () -> {
                    program.window().chooseReader(ReaderChoice.CHANGES);
                    return true;
                });
        until("what saving does", () -> reads("The file is gone"));
        press("Save again");
        until("the file", () -> Files.exists(folder.resolve(SKY)));
        until("nothing more to save", () -> reads("No changes"));
        assertEquals(text, disk(SKY));
    }
}
