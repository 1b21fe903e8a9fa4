package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Edit;
import galley.session.Origin;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Who leads to the article in view, and where its own links lead. */
class LinksJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void whoLeadsHereIsAClickAway(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        open(PITCH);
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        until("who leads here", () -> reads("1 ARTICLE LEADS HERE"));
        assertTrue(fx(() -> reads("in its related_article")));
        press("Why is the sky blue at noon and red at sunset?");
        until("that article", () -> isInFront(SKY));
        until("its links", () -> offered("What decides the pitch of a guitar string?").isPresent());
    }

    @Test
    void aLinkThatLeadsNowhereIsMarkedAsOneTypes(FxRobot robot) {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        open(SKY);
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        until(
                "where it leads",
                () -> offered("What decides the pitch of a guitar string?").isPresent());
        fx(
                () -> {
                    session()
                            .edit(
                                    new Edit.Set(
                                            KeyPath.parse("related_article2.url").orElseThrow(),
                                            new NewValue.Text("/learn/physics/questions/nowhere")),
                                    Origin.PROGRAM);
                    return true;
                });
        until("the fault", () -> reads("No article has this address."));
        until(
                "where it stands",
                () -> offered("related_article2").map(Button::isVisible).orElse(false));
        press("related_article2");
        until("the field", () -> byId("field-related_article2").isPresent());
    }
}
