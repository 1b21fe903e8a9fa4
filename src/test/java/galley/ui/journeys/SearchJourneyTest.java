package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Edit;
import galley.session.Origin;
import galley.text.Patch;
import galley.text.Span;
import galley.ui.window.ReaderChoice;
import galley.ui.window.ViewChoice;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** How the article looks in a search result is seen while one types, and mended by a click. */
class SearchJourneyTest extends Journey {

    private static final KeyPath TITLE = KeyPath.of("seo").child("title");
    private static final String MEND = "Use the article’s title and the site’s name";

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private String resultTitle() {
        return seen(".result-title").map(n -> ((Label) n).getText()).orElse("");
    }

    private Optional<Node> tip(String words) {
        return program.stage().getScene().getRoot().lookupAll(".tip").stream()
                .filter(n -> ((Label) n.lookup(".problem-text")).getText().contains(words))
                .findFirst();
    }

    @Test
    void theResultFollowsTheTyping() {
        open(SKY);
        reader(ReaderChoice.SEARCH);
        until("the title as it is", () -> resultTitle().equals("Galley | Physics"));
        set(field("seo.title"), "Why the sky is blue");
        until("the title as typed", () -> resultTitle().equals("Why the sky is blue"));
        String wide = "Why the sky is blue at noon, red at sunset and black at night ".repeat(2);
        set(field("seo.title"), wide.strip());
        until("the title cut after a word", () -> resultTitle().endsWith(" ..."));
        until("the field says where", () -> reads("” on a desktop"));
    }

    @Test
    void oneClickMendsTheTitleAndUndoTakesItBack(FxRobot robot) {
        open(SKY);
        String before = text();
        reader(ReaderChoice.SEARCH);
        until("the mend", () -> offered(MEND).isPresent());
        assertTrue(
                fx(() -> tip("Name the question").orElseThrow().lookup(".proposal"))
                        instanceof TextFlow);
        press(MEND);
        assertEquals(
                "Why is the sky blue at noon and red at sunset? | Galley",
                session().article().text(TITLE).orElse(""));
        until("the result", () -> resultTitle().startsWith("Why is the sky"));
        until("no such tip", () -> tip("Name the question").isEmpty());
        choose(ViewChoice.FIELDS);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        until("as before", () -> text().equals(before));
        until("the tip again", () -> tip("Name the question").isPresent());
    }

    @Test
    void theKeysStayAtTheMendsAndADoubleClickMendsOnce(FxRobot robot) {
        open(SKY);
        reader(ReaderChoice.SEARCH);
        until("the mend", () -> offered(MEND).isPresent());
        fx(
                () -> {
                    offered(MEND).orElseThrow().requestFocus();
                    return true;
                });
        keys(robot, KeyCode.SPACE);
        until("no such tip", () -> tip("Name the question").isEmpty());
        until(
                "the keys at the next mend",
                () ->
                        Optional.ofNullable(program.stage().getScene().getFocusOwner())
                                .filter(n -> n.getStyleClass().contains("tip-mend"))
                                .isPresent());
        String before = fx(this::text);
        robot.doubleClickOn(fx(() -> seen(".tip-mend").orElseThrow()));
        until("a mend", () -> !text().equals(before));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        until("undone by one step", () -> text().equals(before));
    }

    @Test
    void whatIsSaidOfTheAnswerIsMarkedThere(FxRobot robot) {
        open(SKY);
        reader(ReaderChoice.SEARCH);
        until("a keyword", () -> seen(".keyword-name").isPresent());
        press("sky");
        until("the answer", () -> seen(".markdown-editor").isPresent());
        until("the places marked", () -> marked() > 0);
        keys(robot, KeyCode.ESCAPE);
        until("no marks", () -> marked() == 0);
        press("The rule");
        until("the heading marked", () -> marked() > 0);
    }

    @Test
    void whatIsMarkedGoesWithWhatWasTypedSinceItWasLookedAt() {
        open(SKY);
        reader(ReaderChoice.SEARCH);
        until("a keyword", () -> seen(".keyword-name").isPresent());
        fx(
                () -> {
                    var typed = new Edit.ReplaceAnswer(new Patch(Span.at(0), "Look up first. "));
                    session().editAll(List.of(typed), Origin.PROGRAM);
                    button(program, "sky").orElseThrow().fire();
                    return true;
                });
        until("the places marked", () -> marked() > 0);
        assertEquals(Set.of("sky"), fx(this::markedWords));
    }

    private Set<String> markedWords() {
        return program.stage().getScene().getRoot().lookupAll(".mark-found").stream()
                .map(n -> ((Text) n).getText().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void allPlacesThatAMendWouldChangeCanBeSeen() throws IOException {
        Files.writeString(
                folder.resolve("fences.md"),
                "---\ntitle: Fences\nquestion: Fences?\nanswer: |-\n"
                        + "  # One\n\n  Text.\n\n".repeat(4)
                        + "---\n");
        open("fences.md");
        reader(ReaderChoice.SEARCH);
        until("the first two", () -> proposals("4 headings of the first level") == 2);
        press("Show 2 more places");
        until("all of them", () -> proposals("4 headings of the first level") == 4);
        press("Show the first two places");
        until("the first two", () -> proposals("4 headings of the first level") == 2);
    }

    private int proposals(String words) {
        return tip(words).map(t -> t.lookupAll(".proposal").size()).orElse(0);
    }

    @Test
    void aKeywordIsProposedAndTakenByAClick() {
        open(SKY);
        reader(ReaderChoice.SEARCH);
        until("the proposals", () -> reads("The answer uses too:"));
        press("red light");
        until(
                "the keyword",
                () ->
                        session()
                                .article()
                                .text(KeyPath.of("seo").child("page_keywords"))
                                .orElse("")
                                .endsWith("Mars, red light"));
        press("Look at the keywords of articles like this");
        until("what was found", () -> reads("rticles like this have"));
    }

    private int marked() {
        return program.stage().getScene().getRoot().lookupAll(".mark-found").size();
    }

    @Test
    void theReasonIsToldWhenItIsAskedFor() {
        open(SKY);
        reader(ReaderChoice.SEARCH);
        until("the tip", () -> tip("Name the question").isPresent());
        assertTrue(fx(() -> reads("Documented by Google")));
        press("Why?");
        until("the reason", () -> reads("are the same for many pages"));
    }

    @Test
    void theCollectionsSettingsHold() throws IOException {
        Files.writeString(
                folder.resolve("galley.yaml"),
                """
                site:
                  origin: https://example.com
                  name: Galley
                templates:
                  title: "Question: {title} | {subject}"
                """);
        open(SKY);
        reader(ReaderChoice.SEARCH);
        until(
                "the title by the template",
                () -> resultTitle().startsWith("Question: Why is the sky blue"));
        until(
                "that it is one",
                () ->
                        reads(
                                "galley.yaml makes the title by “Question: {title} | {subject}”. Editing seo.title"));
        until("the site", () -> reads("example.com › learn › physics"));
        until("the field says that it is not shown", () -> reads("not shown in search results"));
        until("whole data", () -> reads("It keeps every rule."));
        Files.delete(folder.resolve("galley.yaml"));
        until("the field’s own title again", () -> resultTitle().equals("Galley | Physics"));
    }

    @Test
    void whatTheCollectionCallsAnErrorIsAProblem(FxRobot robot) throws IOException {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        open(SKY);
        until("no problem", () -> reads("No problems"));
        until("the mark of one that is broken", () -> marks(robot) > 0);
        int before = marks(robot);
        Files.writeString(
                folder.resolve("galley.yaml"), "rules:\n  seo-title-boilerplate: error\n");
        until("one problem, without a key touched", () -> reads("1 problem"));
        until("the same of the articles that are not open", () -> marks(robot) > before + 1);
        Files.writeString(folder.resolve("galley.yaml"), "rules:\n  seo-titel: error\n");
        reader(ReaderChoice.PROBLEMS);
        until(
                "what cannot be followed",
                () -> reads("galley.yaml, line 2") && reads("No problems"));
        until("the marks of before", () -> marks(robot) == before);
    }

    private static int marks(FxRobot robot) {
        return (int)
                robot.lookup("#library-list .problem-mark").queryAll().stream()
                        .filter(Journey::isShown)
                        .count();
    }

    @Test
    void thePhoneAndTheSharedCardAreAClickAway() {
        open(SKY);
        reader(ReaderChoice.SEARCH);
        until("the choice", () -> seen("#result-shared").isPresent());
        fx(
                () -> {
                    ((ToggleButton) seen("#result-shared").orElseThrow()).fire();
                    return true;
                });
        until("the card", () -> seen(".social-card").isPresent());
        set(field("seo.title"), "Another");
        until("still the card", () -> seen(".social-card").isPresent());
    }

    @Test
    void aPlaceInAFieldIsSelected() {
        open(SKY);
        set(field("seo.page_description"), "The sky is **blue** for a reason.");
        reader(ReaderChoice.SEARCH);
        until("the tip", () -> tip("shown as it stands").isPresent());
        fx(
                () -> {
                    ((javafx.scene.control.Button)
                                    tip("shown as it stands")
                                            .orElseThrow()
                                            .lookupAll(".button")
                                            .stream()
                                            .filter(
                                                    b ->
                                                            ((javafx.scene.control.Button) b)
                                                                    .getText()
                                                                    .equals("Show"))
                                            .findFirst()
                                            .orElseThrow())
                            .fire();
                    return true;
                });
        TextInputControl description = field("seo.page_description");
        until("the marks selected", () -> description.getSelectedText().equals("**"));
    }
}
