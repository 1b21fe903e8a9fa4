package galley.ui;

import galley.store.UserFolders;
import galley.ui.window.SystemFilePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The program with its window. */
public final class GalleyApp extends Application {

    /** Shows the window and returns when it is closed. */
    public static void launchWith(List<String> paths) {
        Application.launch(GalleyApp.class, paths.toArray(String[]::new));
    }

    private final CompletableFuture<Program.Files> files = new CompletableFuture<>();

    @Override
    public void init() {
        files.complete(Program.Files.of(UserFolders.ofThisUser()));
    }

    /**
     * Everything is on the disk by now. The page's engine takes itself apart when the JavaFX thread
     * ends, and now and again aborts the process doing so; so the thread does not end.
     */
    @Override
    public void stop() {
        Runtime.getRuntime().halt(0);
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
        program.show();
        getParameters().getUnnamed().forEach(path -> program.open(Path.of(path)));
    }
}
