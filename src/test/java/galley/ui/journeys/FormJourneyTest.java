package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.window.ViewChoice;
import galley.yaml.KeyPath;
import java.nio.file.Files;
import java.util.List;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Fields: found, edited, undone, saved. */
class FormJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void anArticleIsFoundByTypingAndOpenedByEnter(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("three articles", () -> program.collection().library().size() == 3);
        robot.clickOn("#library-filter");
        type("guitar");
        until(
                "one line and its group",
                () -> ((ListView<?>) seen("#library-list").orElseThrow()).getItems().size() == 2);
        keys(robot, KeyCode.ENTER);
        until("the article", () -> program.workspace().active().isPresent());
        assertTrue(field("title").getText().startsWith("What decides the pitch"));
    }

    @Test
    void anEditedTitleIsSeenEverywhereUndoneAndSavedAlone(FxRobot robot) throws Exception {
        open(SKY);
        String before = disk(SKY);
        TextInputControl title = field("title");
        robot.clickOn(title);
        fx(
                () -> {
                    title.end();
                    return true;
                });
        type("!");
        assertTrue(text().contains("sunset?!\n"));
        assertTrue(fx(() -> program.workspace().active().orElseThrow().isDirty()));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, text());
        assertFalse(fx(() -> title.getText().endsWith("!")));
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertTrue(fx(() -> title.getText().endsWith("!")));
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        until("a saved article", () -> !program.workspace().active().orElseThrow().isDirty());
        assertEquals(before.replaceFirst("(title: >-\n    .*\\?)", "$1!"), disk(SKY));
        var stamp = Files.getLastModifiedTime(folder.resolve(SKY));
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        assertEquals(stamp, Files.getLastModifiedTime(folder.resolve(SKY)));
    }

    @Test
    void oneHistoryForAllViews() {
        open(SKY);
        String before = text();
        TextInputControl title = field("title");
        focus(title);
        fx(
                () -> {
                    title.setText("Another title?");
                    return true;
                });
        choose(ViewChoice.ANSWER);
        type("x");
        choose(ViewChoice.SOURCE);
        type("# ");
        assertTrue(text().startsWith("# ---"));
        for (int i = 0; i < 3 && !text().equals(before); i++) {
            fx(
                    () -> {
                        program.workspace().active().orElseThrow().undo();
                        return true;
                    });
        }
        assertEquals(before, text());
    }

    @Test
    void whatDiffersFromItsRuleFollowsAtOnce() {
        open(SKY);
        TextInputControl title = field("title");
        fx(
                () -> {
                    title.setText("Why is the sky so blue?");
                    return true;
                });
        press("Follow all (2)");
        assertEquals(
                "Why is the sky so blue?",
                session().article().text(KeyPath.of("question")).orElseThrow());
        assertEquals(
                "Why is the sky so blue?",
                session().article().text(KeyPath.of("article_title")).orElseThrow());
        press("Follow all (2)");
        assertEquals(
                "why-is-the-sky-so-blue.md",
                session().article().text(KeyPath.of("file_name")).orElseThrow());
    }

    @Test
    void howAFieldDiffersIsSaidOfWhatStandsThereNow() {
        open(SKY);
        TextInputControl question = field("question");
        for (String typed : List.of(" ", "E", "D")) {
            fx(
                    () -> {
                        question.appendText(typed);
                        return true;
                    });
            assertEquals(typed.isBlank(), fx(() -> reads("only in blanks")), typed);
        }
    }

    @Test
    void anotherArticleIsReadFromTheTop() {
        open(SKY);
        focus(field("score"));
        until(
                "a form that is scrolled",
                () -> ((ScrollPane) seen(".form-scroll").orElseThrow()).getVvalue() > 0.2);
        open(PITCH);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, fx(() -> ((ScrollPane) seen(".form-scroll").orElseThrow()).getVvalue()));
    }

    @Test
    void whatOneLooksAtStaysWhereItIs() {
        open(SKY);
        focus(field("score"));
        until(
                "a form that is scrolled",
                () -> ((ScrollPane) seen(".form-scroll").orElseThrow()).getVvalue() > 0.2);
        Node looked = fx(() -> byId("field-score").orElseThrow());
        double before = fx(() -> looked.localToScene(0, 0).getY());
        fx(
                () -> {
                    var edit =
                            new galley.article.Edit.Set(
                                    KeyPath.of("title"),
                                    new galley.yaml.NewValue.Text("long ".repeat(60)));
                    session().edit(edit, galley.session.Origin.PROGRAM);
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, fx(() -> looked.localToScene(0, 0).getY()), 1.0);
    }

    @Test
    void keywordsKeepTheirSeparators(FxRobot robot) {
        open(PITCH);
        KeyPath path = KeyPath.of("seo").child("page_keywords");
        String before = session().article().text(path).orElseThrow();
        assertTrue(before.contains(",") && !before.contains(", "));
        TextInputControl entry = field("seo.page_keywords");
        focus(entry);
        fx(
                () -> {
                    entry.setText("harmonics of strings");
                    return true;
                });
        keys(robot, KeyCode.ENTER);
        assertEquals(
                before + ",harmonics of strings", session().article().text(path).orElseThrow());
    }

    @Test
    void aRelatedArticleIsRemovedAndTheOthersCloseUp() {
        open(SKY);
        String second =
                session().article().text(KeyPath.of("related_article2").child("url")).orElse("");
        String first =
                session().article().text(KeyPath.of("related_article1").child("url")).orElseThrow();
        fx(
                () -> {
                    var edits =
                            galley.ui.form.FormEdits.remove(
                                    session().article(), KeyPath.of("related_article1"));
                    session().editAll(edits, galley.session.Origin.FORM);
                    return true;
                });
        assertEquals(
                second,
                session().article().text(KeyPath.of("related_article1").child("url")).orElse(""));
        assertFalse(second.equals(first));
    }

    @Test
    void eachArticleKeepsToItselfInTheFormTheyShare() {
        open(PITCH);
        String pitch = text();
        TextInputControl keywords = field("seo.page_keywords");
        focus(keywords);
        fx(
                () -> {
                    keywords.setText("typed for the guitar");
                    return true;
                });
        open(SKY);
        String sky = text();
        TextInputControl title = field("title");
        assertTrue(title.getText().startsWith("Why is the sky"));
        assertEquals("", keywords.getText());
        fx(
                () -> {
                    title.setText("Only the sky?");
                    return true;
                });
        assertEquals(sky.replaceFirst("(\ntitle: >-\n    ).*", "$1Only the sky?"), text());
        open(PITCH);
        assertEquals(
                pitch.replaceFirst("(frets,frequency)\n", "$1,typed for the guitar\n"), text());
        assertTrue(field("title").getText().startsWith("What decides"));
    }

    @Test
    void aCommaEndsAKeyword() {
        open(SKY);
        KeyPath path = KeyPath.of("seo").child("page_keywords");
        String before = session().article().text(path).orElseThrow();
        focus(field("seo.page_keywords"));
        type("dusk,");
        until(
                "the keyword",
                () ->
                        program.workspace()
                                .active()
                                .orElseThrow()
                                .article()
                                .text(path)
                                .orElseThrow()
                                .equals(before + ", dusk"));
        assertEquals("", field("seo.page_keywords").getText());
    }

    @Test
    void wordsTypedInOneGoAreSplitAtTheirCommasOnly() {
        open(SKY);
        KeyPath path = KeyPath.of("seo").child("page_keywords");
        String before = session().article().text(path).orElseThrow();
        TextInputControl entry = field("seo.page_keywords");
        focus(entry);
        fx(
                () -> {
                    for (String c : "alpha,beta,15,000 kg,ga".split("")) {
                        entry.appendText(c);
                    }
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                before + ", alpha, beta, 15,000 kg", session().article().text(path).orElseThrow());
        assertEquals("ga", fx(entry::getText));
        type("mma,9,");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("9,", fx(entry::getText), "9,5 may come");
        type("x");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                before + ", alpha, beta, 15,000 kg, gamma, 9",
                session().article().text(path).orElseThrow());
        assertEquals("x", fx(entry::getText));
    }

    @Test
    void aTextIsAsHighAsItWasWhenTheWidthIsWhatItWas() {
        open(SKY);
        javafx.scene.control.TextInputControl text = field("question");
        WaitForAsyncUtils.waitForFxEvents();
        double width = fx(() -> program.stage().getWidth());
        width(1400);
        double before = fx(text::getHeight);
        width(700);
        assertTrue(fx(text::getHeight) >= before);
        width(1400);
        assertEquals(before, fx(text::getHeight), 0.5);
        width(width);
    }

    private void width(double width) {
        fx(
                () -> {
                    program.stage().setWidth(width);
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(200, java.util.concurrent.TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aFieldsMenuOpensWithKeys(FxRobot robot) {
        open(SKY);
        TextInputControl title = field("title");
        focus(title);
        for (KeyCode[] asked :
                new KeyCode[][] {{KeyCode.SHIFT, KeyCode.F10}, {KeyCode.CONTEXT_MENU}}) {
            keys(robot, asked);
            until(
                    "its menu",
                    () ->
                            byId("field-title").orElseThrow().lookup(".field-menu")
                                            instanceof javafx.scene.control.MenuButton menu
                                    && menu.isShowing());
            fx(
                    () -> {
                        ((javafx.scene.control.MenuButton)
                                        byId("field-title").orElseThrow().lookup(".field-menu"))
                                .hide();
                        return true;
                    });
            assertTrue(fx(title::isFocused));
        }
    }

    @Test
    void whatStandsWithoutQuotesOnDiskStandsWithoutThemAgain() {
        open(PITCH);
        String before = text();
        TextInputControl title = field("title");
        fx(
                () -> {
                    String old = title.getText();
                    title.appendText(" ");
                    title.appendText("x");
                    title.setText(old);
                    return true;
                });
        assertEquals(before, text());
        TextInputControl date = field("date");
        fx(
                () -> {
                    String old = date.getText();
                    date.setText(old.substring(0, 6));
                    date.setText(old);
                    return true;
                });
        assertEquals(before, text());
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        fx(
                () -> {
                    program.open(Path.of(folder.toString(), "nowhere.md"));
                    return true;
                });
        until("a message", () -> reads("nowhere.md"));
    }
}
