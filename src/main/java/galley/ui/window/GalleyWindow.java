package galley.ui.window;

import galley.ui.theme.Nodes;
import galley.session.BesideWork;
import galley.session.Settings;
import galley.session.SettingsStore;
import galley.store.SaveOutcome;
import galley.ui.collection.ChangeModel;
import galley.ui.collection.ChangeWish;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** One window: the library, the article, the reader's view, and what stands around them. */
public final class GalleyWindow {

    private final Workspace workspace;
    private final Collection collection;
    private final Safekeeping safekeeping;
    private final Appearance appearance;
    private final Desk desk;
    private final Opener opener;
    private final Panes panes;
    private final Header header;
    private final Palette palette;
    private final List<Command> commands;
    private final StackPane root = new StackPane();

    /**
     * @param browser shows a page of the web outside the program
     */
    public GalleyWindow(
            Workspace workspace,
            BesideWork work,
            Collection collection,
            FilePicker picker,
            Appearance appearance,
            SettingsStore settings,
            Safekeeping safekeeping,
            LocalHistory history,
            ChangeModel.Tools tools,
            Consumer<URI> browser) {
        this.workspace = workspace;
        this.collection = collection;
        this.safekeeping = safekeeping;
        this.appearance = appearance;
        var status = new StatusBar();
        var busy = new Busy(status::busy);
        desk =
                new Desk(
                        workspace,
                        collection,
                        settings,
                        safekeeping,
                        history,
                        tools,
                        work,
                        picker,
                        status,
                        busy,
                        new AroundDesk());
        opener = new Opener(workspace, work, collection, picker, settings, busy, desk, browser);
        var split = new SplitPane();
        panes =
                new Panes(
                        split,
                        desk.library().node(),
                        desk.article().node(),
                        desk.reader().node(),
                        settings,
                        desk::libraryShown);
        SplitPane.setResizableWithParent(desk.library().node(), false);
        commands =
                new WindowCommands(this, desk, opener, new VersionsFlow(desk, history, settings))
                        .list();
        palette =
                new Palette(
                        collection.library(),
                        desk.reading(),
                        work,
                        commands.stream().filter(c -> !c.opensPalette()).toList(),
                        opener::open,
                        opener::openAt);
        header =
                new Header(
                        this::openPalette,
                        this::toggleLibrary,
                        this::toggleReader,
                        appearance::next,
                        commands);
        appearance.onChange(header::showColours);
        var frame = new BorderPane(split);
        frame.setTop(header.node());
        frame.setBottom(status.node());
        root.getChildren().setAll(frame, palette.node());
        root.getStyleClass().add("window");
        // What nobody else needs Escape for.
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE
                            && (desk.hideNotice() || desk.browsing().leaveIfShown())) {
                        e.consume();
                    }
                });
        collection.onChange(this::collectionChanged);
        appearance.onChange(
                dark -> {
                    desk.reader().page().setDark(dark);
                    settings.update(
                            s -> s.withTheme(Settings.Theme.valueOf(appearance.choice().name())));
                });
        safekeeping.onTrouble(words -> warn("Unsaved text would not survive a crash. " + words));
        history.onTrouble(this::warn);
        settings.trouble().ifPresent(this::warn);
        settings.onTrouble(trouble -> Platform.runLater(() -> warn(trouble)));
        desk.showActive();
        KeptFocus.keep(root, node -> Nodes.isIn(node, desk.library().node()), desk::focusNear);
    }

    private final class AroundDesk implements Surroundings {

        @Override
        public void open(Path path) {
            opener.openAny(path);
        }

        @Override
        public void openField(Path path, String place) {
            opener.openField(path, place);
        }

        @Override
        public void openLink(String url) {
            opener.openLink(url);
        }

        @Override
        public void chooseFolder() {
            opener.chooseFolder();
        }

        @Override
        public void chooseFile() {
            opener.chooseFile();
        }

        @Override
        public void articleAlone(boolean alone) {
            panes.articleAlone(alone);
        }

        @Override
        public boolean showsLibrary() {
            return panes.isShown(Panes.LIBRARY);
        }

        @Override
        public void showReader() {
            panes.show(Panes.READER);
        }
    }

    private void warn(SaveOutcome.NotSaved trouble) {
        warn(trouble.what() + " " + trouble.remedy());
    }

    private void warn(String words) {
        desk.say(Notice.Kind.WARNING, words);
    }

    /** Says that something in Galley itself went wrong; nobody else would. */
    public void tellFault(Throwable fault) {
        desk.say(
                Notice.Kind.ERROR,
                "Something in Galley went wrong ("
                        + fault
                        + "). Your text is here; save it, and start again if something looks odd.");
    }

    public Parent root() {
        return root;
    }

    /** To be called once the window is on the screen. */
    public void shown() {
        Platform.runLater(panes::divide);
    }

    /** Connects the window's keys; once, when the scene is there. */
    public void installKeys() {
        Keys.install(root.getScene(), commands, palette::isShown);
    }

    /**
     * Ends what works in the background, after asking for all that is not saved to be kept.
     *
     * @return what is still to be waited for, not on the JavaFX thread
     */
    public Runnable close() {
        desk.end();
        desk.browsing().close();
        collection.close();
        return safekeeping::close;
    }

    /** Runs {@code leave} when the window may close; asks first where work would be lost. */
    public void askToQuit(Runnable leave) {
        desk.askToQuit(leave);
    }

    /** What is not saved is not wanted: the author said so. */
    public void forgetUnsaved() {
        desk.forgetUnsaved();
    }

    /** Offers what a run that broke off left behind. */
    public void offerRecovered() {
        desk.offerRecovered();
    }

    /** Opens a folder as the collection, or a file. */
    public void open(Path path) {
        opener.openAny(path);
    }

    /** Opens as the collection what is known to be a folder. */
    public void openFolder(Path folder) {
        opener.openFolder(folder);
    }

    public void showNew() {
        desk.showNew();
    }

    public void choose(ViewChoice choice) {
        desk.choose(choice);
    }

    public void chooseAndFocus(ViewChoice choice) {
        desk.chooseAndFocus(choice);
    }

    /** Shows the collection as a table. */
    public void browse() {
        desk.browsing().show();
    }

    /** Shows what is wrong between the articles of the collection. */
    public void find() {
        desk.browsing().find();
    }

    /** Shows how the collection does by all rules. */
    public void judge() {
        desk.browsing().judge();
    }

    /** Shows the collection in numbers. */
    public void count() {
        desk.browsing().count();
    }

    /** Shows what a change of all articles that a query wants would do; nothing is changed. */
    public void proposeChange(String query, ChangeWish wish) {
        desk.browsing().propose(query, wish);
    }

    public void chooseReader(ReaderChoice choice) {
        desk.chooseReader(choice);
    }

    public void openPalette() {
        Optional<Node> before = Optional.ofNullable(root.getScene().getFocusOwner());
        palette.open(() -> before.ifPresent(Node::requestFocus));
    }

    Workspace workspace() {
        return workspace;
    }

    Appearance appearance() {
        return appearance;
    }

    void toggleLibrary() {
        panes.toggle(Panes.LIBRARY);
        desk.libraryShown();
    }

    void toggleReader() {
        panes.toggle(Panes.READER);
    }

    void focusFilter() {
        panes.show(Panes.LIBRARY);
        desk.library().focusFilter();
    }

    /** The next of library, article and reader's view gets the keys. */
    void nextPane() {
        List<PaneFocus.Stop> stops = new ArrayList<>();
        desk.middle().ifPresent(take -> stops.add(new PaneFocus.Stop(desk.article().node(), take)));
        if (panes.isShown(Panes.READER)) {
            stops.add(new PaneFocus.Stop(desk.reader().node(), desk.reader()::focus));
        }
        if (panes.isShown(Panes.LIBRARY)) {
            stops.add(new PaneFocus.Stop(desk.library().node(), desk.library()::focusFilter));
        }
        if (!stops.isEmpty()) {
            PaneFocus.next(stops, root.getScene().getFocusOwner());
        }
    }

    void toggleFullScreen() {
        if (root.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    /** Closes the window, unless work would be lost: then it says so and where. */
    void quit() {
        Window window = root.getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void collectionChanged() {
        header.collection(collection.name());
        desk.collectionChanged();
    }
}
