package galley.ui;

import galley.session.Settings;
import galley.session.SettingsStore;
import galley.store.FileStore;
import galley.store.UserFolders;
import galley.ui.theme.Fonts;
import galley.ui.window.Appearance;
import galley.ui.window.Collection;
import galley.ui.window.FilePicker;
import galley.ui.window.GalleyWindow;
import galley.ui.window.Safekeeping;
import galley.ui.window.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** All parts of the program put together around one stage. Made and used on the JavaFX thread. */
public final class Program {

    /**
     * In bytes; the text controls take half a minute for a file ten times as large. The commands
     * take larger ones.
     */
    private static final long LARGEST = 16L << 20;

    private final Stage stage;
    private final SettingsStore settings;
    private final Collection collection;
    private final Workspace workspace;
    private final GalleyWindow window;
    private final Appearance appearance;

    /**
     * @param picker given the window that the system's dialogs belong to
     */
    public Program(Stage stage, UserFolders folders, Function<Window, FilePicker> picker) {
        this.stage = stage;
        Fonts.load();
        var store = new FileStore(LARGEST);
        settings = new SettingsStore(folders.config(), store);
        appearance = new Appearance(Appearance.Choice.valueOf(settings.settings().theme().name()));
        collection = new Collection(Platform::runLater);
        workspace = new Workspace(store, System::currentTimeMillis);
        var safekeeping =
                Safekeeping.open(
                        folders.state(),
                        store,
                        change -> Platform.runLater(() -> workspace.diskChanged(change)));
        window =
                new GalleyWindow(
                        workspace,
                        collection,
                        picker.apply(stage),
                        appearance,
                        settings,
                        safekeeping);
    }

    /** Shows the window, where it was the last time if that is still on a screen. */
    public void show() {
        var scene = new Scene(window.root(), 1440, 900);
        appearance.dress(scene);
        window.installKeys();
        stage.setScene(scene);
        stage.setTitle("Galley");
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        settings.settings().window().ifPresent(this::place);
        stage.setOnCloseRequest(
                e -> {
                    e.consume();
                    window.askToQuit(this::leave);
                });
        stage.show();
        window.offerRecovered();
    }

    private void place(Settings.WindowPlace place) {
        boolean seen =
                !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                        .isEmpty();
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        if (seen) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximised());
    }

    private void leave() {
        window.forgetUnsaved();
        end();
        stage.hide();
    }

    /** Keeps settings and unsaved text, and ends. */
    public void end() {
        Rectangle2D at =
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        settings.update(
                s ->
                        s.withWindow(
                                new Settings.WindowPlace(
                                        at.getMinX(),
                                        at.getMinY(),
                                        at.getWidth(),
                                        at.getHeight(),
                                        stage.isMaximized())));
        window.close();
    }

    /** Opens a folder as the collection, or a file. */
    public void open(Path path) {
        if (Files.isDirectory(path)) {
            window.openFolder(path);
        } else {
            window.open(path);
        }
    }

    public Stage stage() {
        return stage;
    }

    public GalleyWindow window() {
        return window;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Collection collection() {
        return collection;
    }

    public Appearance appearance() {
        return appearance;
    }
}
