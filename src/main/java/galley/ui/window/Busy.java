package galley.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Says what the window waits for, once that takes longer than anybody would notice. */
final class Busy {

    private static final Duration UNNOTICED = Duration.millis(300);

    private final Consumer<String> say;
    private final List<Object> under = new ArrayList<>();

    /**
     * @param say shows the words; empty when nothing is waited for any more
     */
    Busy(Consumer<String> say) {
        this.say = say;
    }

    /**
     * @return to be run once it is over
     */
    Runnable begin(String words) {
        var ticket = new Object();
        under.add(ticket);
        var pause = new PauseTransition(UNNOTICED);
        pause.setOnFinished(e -> say.accept(words));
        pause.play();
        return () -> {
            pause.stop();
            under.remove(ticket);
            if (under.isEmpty()) {
                say.accept("");
            }
        };
    }
}
