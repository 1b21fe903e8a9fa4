package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.ui.window.Appearance;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What is seen at once, without a hover or a click. */
class LookJourneyTest extends Journey {

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @Test
    void textInTheDarkIsLightFromTheStart() {
        fx(
                () -> {
                    program.appearance().choose(Appearance.Choice.DARK);
                    return true;
                });
        open(SKY);
        var title = field("title");
        until("the skin", () -> title.lookup(".text") != null);
        for (String path : List.of("title", "file_name", "date", "seo.title")) {
            var control = field(path);
            assertEquals(Color.web("#d8dee6"), fx(() -> fill(control)), path);
        }
    }

    private static Paint fill(TextInputControl control) {
        return control.lookupAll(".text").stream()
                .filter(n -> n instanceof Text t && t.getText().equals(control.getText()))
                .map(n -> ((Text) n).getFill())
                .findFirst()
                .orElseThrow();
    }
}
