package galley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Main;
import galley.support.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The toolkit copies each face it is given to a passing file and deletes it at the end. */
class EndOfProcessTest {

    @TempDir Path home;

    /** Opens the window and ends as its user does: the toolkit is asked to. */
    public static final class ShowAndLeave {

        public static void main(String[] args) {
            Thread.ofPlatform().daemon().start(ShowAndLeave::leaveOnceShown);
            GalleyApp.launchWith(Optional.of(Path.of(args[0])));
        }

        private static void leaveOnceShown() {
            try {
                while (Window.getWindows().isEmpty()) {
                    Thread.sleep(20);
                }
            } catch (InterruptedException goesOn) {
                Thread.currentThread().interrupt();
            }
            Platform.exit();
        }
    }

    @Test
    void aWindowLeavesNoPassingFilesBehind() throws Exception {
        endsClean(Child.startWindow(home, ShowAndLeave.class, article()));
    }

    @Test
    void picturesLeaveNoPassingFilesBehind() throws Exception {
        Path pictures = home.resolve("pictures");
        endsClean(
                Child.startWindow(home, Main.class, "shot", "--window", article(), "-o", pictures));
        assertThat(pictures).isNotEmptyDirectory();
    }

    private static Path article() {
        return Path.of(
                "sample-articles",
                "content/learn/physics/why-is-the-sky-blue-at-noon-and-red-at-sunset.md");
    }

    private void endsClean(Process child) throws IOException, InterruptedException {
        try {
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.exitValue()).as(Files.readString(home.resolve("said"))).isZero();
        assertThat(home.resolve("tmp")).isEmptyDirectory();
    }
}
