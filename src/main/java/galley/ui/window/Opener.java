package galley.ui.window;

import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.session.Settings;
import galley.session.SettingsStore;
import galley.store.Loaded;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings files and folders into the window; says why, where one cannot be opened. */
@WaitsForDisk("asks beside the window")
final class Opener {

    private final Workspace workspace;
    private final BesideWork work;
    private final Collection collection;
    private final FilePicker picker;
    private final SettingsStore settings;
    private final Busy busy;
    private final Desk desk;
    private final Consumer<URI> browser;

    /**
     * @param browser shows a page of the web outside the program
     */
    Opener(
            Workspace workspace,
            BesideWork work,
            Collection collection,
            FilePicker picker,
            SettingsStore settings,
            Busy busy,
            Desk desk,
            Consumer<URI> browser) {
        this.workspace = workspace;
        this.work = work;
        this.collection = collection;
        this.picker = picker;
        this.settings = settings;
        this.busy = busy;
        this.desk = desk;
        this.browser = browser;
    }

    /** Opens an article and puts the caret into it. */
    void open(Path path) {
        open(path, views -> {});
    }

    /** Opens an article where there is what was looked for. */
    void openAt(Path path, FoundPlace found) {
        open(path, views -> views.places().showFound(found));
    }

    /** Opens an article and goes to a field of it. */
    void openField(Path path, String place) {
        open(path, views -> views.places().showPlace(place));
    }

    private void open(Path path, Consumer<ArticleViews> then) {
        Runnable over = busy.begin("Opening " + path.getFileName() + "…");
        workspace.open(
                path,
                opening -> {
                    over.run();
                    switch (opening) {
                        case Workspace.Opening.Open(ArticleSession opened) -> {
                            desk.opened(opened);
                            desk.active().ifPresent(then);
                        }
                        case Workspace.Opening.Failed(Loaded.NotOpened why) ->
                                desk.say(Notice.Kind.ERROR, why.what() + " " + why.remedy());
                    }
                });
    }

    /** Opens a folder as the collection, or a file. */
    void openAny(Path path) {
        work.run(
                () -> Files.isDirectory(path),
                isFolder -> {
                    if (isFolder) {
                        openFolder(path);
                    } else {
                        open(path);
                    }
                });
    }

    void openFolder(Path folder) {
        desk.library().clearFilter();
        collection.open(folder);
        Path path = folder.toAbsolutePath().normalize();
        settings.update(s -> s.withRecentFolder(path));
        Settings.Tabs before = settings.settings().tabs().get(path);
        if (before != null && workspace.open().isEmpty()) {
            workspace.openAll(before.files(), before.front());
        }
    }

    void chooseFolder() {
        picker.openFolder(collection.folder().or(this::lastFolder)).ifPresent(this::openFolder);
    }

    void chooseFile() {
        picker.openFile(near()).ifPresent(this::open);
    }

    /** Where the author works: beside the article in front, else in the folder that is open. */
    private Optional<Path> near() {
        return workspace
                .active()
                .flatMap(ArticleSession::path)
                .flatMap(path -> Optional.ofNullable(path.getParent()))
                .or(collection::folder)
                .or(this::lastFolder);
    }

    private Optional<Path> lastFolder() {
        return settings.settings().recentFolders().stream()
                .findFirst()
                .or(() -> Optional.of(Path.of(System.getProperty("user.home", ""))));
    }

    void reopen() {
        workspace.takeLastClosed().ifPresent(this::open);
    }

    /** An article of the folder opens; another site only once one has seen where the link leads. */
    void openLink(String url) {
        Optional<LibraryItem> file =
                workspace
                        .active()
                        .flatMap(ArticleSession::path)
                        .flatMap(from -> beside(from, url))
                        .flatMap(collection.library()::find);
        if (file.isPresent()) {
            openLink(url, file);
            return;
        }
        LibraryModel.Snapshot all = collection.library().snapshot();
        work.run(() -> all.byUrl(url), article -> openLink(url, article));
    }

    /** The file that a link relative to its article names. */
    private static Optional<Path> beside(Path article, String url) {
        String path = url.replaceAll("[?#].*$", "");
        try {
            return path.isEmpty() || path.startsWith("/") || path.contains(":")
                    ? Optional.empty()
                    : Optional.of(article.resolveSibling(path).normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void openLink(String url, Optional<LibraryItem> article) {
        Optional<URI> site = WebAddress.of(url);
        if (article.isPresent()) {
            open(article.get().path());
        } else if (site.isPresent()) {
            desk.say(
                    Notice.Kind.WARNING,
                    "This link leads to " + site.get().getHost() + ": " + site.get(),
                    new Notice.Action(
                            "Open in the browser", () -> browser.accept(site.get()), true));
        } else {
            desk.say(
                    Notice.Kind.INFO,
                    "No article of this folder has the address " + WebAddress.shown(url) + ".");
        }
    }
}
