package galley.ui;

import galley.store.UserFolders;
import galley.ui.window.SystemFilePicker;
import galley.ui.window.WaitsForDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The program with its window. */
@WaitsForDisk("asks before there is one")
public final class GalleyApp extends Application {

    /**
     * Shows the window and returns when it is closed.
     *
     * @param opened a folder or a file
     */
    public static void launchWith(Optional<Path> opened) {
        Application.launch(
                GalleyApp.class, opened.map(Path::toString).stream().toArray(String[]::new));
    }

    private final CompletableFuture<Program.Files> files = new CompletableFuture<>();

    private boolean isFolder;

    private Optional<Path> opened() {
        return getParameters().getUnnamed().stream().findFirst().map(Path::of);
    }

    @Override
    public void init() {
        isFolder = opened().filter(Files::isDirectory).isPresent();
        files.complete(Program.Files.of(UserFolders.ofThisUser()));
    }

    /**
     * Everything is on the disk by now. The page's engine takes itself apart when the JavaFX thread
     * ends, and now and again aborts the process doing so; so the thread waits here for the end.
     */
    @Override
    public void stop() {
        System.exit(0);
    }

    @Override
    public void start(Stage stage) {
        var program =
                new Program(
                        stage,
                        files.join(),
                        SystemFilePicker::new,
                        site -> getHostServices().showDocument(site.toString()));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> {
                    fault.printStackTrace();
                    Platform.runLater(() -> program.window().tellFault(fault));
                });
        if (isFolder) {
            // What is in it is read while the window is made.
            opened().ifPresent(program::openFolder);
        }
        program.show();
        if (!isFolder) {
            opened().ifPresent(program::open);
        }
    }
}
