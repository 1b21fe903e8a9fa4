package galley.ui.shot;

import galley.store.UserFolders;
import galley.ui.Program;
import galley.ui.theme.Nodes;
import galley.ui.window.Appearance;
import galley.ui.window.FilePicker;
import galley.ui.window.WaitsForDisk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/**
 * A window that nobody sees, to be driven and drawn. Its methods are called from outside the JavaFX
 * thread.
 */
@WaitsForDisk("writes pictures on the thread of its command")
final class Screen implements AutoCloseable {

    /** Between two looks whether it is at work, in milliseconds. */
    private static final int BETWEEN_LOOKS = 150;

    /** One work may follow another. */
    private static final int QUIET_LOOKS = 3;

    private final Program program;

    private Screen(Program program) {
        this.program = program;
    }

    /** Starts JavaFX; once in a process. */
    static void startToolkit() {
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
    }

    /**
     * Lets the JavaFX thread stand until the process ends. Else the toolkit would end it in a hook
     * of its own, and with it the page's engine, which aborts the process then.
     */
    static void holdToolkit() {
        Platform.runLater(
                () -> {
                    while (true) {
                        LockSupport.park();
                    }
                });
    }

    /**
     * @param folders for settings and journal; not the user's own, so that drawing changes nothing
     *     of theirs
     */
    static Screen show(int width, int height, boolean dark, UserFolders folders) {
        var files = Program.Files.of(folders);
        return on(
                () -> {
                    var program =
                            new Program(
                                    new Stage(), files, owner -> FilePicker.NOTHING, site -> {});
                    program.appearance()
                            .choose(dark ? Appearance.Choice.DARK : Appearance.Choice.LIGHT);
                    program.show();
                    program.stage().setWidth(width);
                    program.stage().setHeight(height);
                    return new Screen(program);
                });
    }

    /** Does something with the program on the JavaFX thread, waits for it, and lets it be drawn. */
    Screen run(int settleMillis, Consumer<Program> action) {
        on(
                () -> {
                    action.accept(program);
                    return true;
                });
        settle(settleMillis);
        return this;
    }

    /**
     * Waits until nothing in the window shows any more that it is at work.
     *
     * @param seconds for so long at most
     * @return whether it came to rest
     */
    boolean awaitRest(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int quiet = 0;
        while (quiet < QUIET_LOOKS && System.nanoTime() < end) {
            quiet = on(this::isAtWork) ? 0 : quiet + 1;
            settle(BETWEEN_LOOKS);
        }
        return quiet >= QUIET_LOOKS;
    }

    /** All that takes its time shows how far it is. */
    private boolean isAtWork() {
        return program.stage().getScene().getRoot().lookupAll(".progress-bar").stream()
                .anyMatch(Nodes::isShown);
    }

    private static <T> T on(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.join();
    }

    private static void settle(int millis) {
        var done = new CompletableFuture<Void>();
        Platform.runLater(
                () -> {
                    var pause = new PauseTransition(Duration.millis(millis));
                    pause.setOnFinished(e -> done.complete(null));
                    pause.play();
                });
        done.join();
    }

    /**
     * @throws UncheckedIOException when the picture cannot be written
     */
    void draw(Path png) {
        WritableImage image = on(() -> program.stage().getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        on(() -> {
                    CompletableFuture<Void> ended = program.end();
                    program.stage().close();
                    return ended;
                })
                .join();
    }
}
