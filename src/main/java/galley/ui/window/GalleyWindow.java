package galley.ui.window;

import galley.article.Article;
import galley.check.Problem;
import galley.schema.NewArticle;
import galley.session.ArticleFactory;
import galley.session.ArticleSession;
import galley.session.Settings;
import galley.session.SettingsStore;
import galley.store.Loaded;
import galley.text.Span;
import galley.ui.changes.ChangesView;
import galley.ui.create.NewArticlePane;
import galley.ui.form.FormView;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryPane;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** One window: the library, the article, the reader's view, and what connects them. */
public final class GalleyWindow {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Workspace workspace;
    private final Collection collection;
    private final FilePicker picker;
    private final SettingsStore settings;
    private final Safekeeping safekeeping;
    private final PauseTransition journalPause = new PauseTransition(Duration.millis(800));
    private final OpenViews views;
    private final Rendering rendering;
    private final ArticleActions actions;
    private final FilesFlow files;
    private final LibraryPane library;
    private final ArticlePane article;
    private final ReaderPane reader;
    private final StatusBar status = new StatusBar();
    private final Header header;
    private final StartPane start;
    private final NewArticlePane create;
    private final Palette palette;
    private final List<Command> commands;
    private final SplitPane split = new SplitPane();
    private final StackPane root = new StackPane();
    private final ScrollSync sync = new ScrollSync();
    private final Appearance appearance;
    private Panes panes;
    private boolean creating;

    public GalleyWindow(
            Workspace workspace,
            Collection collection,
            FilePicker picker,
            Appearance appearance,
            SettingsStore settings,
            Safekeeping safekeeping) {
        this.settings = settings;
        this.safekeeping = safekeeping;
        this.workspace = workspace;
        this.collection = collection;
        this.picker = picker;
        this.appearance = appearance;
        files = new FilesFlow(workspace, new Host());
        views =
                new OpenViews(
                        new Services(), settings, safekeeping, this::stateChanged, this::activated);
        actions = new ArticleActions(files, this::active, this::refreshState);
        library = new LibraryPane(collection.library(), this::open);
        var tabs = new TabStrip(this::front, this::close, this::showNew);
        article = new ArticlePane(tabs, this::choose, actions::undo, actions::redo, actions::save);
        reader =
                new ReaderPane(
                        new ProblemsView(p -> active().ifPresent(v -> v.goTo(p)), actions::mend),
                        new ChangesView(
                                actions::revert,
                                actions::revertAll,
                                span -> active().ifPresent(v -> v.showInSource(span))),
                        this::chooseReader);
        rendering = new Rendering(reader, status);
        start = new StartPane(this::openFolder, this::openFile, this::showNew);
        create =
                new NewArticlePane(
                        this::wanted, collection::placeFor, this::createArticle, this::leaveNew);
        commands = new WindowCommands(this).list();
        palette =
                new Palette(
                        collection.library(),
                        commands.stream().filter(c -> !c.opensPalette()).toList(),
                        this::open);
        header =
                new Header(
                        this::openPalette,
                        this::toggleLibrary,
                        this::toggleReader,
                        appearance::next,
                        commands);
        workspace.listen(views);
        collection.onChange(this::collectionChanged);
        reader.page().onClicked(this::pageClicked);
        reader.page()
                .onScrolled(
                        offset -> active().ifPresent(v -> sync.pageScrolled(v.answer(), offset)));
        reader.page().onLink(this::openLink);
        appearance.onChange(
                dark -> {
                    reader.page().setDark(dark);
                    settings.update(
                            s -> s.withTheme(Settings.Theme.valueOf(appearance.choice().name())));
                });
        journalPause.setOnFinished(e -> workspace.open().forEach(safekeeping::keep));
        build();
        showActive();
        safekeeping.onTrouble(
                words ->
                        Platform.runLater(
                                () ->
                                        say(
                                                Notice.Kind.WARNING,
                                                "Unsaved text would not survive a crash. "
                                                        + words)));
        settings.trouble().ifPresent(t -> say(Notice.Kind.WARNING, t.what() + " " + t.remedy()));
    }

    private void build() {
        panes = new Panes(split, library.node(), article.node(), reader.node(), settings);
        SplitPane.setResizableWithParent(library.node(), false);
        var frame = new BorderPane(split);
        frame.setTop(header.node());
        frame.setBottom(status.node());
        root.getChildren().setAll(frame, palette.node());
        root.getStyleClass().add("window");
        // What nobody else needs Escape for.
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE && hideNotice()) {
                        e.consume();
                    }
                });
    }

    private boolean hideNotice() {
        return article.notices().hideLast()
                || active().filter(v -> v.notices().hideLast()).isPresent();
    }

    public Parent root() {
        return root;
    }

    /** Connects the window's keys; once, when the scene is there. */
    public void installKeys() {
        Keys.install(root.getScene(), commands, palette::isShown);
    }

    /** Ends what works in the background, after keeping what is not saved. */
    public void close() {
        workspace.active().ifPresent(views::rememberPlace);
        journalPause.stop();
        rendering.close();
        collection.close();
        workspace.open().forEach(safekeeping::keep);
        safekeeping.close();
        settings.close();
    }

    /** Runs {@code leave} when the window may close; asks first where work would be lost. */
    public void askToQuit(Runnable leave) {
        files.quit(leave);
        if (!files.unsavedWork().isEmpty()) {
            leaveNew();
        }
    }

    /** What is not saved is not wanted: the author said so. */
    public void forgetUnsaved() {
        workspace.active().ifPresent(views::rememberPlace);
        workspace.open().forEach(workspace::close);
    }

    /** Offers what a run that broke off left behind. */
    public void offerRecovered() {
        new Recovering(workspace, files, safekeeping).offerAll();
    }

    /** Opens the folder as the collection. */
    public void openFolder(Path folder) {
        collection.open(folder);
        settings.update(s -> s.withRecentFolder(folder.toAbsolutePath().normalize()));
    }

    // ---- opening ----

    /** Opens an article; says in the middle of the window why not, where it cannot be opened. */
    public void open(Path path) {
        creating = false;
        article.notices().hide("window");
        workspace.open(path).ifPresent(this::notOpened);
        showActive();
        active().ifPresent(ArticleViews::focus);
    }

    private void notOpened(Loaded.NotOpened failure) {
        say(Notice.Kind.ERROR, failure.what() + " " + failure.remedy());
    }

    /**
     * Says something that is not about the article in front; it stays until it is read or followed
     * by another.
     */
    private void say(Notice.Kind kind, String words) {
        article.notices().show(new Notice("window", kind, words, List.of()));
    }

    void openFolder() {
        picker.openFolder(collection.folder()).ifPresent(this::openFolder);
    }

    void openFile() {
        picker.openFile(collection.folder()).ifPresent(this::open);
    }

    void reopen() {
        workspace.takeLastClosed().ifPresent(this::open);
    }

    private void openLink(String url) {
        collection
                .library()
                .byUrl(url)
                .map(LibraryItem::path)
                .ifPresentOrElse(
                        this::open,
                        () ->
                                say(
                                        Notice.Kind.INFO,
                                        url.startsWith("http")
                                                ? url
                                                        + " leads to another site. Galley opens only articles of this folder."
                                                : "No article of this folder has the address "
                                                        + url
                                                        + "."));
    }

    public void showNew() {
        String subject =
                active().flatMap(v -> v.session().article().text(galley.yaml.KeyPath.of("subject")))
                        .orElse("");
        creating = true;
        article.showInstead(create.node());
        status.clear();
        rendering.refresh(active());
        refreshState();
        create.open(collection.library().subjects(), subject);
    }

    boolean isCreating() {
        return creating;
    }

    /** Back from the new article to the one that stood there before. */
    private void leaveNew() {
        if (creating) {
            creating = false;
            showActive();
            active().ifPresent(ArticleViews::focus);
        }
    }

    private NewArticle wanted(String question, String subject) {
        return collection.newArticle(question, subject, LocalDate.now());
    }

    private void createArticle(NewArticle wanted) {
        creating = false;
        workspace.create(ArticleFactory.create(wanted), Optional.of(collection.placeFor(wanted)));
        chooseAndFocus(ViewChoice.ANSWER);
    }

    // ---- what is in front ----

    /** The article that is seen; none behind the new article's form. */
    Optional<ArticleViews> active() {
        return shown().flatMap(views::find);
    }

    private Optional<ArticleSession> shown() {
        return creating ? Optional.empty() : workspace.active();
    }

    private void front(ArticleSession session) {
        workspace.activate(session);
        leaveNew();
    }

    /** The question about what is not saved must be seen. */
    private void close(ArticleSession session) {
        files.close(session);
        if (workspace.open().contains(session)) {
            leaveNew();
        }
    }

    /** Closes what is in front, the new article's form too. */
    void closeFront() {
        if (creating) {
            leaveNew();
        } else {
            workspace.active().ifPresent(this::close);
        }
    }

    void step(int by) {
        if (creating) {
            leaveNew();
        } else {
            workspace.step(by);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    FilesFlow files() {
        return files;
    }

    Appearance appearance() {
        return appearance;
    }

    public void choose(ViewChoice choice) {
        active().ifPresent(
                        v -> {
                            v.choose(choice);
                            article.show(v);
                            status.caret(v.caretText());
                        });
    }

    public void chooseAndFocus(ViewChoice choice) {
        choose(choice);
        active().ifPresent(ArticleViews::focus);
    }

    public void chooseReader(ReaderChoice choice) {
        panes.show(Panes.READER);
        reader.choose(choice);
    }

    void toggleLibrary() {
        panes.toggle(Panes.LIBRARY);
    }

    void toggleReader() {
        panes.toggle(Panes.READER);
    }

    public void openPalette() {
        Optional<Node> before = Optional.ofNullable(root.getScene().getFocusOwner());
        palette.open(() -> before.ifPresent(Node::requestFocus));
    }

    void focusFilter() {
        panes.show(Panes.LIBRARY);
        library.focusFilter();
    }

    ArticleActions actions() {
        return actions;
    }

    /** The next of library, article and reader's view gets the keys. */
    void nextPane() {
        List<PaneFocus.Stop> stops = new ArrayList<>();
        active().ifPresent(v -> stops.add(new PaneFocus.Stop(article.node(), v::focus)));
        if (panes.isShown(Panes.READER)) {
            stops.add(new PaneFocus.Stop(reader.node(), reader::focus));
        }
        if (panes.isShown(Panes.LIBRARY)) {
            stops.add(new PaneFocus.Stop(library.node(), library::focusFilter));
        }
        if (!stops.isEmpty()) {
            PaneFocus.next(stops, root.getScene().getFocusOwner());
        }
    }

    void toggleFullScreen() {
        if (root.getScene().getWindow() instanceof javafx.stage.Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    /** Closes the window, unless work would be lost: then it says so and where. */
    void quit() {
        var window = root.getScene().getWindow();
        window.fireEvent(
                new javafx.stage.WindowEvent(
                        window, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    // ---- showing ----

    private void showActive() {
        if (creating) {
            return;
        }
        article.tabs().show(workspace.open(), workspace.active());
        active().ifPresentOrElse(
                        v -> {
                            v.catchUp();
                            article.show(v);
                            status.caret(v.caretText());
                            status.saved("");
                            status.file(v.session());
                            sync.reset();
                            reader.page().scrollToOffset(0);
                        },
                        () -> {
                            article.showInstead(start.node());
                            start.show(
                                    collection.name(),
                                    collection.library().size(),
                                    recentFiles(),
                                    this::open);
                            status.clear();
                        });
        rendering.refresh(active());
        refreshState();
    }

    private List<Path> recentFiles() {
        return settings.settings().recentFiles().stream()
                .filter(java.nio.file.Files::exists)
                .toList();
    }

    private void refreshState() {
        article.state(shown());
        status.state(shown().filter(ArticleSession::isDirty).isPresent());
        article.tabs().show(workspace.open(), shown());
        library.mark(
                shown().flatMap(ArticleSession::path),
                workspace.unsaved().stream()
                        .flatMap(s -> s.path().stream())
                        .collect(Collectors.toSet()));
    }

    private void stateChanged(ArticleSession session) {
        files.diskState(session);
        if (!session.isDirty()) {
            list(session);
        }
        refreshState();
        rendering.refresh(active());
    }

    /** The list shows the article as its file is now. */
    private void list(ArticleSession session) {
        session.path()
                .ifPresent(
                        path ->
                                collection.saved(
                                        path,
                                        Workspace.titleOf(session),
                                        textOf(session, "subject"),
                                        textOf(session, "date")));
    }

    private void activated() {
        creating = false;
        actions.anotherArticle();
        showActive();
    }

    private void collectionChanged() {
        header.collection(collection.name());
        library.refresh();
        library.status(collection.status());
        if (workspace.active().isEmpty()) {
            showActive();
        }
    }

    private void pageClicked(int offset) {
        active().ifPresent(
                        v -> {
                            if (v.choice() == ViewChoice.SOURCE) {
                                v.showInSource(
                                        Span.at(
                                                v.session()
                                                        .article()
                                                        .answer()
                                                        .fileSpan(Span.at(offset))
                                                        .start()));
                            } else {
                                v.showAnswer(Span.at(offset));
                            }
                        });
    }

    private final class Services implements WindowServices {

        private final FormView form = new FormView();

        @Override
        public FormView form() {
            return form;
        }

        @Override
        public boolean isInFront(ArticleViews asking) {
            return active().filter(asking::equals).isPresent();
        }

        @Override
        public void changed(ArticleViews changed) {
            if (active().filter(changed::equals).isPresent()) {
                rendering.refresh(active());
            }
            refreshState();
            journalPause.playFromStart();
        }

        @Override
        public void edited(ArticleViews edited) {
            status.caret(edited.caretText());
        }

        @Override
        public void caretMoved(ArticleViews moved) {
            status.caret(moved.caretText());
        }

        @Override
        public void answerScrolled(ArticleViews scrolled, int topOffset) {
            if (active().filter(scrolled::equals).isPresent()) {
                sync.editorScrolled(reader.page(), topOffset);
            }
        }

        @Override
        public void choose(ArticleViews chosen, ViewChoice choice) {
            front(chosen.session());
            GalleyWindow.this.choose(choice);
        }

        @Override
        public void openLink(String url) {
            GalleyWindow.this.openLink(url);
        }

        @Override
        public void tell(ArticleViews told, String text) {
            told.notices().show(new Notice("told", Notice.Kind.WARNING, text, List.of()));
        }

        @Override
        public List<LibraryItem> articles(String words) {
            return words.contains("/")
                    ? collection.library().byUrl(words).stream().toList()
                    : collection.library().find(words, 40);
        }

        @Override
        public Optional<Article> look(Path file) {
            return workspace.look(file);
        }

        @Override
        public List<String> suggestions(String key) {
            return key.equals("subject") ? collection.library().subjects() : List.of();
        }
    }

    private static String textOf(ArticleSession session, String key) {
        return session.article().text(galley.yaml.KeyPath.of(key)).orElse("");
    }

    private final class Host implements FilesFlow.Host {

        @Override
        public ArticleViews views(ArticleSession session) {
            return views.of(session);
        }

        @Override
        public FilePicker picker() {
            return picker;
        }

        @Override
        public void saved(ArticleSession session) {
            status.saved("saved " + LocalTime.now().format(CLOCK));
            safekeeping.watch(session);
            safekeeping.keep(session);
            session.path().ifPresent(path -> settings.update(s -> s.withRecentFile(path)));
            refreshState();
            rendering.refresh(active());
        }

        @Override
        public void goTo(ArticleViews where, Problem problem) {
            where.goTo(problem);
        }

        @Override
        public void showChanges() {
            chooseReader(ReaderChoice.CHANGES);
        }

        @Override
        public void compare(ArticleViews here, Loaded.Opened theirs) {
            CompareView.show(article, here, theirs, GalleyWindow.this::showActive);
        }
    }
}
