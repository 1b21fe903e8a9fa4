package galley.ui.journeys;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** A journey in which an article gets another name, with the links to it. */
abstract class RenameJourney extends Journey {

    static final String RENAMED = "content/learn/physics/what-makes-a-string-sound-high.md";
    static final String QUESTION = "What makes a string sound high?";

    void openPitchInItsFolder() {
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        open(PITCH);
        until("the list", () -> isListed(3));
    }

    void renamePitch(FxRobot robot) {
        openPitchInItsFolder();
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until("the pane", () -> seen("#rename-question").isPresent());
        set((TextInputControl) seen("#rename-question").orElseThrow(), QUESTION);
        keys(robot, KeyCode.ENTER);
        until("the plan", () -> offered("Rename in 2 files").isPresent());
        press("Rename in 2 files");
        until("the article by its new name", () -> isInFront(RENAMED));
        until("what was done", () -> reads("Renamed, with its links, in 2 files."));
    }
}
