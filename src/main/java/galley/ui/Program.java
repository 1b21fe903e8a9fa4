package galley.ui;

import galley.audit.RuleChecks;
import galley.library.Templates;
import galley.session.BesideWork;
import galley.session.Settings;
import galley.session.SettingsStore;
import galley.store.FileStore;
import galley.store.UserFolders;
import galley.store.Versions;
import galley.ui.collection.ChangeModel;
import galley.ui.theme.Fonts;
import galley.ui.window.Appearance;
import galley.ui.window.Collection;
import galley.ui.window.FilePicker;
import galley.ui.window.GalleyWindow;
import galley.ui.window.LocalHistory;
import galley.ui.window.Safekeeping;
import galley.ui.window.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
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

    /** On no screen, so that the system chooses the place. */
    private static final double NOWHERE = -1e6;

    private static final Settings.WindowPlace USUAL =
            new Settings.WindowPlace(NOWHERE, NOWHERE, 1440, 900, false);

    /** Pulses from the one before something is laid out to one after it is drawn. */
    private static final int UNTIL_DRAWN = 4;

    private final Stage stage;
    private final ExecutorService disk =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("galley-disk-", 0).factory());
    private final SettingsStore settings;
    private final Collection collection;
    private final Workspace workspace;
    private final GalleyWindow window;
    private final Appearance appearance;
    private boolean ended;

    /**
     * Where the program's files are, and what reads and writes them. Made before the window, not on
     * its thread: the settings are read.
     *
     * @param store for articles
     * @param cache what can be made again
     */
    public record Files(FileStore store, SettingsStore settings, Path state, Path cache) {

        public static Files of(UserFolders folders) {
            return of(folders, new FileStore(folders.state(), LARGEST));
        }

        public static Files of(UserFolders folders, FileStore store) {
            return new Files(
                    store,
                    new SettingsStore(folders.config(), store),
                    folders.state(),
                    folders.cache());
        }
    }

    /**
     * @param picker given the window that the system's dialogs belong to
     * @param browser shows a page of the web outside the program
     */
    public Program(
            Stage stage, Files files, Function<Window, FilePicker> picker, Consumer<URI> browser) {
        this.stage = stage;
        Fonts.load();
        settings = files.settings();
        appearance = new Appearance(Appearance.Choice.valueOf(settings.settings().theme().name()));
        collection =
                new Collection(Platform::runLater, this::onceDrawn, Optional.of(files.cache()));
        var work = new BesideWork(this::besideTheWindow, Platform::runLater);
        workspace = new Workspace(files.store(), work, System::currentTimeMillis);
        var safekeeping =
                new Safekeeping(
                        files.state(), files.store(), workspace::diskChanged, Platform::runLater);
        var history =
                new LocalHistory(
                        new Versions(files.state(), files.store(), Versions.Limits.USUAL),
                        work,
                        settings);
        window =
                new GalleyWindow(
                        workspace,
                        work,
                        collection,
                        picker.apply(stage),
                        appearance,
                        settings,
                        safekeeping,
                        history,
                        tools(files),
                        browser);
        dress();
    }

    private static ChangeModel.Tools tools(Files files) {
        var templates = new Templates();
        return ChangeModel.Tools.of(
                files.state(),
                files.store(),
                templates,
                new RuleChecks(templates, Clock.systemDefaultZone()));
    }

    private void besideTheWindow(Runnable work) {
        try {
            disk.execute(work);
        } catch (RejectedExecutionException ended) {
            // What was asked for before the end is done; what would come of this nobody sees.
        }
    }

    private void dress() {
        var scene = new Scene(window.root(), USUAL.width(), USUAL.height());
        appearance.dress(scene);
        window.installKeys();
        stage.setScene(scene);
        stage.setTitle("Galley");
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        stage.setOnCloseRequest(
                e -> {
                    e.consume();
                    window.askToQuit(this::leave);
                });
    }

    /** Shows the window, where it was the last time if that is still on a screen. */
    public void show() {
        place(settings.settings().window().orElse(USUAL));
        stage.show();
        window.shown();
        window.offerRecovered();
    }

    /** Runs something once the window is drawn as it is laid out by then. */
    private void onceDrawn(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses += stage.isShowing() ? 1 : 0;
                if (pulses == UNTIL_DRAWN || ended) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private void place(Settings.WindowPlace place) {
        List<Screen> seenOn =
                Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height());
        Rectangle2D room =
                (seenOn.isEmpty() ? Screen.getPrimary() : seenOn.getFirst()).getVisualBounds();
        double width = Math.min(place.width(), room.getWidth());
        double height = Math.min(place.height(), room.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        if (!seenOn.isEmpty()) {
            stage.setX(Math.clamp(place.x(), room.getMinX(), room.getMaxX() - width));
            stage.setY(Math.clamp(place.y(), room.getMinY(), room.getMaxY() - height));
        }
        stage.setMaximized(place.maximised());
    }

    /** The window goes last: with it goes the process. */
    private void leave() {
        window.forgetUnsaved();
        window.root().setDisable(true);
        end().thenRun(() -> Platform.runLater(stage::hide));
    }

    /**
     * Ends, and keeps settings and unsaved text.
     *
     * @return done once everything is on the disk; the process stays until then
     */
    public CompletableFuture<Void> end() {
        ended = true;
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
        Runnable rest = window.close();
        var ended = new CompletableFuture<Void>();
        Thread.ofPlatform()
                .name("galley-end")
                .start(
                        () -> {
                            disk.close();
                            rest.run();
                            settings.close();
                            ended.complete(null);
                        });
        return ended;
    }

    /** Opens a folder as the collection, or a file. */
    public void open(Path path) {
        window.open(path);
    }

    /**
     * Opens as the collection what is known to be a folder; may be done before the window is shown.
     */
    public void openFolder(Path folder) {
        window.openFolder(folder);
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
