package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a search has found is before one's eyes in the article it opens. */
class FoundPlaceJourneyTest extends Journey {

    private static final int PARAGRAPHS = 24;
    private static final String LINE =
            "A wave that travels carries what it is given, and one that stands keeps it. "
                    .repeat(9);

    /** Each has a word of its own, which stands the deeper in the text the later the article. */
    private static final List<String> WORDS =
            List.of("zither", "quern", "oboe", "kazoo", "viola", "lyre", "tabor", "gong");

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        stage.setWidth(1400);
        stage.setHeight(900);
    }

    private void openAll(int more) throws IOException {
        for (int i = 0; i < WORDS.size(); i++) {
            var text =
                    new StringBuilder("---\nid: " + (100 + i) + "\ntitle: Waves " + i + "\n---\n");
            for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                boolean here = paragraph == i * (PARAGRAPHS - 1) / (WORDS.size() - 1);
                text.append(LINE)
                        .append(here ? "It is heard in the " + WORDS.get(i) + " too. " : "")
                        .append(LINE)
                        .append("\n\n");
            }
            Files.writeString(folder.resolve("waves-" + i + ".md"), text);
        }
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("all", () -> isListed(3 + more + WORDS.size()));
    }

    private void find(FxRobot robot, String words, String place, String file) {
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        until("the palette", () -> seen("#palette-field").isPresent());
        type(words);
        until("the hit", () -> reads(place));
        keys(robot, KeyCode.ENTER);
        until("the article", () -> isInFront(file));
    }

    /** Whether the page shows a word and marks it. */
    private boolean onPage(String word) {
        WebView page = (WebView) seen(".page-view WebView").orElseThrow();
        return Boolean.TRUE.equals(
                page.getEngine()
                        .executeScript(
                                "[...CSS.highlights.get('found') || []].some(range => {"
                                        + " const box = range.getBoundingClientRect();"
                                        + " return range.toString().toLowerCase() === '"
                                        + word
                                        + "' && box.top >= 0 && box.bottom <= window.innerHeight;})"));
    }

    private Stream<Node> marks() {
        return program.stage().getScene().getRoot().lookupAll(".markdown-editor .area").stream()
                .filter(Journey::isShown)
                .flatMap(
                        area ->
                                Stream.concat(
                                        area.lookupAll(".mark-current").stream(),
                                        area.lookupAll(".mark-found").stream()));
    }

    private List<String> marked() {
        return marks().map(n -> ((Text) n).getText().toLowerCase(Locale.ROOT)).toList();
    }

    /** The words in the text that are marked as found and wholly in sight. */
    private List<String> inSight() {
        Node area = seen(".markdown-editor .area").orElseThrow();
        Bounds sight = area.localToScene(area.getLayoutBounds());
        return marks().filter(
                        n -> {
                            Bounds at = n.localToScene(n.getLayoutBounds());
                            return at.getMinY() >= sight.getMinY()
                                    && at.getMaxY() <= sight.getMaxY();
                        })
                .map(n -> ((Text) n).getText())
                .toList();
    }

    @Test
    void theWordIsInSightHoweverDeepInAnArticleThatWasNotOpen(FxRobot robot) throws IOException {
        openAll(0);
        for (int i = 0; i < WORDS.size(); i++) {
            String word = WORDS.get(i);
            find(robot, word, "Answer", "waves-" + i + ".md");
            until(word + " in sight", () -> inSight().contains(word) && onPage(word));
            // Longer than what is drawn late, and what scrolls because of it, takes.
            WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);
            assertTrue(fx(() -> inSight().contains(word)), word + " is still in sight");
            assertTrue(fx(() -> onPage(word)), word + " is still on the page");
        }
    }

    @Test
    void allWordsThatWereLookedForAreMarkedInAllTheirForms(FxRobot robot) throws IOException {
        openAll(0);
        find(robot, "gongs wave", "Answer", "waves-7.md");
        until("the words", () -> inSight().contains("gong"));
        assertTrue(fx(() -> marked().contains("wave")));
        assertTrue(
                fx(
                        () ->
                                ((TextField) seen(".find-bar .text-field").orElseThrow())
                                        .getText()
                                        .equals("gongs wave")));
        until("the words on the page", () -> onPage("gong") && onPage("wave"));
        keys(robot, KeyCode.ESCAPE);
        until("no marks", () -> marked().isEmpty() && !onPage("wave"));
    }

    @Test
    void whatTheBarLookedForBeforeDoesNotLeadAstrayAndFormsAreNotReplaced(FxRobot robot)
            throws IOException {
        openAll(0);
        find(robot, "gong", "Answer", "waves-7.md");
        until("the word", () -> inSight().contains("gong"));
        robot.clickOn(fx(() -> seen(".markdown-editor .area").orElseThrow()));
        keys(robot, KeyCode.CONTROL, KeyCode.F);
        fx(
                () -> {
                    field().setText("wave");
                    ((ToggleButton) seen(".find-bar .toggle-button").orElseThrow()).fire();
                    return true;
                });
        find(robot, "gongs", "Answer", "waves-7.md");
        until("the word again", () -> inSight().contains("gong"));
        assertEquals("gongs", fx(() -> field().getText()));
        keys(robot, KeyCode.CONTROL, KeyCode.H);
        assertEquals("gong", fx(() -> field().getText()), "what is replaced stands there");
        until("it is found", () -> inSight().contains("gong"));
    }

    private TextField field() {
        return (TextField) seen(".find-bar .text-field").orElseThrow();
    }

    @Test
    void whatAFieldHasIsSelectedThere(FxRobot robot) throws IOException {
        Files.writeString(
                folder.resolve("described.md"),
                disk(SKY)
                        .replace(
                                "page_description: >-\n    ",
                                "page_description: >-\n    A sackbut. ")
                        .replace("    sky, Rayleigh", "    sky, the shawm of old, Rayleigh"));
        openAll(1);
        find(robot, "sackbuts", "Description", "described.md");
        until(
                "the word",
                () ->
                        program.stage().getScene().getFocusOwner() instanceof TextInputControl field
                                && field.getSelectedText().equals("sackbut"));
        find(robot, "shawm", "Keywords", "described.md");
        until(
                "the keyword",
                () ->
                        "Keyword the shawm of old"
                                .equals(
                                        program.stage()
                                                .getScene()
                                                .getFocusOwner()
                                                .getAccessibleText()));
    }
}
