package galley.support;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Ends the tests' process without ending the JavaFX thread first: the page's engine takes itself
 * apart when that thread ends, and now and again aborts the process after every test has passed.
 * Only once all tests are through and told of.
 */
public final class QuietEnd implements LauncherSessionListener {

    private static final long TOLD_MILLIS = 300;

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            Platform.runLater(QuietEnd::stay);
        } catch (IllegalStateException noToolkit) {
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(QuietEnd::end, "quiet-end"));
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException goesOn) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end() {
        try {
            // Other hooks, such as those that delete files, go first.
            Thread.sleep(TOLD_MILLIS);
        } catch (InterruptedException goesOn) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
