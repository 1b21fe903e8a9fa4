package galley.ui.window;

import galley.article.Article;
import galley.library.Templates;
import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.session.OpenedArticle;
import galley.store.DiskChange;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** The articles that are open in one window and which of them is in front. Knows no control. */
public final class Workspace {

    private final Templates templates = new Templates();
    private final FileStore store;
    private final BesideWork work;
    private final LongSupplier clock;
    private final List<ArticleSession> open = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Optional<ArticleSession> active = Optional.empty();
    private long newest;

    /** Told of every article that comes, goes, or comes to the front. */
    public interface Listener {
        default void opened(ArticleSession session) {}

        default void closed(ArticleSession session) {}

        default void activated(Optional<ArticleSession> session) {}

        /** Its file was changed outside, and its text is that of the file now. */
        default void takenFromOutside(ArticleSession session) {}
    }

    public Workspace(FileStore store, BesideWork work, LongSupplier clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public List<ArticleSession> open() {
        return List.copyOf(open);
    }

    public Optional<ArticleSession> active() {
        return active;
    }

    /** What came of opening a file. */
    public sealed interface Opening {
        record Open(ArticleSession session) implements Opening {}

        record Failed(Loaded.NotOpened why) implements Opening {}
    }

    /**
     * Reads a file and opens it, or brings it to the front where it is open already. Of several
     * that are asked for one after the other the last comes to the front, whichever is read first.
     *
     * @param then told once it is open, or why it is not
     */
    public void open(Path path, Consumer<Opening> then) {
        Path file = path.toAbsolutePath().normalize();
        long ticket = ++newest;
        Optional<ArticleSession> there = find(file);
        if (there.isPresent()) {
            activate(there.get());
            then.accept(new Opening.Open(there.get()));
            return;
        }
        work.run(() -> read(file), found -> take(found, ticket, then));
    }

    /**
     * Opens what can be opened of some files, in their order, and brings one of them to the front
     * unless another article came meanwhile.
     */
    void openAll(List<Path> files, Optional<Path> front) {
        long ticket = ++newest;
        work.run(
                () -> files.stream().map(this::read).toList(),
                found -> {
                    for (Found each : found) {
                        if (each instanceof Found.Article(OpenedArticle opened)
                                && openAlready(opened).isEmpty()) {
                            add(opened);
                        }
                    }
                    front.flatMap(this::find)
                            .or(() -> open.stream().findFirst())
                            .filter(s -> ticket == newest)
                            .ifPresent(this::activate);
                });
    }

    private sealed interface Found {
        record Article(OpenedArticle opened) implements Found {}

        record Nothing(Loaded.NotOpened why) implements Found {}
    }

    private Found read(Path file) {
        return switch (store.load(file)) {
            case Loaded.NotOpened why -> new Found.Nothing(why);
            case Loaded.Opened opened -> new Found.Article(OpenedArticle.of(opened, templates));
        };
    }

    private void take(Found found, long ticket, Consumer<Opening> then) {
        switch (found) {
            case Found.Nothing(Loaded.NotOpened why) -> then.accept(new Opening.Failed(why));
            case Found.Article(OpenedArticle opened) -> {
                ArticleSession session = openAlready(opened).orElseGet(() -> add(opened));
                if (ticket == newest || active.isEmpty()) {
                    activate(session);
                }
                then.accept(new Opening.Open(session));
            }
        }
    }

    /** The article may have come meanwhile, or be open by another path that leads to its file. */
    private Optional<ArticleSession> openAlready(OpenedArticle opened) {
        return find(opened.file().path())
                .or(
                        () ->
                                open.stream()
                                        .filter(
                                                s ->
                                                        s.stamp()
                                                                .filter(
                                                                        opened.file().stamp()
                                                                                ::sameFile)
                                                                .isPresent())
                                        .findFirst());
    }

    private ArticleSession add(OpenedArticle opened) {
        return add(ArticleSession.of(opened, store, work, clock));
    }

    /** Reads an article as it stands, open or not, to look at. */
    void look(Path path, Consumer<Optional<Article>> then) {
        Optional<Article> here = find(path).map(ArticleSession::article);
        if (here.isPresent()) {
            then.accept(here);
        } else {
            work.run(
                    () ->
                            store.load(path) instanceof Loaded.Opened opened
                                    ? Optional.of(Article.parse(opened.text()))
                                    : Optional.empty(),
                    then);
        }
    }

    /** A new article that is on no disk yet. */
    public ArticleSession create(SourceText text, Optional<Path> proposed) {
        newest++;
        ArticleSession session = add(ArticleSession.unsaved(text, proposed, store, work, clock));
        activate(session);
        return session;
    }

    private ArticleSession add(ArticleSession session) {
        open.add(session);
        listeners.forEach(l -> l.opened(session));
        return session;
    }

    public Optional<ArticleSession> find(Path path) {
        Path file = path.toAbsolutePath().normalize();
        return open.stream().filter(s -> s.path().filter(file::equals).isPresent()).findFirst();
    }

    public void activate(ArticleSession session) {
        if (active.filter(session::equals).isEmpty()) {
            active = Optional.of(session);
            listeners.forEach(l -> l.activated(active));
        }
    }

    /** Closes an article, saved or not, and brings its neighbour to the front. */
    public void close(ArticleSession session) {
        int at = open.indexOf(session);
        if (at < 0) {
            return;
        }
        open.remove(at);
        session.path().ifPresent(closed::add);
        listeners.forEach(l -> l.closed(session));
        if (active.filter(session::equals).isPresent()) {
            active =
                    open.isEmpty()
                            ? Optional.empty()
                            : Optional.of(open.get(Math.min(at, open.size() - 1)));
            listeners.forEach(l -> l.activated(active));
        }
    }

    /** The file closed last, which is then no longer the last. */
    public Optional<Path> takeLastClosed() {
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.removeLast());
    }

    /** The next article in the order of the tabs, or the one before. */
    public void step(int by) {
        active.ifPresent(
                now -> activate(open.get(Math.floorMod(open.indexOf(now) + by, open.size()))));
    }

    public List<ArticleSession> unsaved() {
        return open.stream().filter(ArticleSession::isDirty).toList();
    }

    Set<Path> unsavedFiles() {
        return unsaved().stream().flatMap(s -> s.path().stream()).collect(Collectors.toSet());
    }

    /** Those whose files were changed or deleted by others, which is not settled. */
    Set<Path> filesMetOutside() {
        return open.stream()
                .filter(s -> s.disk().isPresent())
                .flatMap(s -> s.path().stream())
                .collect(Collectors.toSet());
    }

    /** Looks at the files of all that is open: this program may have written them elsewhere. */
    void lookAgain() {
        open.forEach(ArticleSession::lookAgain);
    }

    /**
     * The file of an open article has another name now; its text and history stay.
     *
     * @param then told once it is known what the file holds, or that it cannot be read
     */
    void moved(ArticleSession session, Path to, Consumer<Opening> then) {
        work.run(
                () -> store.load(to),
                found -> {
                    switch (found) {
                        case Loaded.Opened there -> {
                            session.movedTo(there);
                            // Till then it is not found by its new name, and would be opened twice.
                            session.whenSettled(() -> then.accept(new Opening.Open(session)));
                        }
                        case Loaded.NotOpened why -> then.accept(new Opening.Failed(why));
                    }
                });
    }

    /**
     * Others have moved the file of an open article; it is followed where it still is the same and
     * no tab of its own is open there.
     *
     * @param then told when it was followed
     */
    void follow(ArticleSession session, Path from, Path to, Runnable then) {
        work.run(
                () -> store.load(to),
                found -> {
                    boolean may = open.contains(session) && find(to).isEmpty();
                    if (may && found instanceof Loaded.Opened there) {
                        session.followTo(there, from);
                        session.whenSettled(
                                () -> {
                                    if (session.path().filter(to::equals).isPresent()) {
                                        then.run();
                                    }
                                });
                    }
                });
    }

    /** Passes on what was seen on the disk to the article that it is about. */
    public void diskChanged(DiskChange change) {
        switch (change) {
            case DiskChange.Changed(Path path, Loaded.Opened now) ->
                    find(path).ifPresent(s -> changed(s, now));
            case DiskChange.Deleted(Path path) ->
                    find(path).ifPresent(ArticleSession::deletedOutside);
        }
    }

    private void changed(ArticleSession session, Loaded.Opened now) {
        Article before = session.article();
        session.changedOutside(now);
        if (session.article() != before) {
            listeners.forEach(l -> l.takenFromOutside(session));
        }
    }

    /** A field's text; empty where there is none. */
    static String textOf(ArticleSession session, String key) {
        return textOf(session.article(), key);
    }

    static String textOf(Article article, String key) {
        return article.text(KeyPath.of(key)).orElse("");
    }

    /** What to call an article: its title or question, else its file's name. */
    public static String titleOf(ArticleSession session) {
        return session.article()
                .text(KeyPath.of("title"))
                .or(() -> session.article().text(KeyPath.of("question")))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .or(
                        () ->
                                session.path()
                                        .or(session::proposed)
                                        .map(p -> String.valueOf(p.getFileName())))
                .orElse("New article");
    }
}
