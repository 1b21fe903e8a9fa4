package galley.ui.window;

import galley.article.Article;
import galley.library.ArticleTree;
import galley.library.CollectionChange;
import galley.library.bulk.Made;
import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.store.FileStore;
import galley.store.Loaded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Finds the file of an open article again that others gave another name and another text at once,
 * as {@code galley rename} does. That it went and that it came may be told one after the other.
 */
final class RenamedOutside {

    /** More at once is no rename of an article, and reading them all is not worth it. */
    private static final int MOST = 100;

    private static final long RECENT_NANOS = 10_000_000_000L;

    private record Seen(Path file, long when) {}

    private record Place(Path from, Path to) {}

    private final Desk desk;
    private final Workspace workspace;
    private final FileStore store;
    private final BesideWork work;
    private final List<Seen> came = new ArrayList<>();
    private final List<Seen> went = new ArrayList<>();
    private final List<Seen> own = new ArrayList<>();
    private final Map<ArticleSession, Place> places = new WeakHashMap<>();

    RenamedOutside(Desk desk, Workspace workspace, FileStore store, BesideWork work) {
        this.desk = desk;
        this.workspace = workspace;
        this.store = store;
        this.work = work;
    }

    /** This program has moved these itself, and what is open of them follows by other ways. */
    void madeHere(List<Made.Moved> moved) {
        List<Path> files = moved.stream().flatMap(one -> Stream.of(one.from(), one.to())).toList();
        remember(own, files);
        came.removeIf(seen -> files.contains(seen.file()));
        went.removeIf(seen -> files.contains(seen.file()));
    }

    private List<Path> ofOthers(List<Path> files) {
        List<Path> ours = own.stream().map(Seen::file).toList();
        return files.stream().filter(file -> !ours.contains(file)).toList();
    }

    void seen(CollectionChange change) {
        remember(own, List.of());
        if (change.added().size() > MOST || change.removed().size() > MOST) {
            return;
        }
        remember(came, ofOthers(change.added().stream().map(ArticleTree.File::path).toList()));
        remember(went, ofOthers(change.removed()));
        List<Path> here = came.stream().map(Seen::file).toList();
        for (Seen gone : went) {
            workspace.find(gone.file()).ifPresent(session -> find(session, gone.file(), here));
        }
    }

    private static void remember(List<Seen> list, List<Path> files) {
        long now = System.nanoTime();
        list.removeIf(seen -> now - seen.when() > RECENT_NANOS || files.contains(seen.file()));
        files.forEach(file -> list.add(new Seen(file, now)));
        list.subList(0, Math.max(0, list.size() - MOST)).clear();
    }

    private void find(ArticleSession session, Path from, List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Article lost = session.savedArticle();
        work.run(
                () -> same(lost, files.stream().flatMap(f -> opened(f).stream()).toList()),
                there -> there.ifPresent(found -> found(session, from, found.path())));
    }

    private Optional<Loaded.Opened> opened(Path file) {
        return store.load(file) instanceof Loaded.Opened there
                ? Optional.of(there)
                : Optional.empty();
    }

    /**
     * The one file that holds the article: by its number with its answer or title, else by its
     * answer.
     */
    static Optional<Loaded.Opened> same(Article lost, List<Loaded.Opened> files) {
        List<Loaded.Opened> found =
                files.stream().filter(f -> isSame(lost, Article.parse(f.text()))).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isSame(Article lost, Article there) {
        String id = Workspace.textOf(lost, "id");
        String answer = lost.answer().markdown();
        boolean sameAnswer = !answer.isBlank() && answer.equals(there.answer().markdown());
        // Numbers are given twice now and then.
        return id.isBlank()
                ? sameAnswer
                : id.equals(Workspace.textOf(there, "id"))
                        && (sameAnswer || isSameTitle(lost, there));
    }

    private static boolean isSameTitle(Article lost, Article there) {
        return Workspace.textOf(lost, "title").equals(Workspace.textOf(there, "title"));
    }

    private void found(ArticleSession session, Path from, Path to) {
        boolean still =
                workspace.open().contains(session)
                        && session.path().filter(from::equals).isPresent()
                        && workspace.find(to).isEmpty();
        if (!still) {
            return;
        }
        if (session.article().source().equals(session.saved())) {
            follow(session, to);
        } else {
            places.put(session, new Place(from, to));
            desk.files().diskState(session);
        }
    }

    /** Where the article's file is now, which has to be asked about: not all of it is saved. */
    Optional<Path> of(ArticleSession session) {
        return Optional.ofNullable(places.get(session))
                .filter(place -> session.path().filter(place.from()::equals).isPresent())
                .map(Place::to);
    }

    /** Two tabs of one file would write over each other: one that is open comes to the front. */
    void follow(ArticleSession session, Path to) {
        if (workspace.find(to).isPresent()) {
            workspace.open(to, opened -> desk.backToArticle());
            return;
        }
        workspace.moved(
                session,
                to,
                opening -> {
                    switch (opening) {
                        case Workspace.Opening.Open done -> desk.moved(session);
                        case Workspace.Opening.Failed(Loaded.NotOpened why) ->
                                desk.say(Notice.Kind.ERROR, why.what() + " " + why.remedy());
                    }
                });
    }
}
