package galley.ui.window;

import galley.article.Edit;
import galley.check.Problem;
import galley.check.Validity;
import galley.markdown.MarkdownDocument;
import galley.page.ReaderPage;
import galley.schema.NewArticle;
import galley.session.ArticleFactory;
import galley.session.ArticleSession;
import galley.session.LatestWorker;
import galley.session.Origin;
import galley.session.Settings;
import galley.session.SettingsStore;
import galley.store.Loaded;
import galley.store.Recovered;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.ui.changes.ChangesModel;
import galley.ui.changes.ChangesView;
import galley.ui.changes.TextChange;
import galley.ui.create.NewArticlePane;
import galley.ui.editor.EditorStatus;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryPane;
import galley.ui.page.PageContent;
import galley.ui.page.RelatedLink;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
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
    private final Map<ArticleSession, ArticleViews> views = new HashMap<>();
    private final LatestWorker worker = new LatestWorker("galley-render", Platform::runLater);
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
        library = new LibraryPane(collection.library(), this::open);
        var tabs = new TabStrip(workspace::activate, files::close, this::showNew);
        article = new ArticlePane(tabs, this::choose, this::undo, this::redo, this::save);
        reader =
                new ReaderPane(
                        new ProblemsView(p -> active().ifPresent(v -> v.goTo(p)), this::applyFix),
                        new ChangesView(
                                this::revert,
                                this::revertAll,
                                span -> active().ifPresent(v -> v.showInSource(span))),
                        this::chooseReader);
        start = new StartPane(this::openFolder, this::openFile, this::showNew);
        create =
                new NewArticlePane(
                        this::wanted, collection::placeFor, this::createArticle, this::cancelNew);
        commands = new WindowCommands(this).list();
        palette = new Palette(collection.library(), commands, this::open);
        header =
                new Header(
                        this::openPalette,
                        this::toggleLibrary,
                        this::toggleReader,
                        appearance::next,
                        commands);
        workspace.listen(new Listener());
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
    }

    private void build() {
        panes = new Panes(split, library.node(), article.node(), reader.node(), settings);
        SplitPane.setResizableWithParent(library.node(), false);
        var frame = new BorderPane(split);
        frame.setTop(header.node());
        frame.setBottom(status.node());
        root.getChildren().setAll(frame, palette.node());
        root.getStyleClass().add("window");
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
        workspace.active().ifPresent(this::rememberPlace);
        journalPause.stop();
        worker.close();
        collection.close();
        workspace.open().forEach(safekeeping::keep);
        safekeeping.close();
        settings.close();
    }

    /** Runs {@code leave} when the window may close; asks first where work would be lost. */
    public void askToQuit(Runnable leave) {
        files.quit(leave);
    }

    /** What is not saved is not wanted: the author said so. */
    public void forgetUnsaved() {
        workspace.active().ifPresent(this::rememberPlace);
        workspace.open().forEach(workspace::close);
    }

    /** Offers what a run that broke off left behind. */
    public void offerRecovered() {
        safekeeping.recoverable().reversed().forEach(this::offer);
    }

    private void offer(Recovered recovered) {
        switch (recovered.origin()) {
            case galley.store.Origin.OfFile(Path path, var base) -> {
                if (workspace.open(path).isEmpty()) {
                    workspace
                            .find(path)
                            .ifPresent(s -> files.recovered(s, recovered, safekeeping::discard));
                } else {
                    ArticleSession lost = workspace.create(recovered.text(), Optional.of(path));
                    files.recoveredUnnamed(lost, recovered, safekeeping::discard);
                }
            }
            case galley.store.Origin.Unnamed u -> {
                ArticleSession lost = workspace.create(recovered.text(), Optional.empty());
                files.recoveredUnnamed(lost, recovered, safekeeping::discard);
            }
        }
    }

    /** Opens the folder as the collection. */
    public void openFolder(Path folder) {
        collection.open(folder);
        settings.update(s -> s.withRecentFolder(folder.toAbsolutePath().normalize()));
    }

    private void rememberPlace(ArticleSession session) {
        ArticleViews shown = views.get(session);
        if (shown != null && session.path().isPresent()) {
            settings.update(
                    s ->
                            s.withPosition(
                                    session.path().get(),
                                    new Settings.Position(shown.choice().name(), shown.caret())));
        }
    }

    // ---- opening ----

    /** Opens an article; says in the middle of the window why not, where it cannot be opened. */
    public void open(Path path) {
        creating = false;
        workspace.open(path).ifPresent(this::notOpened);
        showActive();
        active().ifPresent(ArticleViews::focus);
    }

    private void notOpened(Loaded.NotOpened failure) {
        say(
                Notice.Kind.ERROR,
                failure.path().getFileName() + ": " + failure.what() + " " + failure.remedy());
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
        creating = true;
        article.showInstead(create.node());
        create.open(
                collection.library().subjects(),
                active().flatMap(v -> v.session().article().text(galley.yaml.KeyPath.of("subject")))
                        .orElse(""));
    }

    private void cancelNew() {
        creating = false;
        showActive();
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

    Optional<ArticleViews> active() {
        return workspace.active().flatMap(s -> Optional.ofNullable(views.get(s)));
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
        palette.open(() -> active().ifPresent(ArticleViews::focus));
    }

    void focusFilter() {
        panes.show(Panes.LIBRARY);
        library.focusFilter();
    }

    void find(boolean replace) {
        active().ifPresent(
                        v -> {
                            switch (v.choice()) {
                                case SOURCE -> v.source().openFind(replace);
                                case ANSWER, BOTH -> v.answer().openFind(replace);
                                case FIELDS -> {
                                    chooseAndFocus(ViewChoice.ANSWER);
                                    v.answer().openFind(replace);
                                }
                            }
                        });
    }

    void nextProblem(int by) {
        active().filter(v -> !v.problems().isEmpty())
                .ifPresent(
                        v -> {
                            problemIndex = Math.floorMod(problemIndex + by, v.problems().size());
                            v.goTo(v.problems().get(problemIndex));
                        });
    }

    private int problemIndex = -1;

    // ---- edits ----

    void save() {
        workspace.active().ifPresent(files::save);
    }

    /** The next of library, article and reader's view gets the keys. */
    void nextPane() {
        var owner = root.getScene().getFocusOwner();
        if (panes.isShown(Panes.LIBRARY)
                        && active().filter(v -> isIn(owner, article.node())).isPresent()
                        && !panes.isShown(Panes.READER)
                || panes.isShown(Panes.LIBRARY) && isIn(owner, reader.node())) {
            library.focusFilter();
        } else if (panes.isShown(Panes.READER) && isIn(owner, article.node())) {
            reader.focus();
        } else {
            active().ifPresent(ArticleViews::focus);
        }
    }

    private static boolean isIn(javafx.scene.Node node, javafx.scene.Node pane) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    void undo() {
        workspace.active().ifPresent(ArticleSession::undo);
        refreshState();
    }

    void redo() {
        workspace.active().ifPresent(ArticleSession::redo);
        refreshState();
    }

    private void applyFix(Problem.Fix fix) {
        workspace.active().ifPresent(s -> s.editAll(List.of(fix.edit()), Origin.PROGRAM));
        refreshState();
    }

    private void revert(TextChange change) {
        workspace
                .active()
                .ifPresent(
                        s ->
                                s.editAll(
                                        List.of(
                                                new Edit.ReplaceText(
                                                        Patches.of(
                                                                new Patch(
                                                                        change.place(),
                                                                        change.removed())))),
                                        Origin.PROGRAM));
        refreshState();
    }

    void revertEverything() {
        revertAll();
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

    private void revertAll() {
        workspace.active().ifPresent(s -> s.replace(s.saved().characters()));
        refreshState();
    }

    // ---- showing ----

    private void showActive() {
        if (creating) {
            return;
        }
        article.tabs().show(workspace.open(), workspace.active());
        active().ifPresentOrElse(
                        v -> {
                            article.show(v);
                            status.caret(v.caretText());
                            status.file(v.session());
                            sync.reset();
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
        refresh();
        refreshState();
    }

    private List<Path> recentFiles() {
        return settings.settings().recentFiles().stream()
                .filter(java.nio.file.Files::exists)
                .toList();
    }

    private void refreshState() {
        article.state(workspace.active());
        article.tabs().show(workspace.open(), workspace.active());
        library.mark(
                workspace.active().flatMap(ArticleSession::path),
                workspace.unsaved().stream()
                        .flatMap(s -> s.path().stream())
                        .collect(Collectors.toSet()));
    }

    private record Rendered(
            PageContent page,
            EditorStatus counts,
            List<Problem> problems,
            List<TextChange> changes) {}

    /** Renders, checks and compares in the background; what is no longer the newest is dropped. */
    private void refresh() {
        Optional<ArticleViews> shown = active();
        if (shown.isEmpty()) {
            reader.page().show(PageContent.of(List.of()));
            reader.show(List.of(), "", List.of(), false);
            return;
        }
        ArticleViews now = shown.get();
        var snapshot = now.session().article();
        var schema = now.session().schema();
        String saved = now.session().saved().characters();
        boolean isNew = now.session().path().isEmpty();
        worker.submit(
                () -> {
                    MarkdownDocument document =
                            MarkdownDocument.parse(snapshot.answer().markdown());
                    return new Rendered(
                            page(ReaderPage.of(snapshot), document),
                            EditorStatus.of(document),
                            Validity.problems(snapshot, schema),
                            isNew ? List.of() : ChangesModel.between(saved, snapshot));
                },
                result -> {
                    reader.page().show(result.page());
                    status.counts(result.counts());
                    status.problems(result.problems());
                    now.takeProblems(result.problems());
                    reader.show(result.problems(), snapshot.text(), result.changes(), isNew);
                });
    }

    private static PageContent page(ReaderPage page, MarkdownDocument document) {
        return new PageContent(
                page.title(),
                page.posted(),
                page.author(),
                page.subject(),
                document.blocks(),
                page.related().stream()
                        .map(r -> new RelatedLink(r.title(), r.subject(), r.url()))
                        .toList());
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

    private final class Listener implements Workspace.Listener {

        @Override
        public void opened(ArticleSession session) {
            var opened = new ArticleViews(session, new Services());
            views.put(session, opened);
            session.onState(
                    () -> {
                        files.diskState(session);
                        refreshState();
                        refresh();
                    });
            session.readOnly()
                    .ifPresent(
                            reason ->
                                    opened.notices()
                                            .show(
                                                    new Notice(
                                                            "read-only",
                                                            Notice.Kind.INFO,
                                                            reason.message()
                                                                    + " It is open for reading only.",
                                                            List.of())));
            session.path()
                    .ifPresent(
                            path -> {
                                settings.update(s -> s.withRecentFile(path));
                                Settings.Position position =
                                        settings.settings().positions().get(path);
                                if (position != null) {
                                    opened.restore(position.view(), position.caret());
                                }
                            });
            safekeeping.watch(session);
        }

        @Override
        public void closed(ArticleSession session) {
            rememberPlace(session);
            views.remove(session);
            safekeeping.forget(session);
        }

        @Override
        public void activated(Optional<ArticleSession> session) {
            creating = false;
            problemIndex = -1;
            showActive();
        }
    }

    private final class Services implements WindowServices {

        @Override
        public boolean isInFront(ArticleViews asking) {
            return active().filter(asking::equals).isPresent();
        }

        @Override
        public void changed(ArticleViews changed) {
            if (active().filter(changed::equals).isPresent()) {
                refresh();
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
            workspace.activate(chosen.session());
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
            return java.util.Objects.requireNonNull(views.get(session));
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
            session.path()
                    .ifPresent(
                            path -> {
                                settings.update(s -> s.withRecentFile(path));
                                collection.saved(
                                        path,
                                        Workspace.titleOf(session),
                                        textOf(session, "subject"),
                                        textOf(session, "date"));
                            });
            refreshState();
            refresh();
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
