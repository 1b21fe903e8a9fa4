package galley.ui.shot;

import galley.store.FileStore;
import galley.ui.theme.Fonts;
import galley.ui.window.Appearance;
import galley.ui.window.Collection;
import galley.ui.window.FilePicker;
import galley.ui.window.GalleyWindow;
import galley.ui.window.Workspace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** A window on a screen that nobody sees, to be driven and drawn. Its methods are called from outside the JavaFX thread. */
public final class Shots {

    private final Stage stage;
    private final GalleyWindow window;
    private final Collection collection;
    private final Appearance appearance;

    private Shots(Stage stage, GalleyWindow window, Collection collection, Appearance appearance) {
        this.stage = stage;
        this.window = window;
        this.collection = collection;
        this.appearance = appearance;
    }

    private static final class NoPicker implements FilePicker {
        @Override
        public Optional<Path> openFile(Optional<Path> start) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> openFolder(Optional<Path> start) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(Path proposed) {
            return Optional.empty();
        }
    }

    /** Starts JavaFX; once in a process. */
    public static void startToolkit() {
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
    }

    public static Shots window(int width, int height, boolean dark) {
        return on(() -> {
            Fonts.load();
            var appearance = new Appearance(dark ? Appearance.Choice.DARK : Appearance.Choice.LIGHT);
            var collection = new Collection();
            var workspace = new Workspace(new FileStore(), System::currentTimeMillis);
            var window = new GalleyWindow(workspace, collection, new NoPicker(), appearance);
            var scene = new Scene(window.root(), width, height);
            appearance.dress(scene);
            window.installKeys();
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return new Shots(stage, window, collection, appearance);
        });
    }

    public GalleyWindow window() {
        return window;
    }

    public Collection collection() {
        return collection;
    }

    public Appearance appearance() {
        return appearance;
    }

    /** Does something on the JavaFX thread and waits for it. */
    public void run(Runnable action) {
        on(() -> {
            action.run();
            return true;
        });
    }

    public static <T> T on(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    /** Lets the window work and be drawn for a while. */
    public void settle(int millis) {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            var pause = new PauseTransition(Duration.millis(millis));
            pause.setOnFinished(e -> done.complete(null));
            pause.play();
        });
        done.join();
    }

    public void resize(int width, int height) {
        run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /** @throws UncheckedIOException when the picture cannot be written */
    public void draw(Path png) {
        WritableImage image = on(() -> stage.getScene().snapshot(null));
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

    public void close() {
        run(() -> {
            window.close();
            stage.close();
        });
    }
}
