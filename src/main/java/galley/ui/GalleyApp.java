package galley.ui;

import galley.store.FileStore;
import galley.ui.theme.Fonts;
import galley.ui.window.Appearance;
import galley.ui.window.Collection;
import galley.ui.window.GalleyWindow;
import galley.ui.window.SystemFilePicker;
import galley.ui.window.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The program with its window. */
public final class GalleyApp extends Application {

    /** Shows the window and returns when it is closed. */
    public static void launchWith(List<String> paths) {
        Application.launch(GalleyApp.class, paths.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        var appearance = new Appearance(Appearance.Choice.SYSTEM);
        var collection = new Collection();
        var workspace = new Workspace(new FileStore(), System::currentTimeMillis);
        var window = new GalleyWindow(workspace, collection, new SystemFilePicker(stage), appearance);
        var scene = new Scene(window.root(), 1440, 900);
        appearance.dress(scene);
        window.installKeys();
        stage.setScene(scene);
        stage.setTitle("Galley");
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.show();
        for (String path : getParameters().getUnnamed()) {
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                collection.open(file);
            } else {
                window.open(file);
            }
        }
    }
}
