package galley.ui.window;

import galley.library.ArticleTree;
import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.ui.collection.ChangeModel;
import galley.schema.NewArticle;
import galley.ui.create.AskedAlready;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import galley.ui.library.LibraryPane;
import galley.ui.library.ListWords;
import galley.ui.library.SearchModel;
import galley.ui.links.LinksModel;
import galley.ui.links.LinksView;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is read of a collection once its articles are listed: their text and their links. */
final class CollectionReading {

    private static final int MOST_LIKE = 4;

    private final Desk desk;
    private final Collection collection;
    private final LibraryPane library;
    private final BesideWork work;
    private final SearchModel search;
    private final LinksModel links;
    private final LinksView linksView;
    private Runnable linksChanged = () -> {};

    CollectionReading(
            Desk desk,
            Collection collection,
            LibraryPane library,
            ChangeModel.Tools tools,
            BesideWork work,
            Surroundings around) {
        this.desk = desk;
        this.collection = collection;
        this.library = library;
        this.work = work;
        search = new SearchModel(collection.cache(), tools.checks(), work, this::showStatus);
        links = new LinksModel(collection.cache(), work, () -> linksChanged.run());
        collection.onRead(this::read);
        collection.onOutside(
                files -> {
                    links.changed(files);
                    search.changed(files);
                });
        linksView =
                new LinksView(
                        collection.library()::titleOf, around::open, place(desk), around::openLink);
    }

    private static Consumer<String> place(Desk desk) {
        return key -> desk.active().ifPresent(v -> KeyPath.parse(key).ifPresent(v::showField));
    }

    void onLinks(Runnable listener) {
        linksChanged = listener;
    }

    LinksModel links() {
        return links;
    }

    LinksView linksView() {
        return linksView;
    }

    SearchModel search() {
        return search;
    }

    /** The list is another. */
    void collectionChanged() {
        showStatus();
    }

    /** The list is whole: text and links are read next. */
    private void read(Optional<ArticleTree.Look> seen) {
        Optional<Path> folder = collection.folder();
        folder.filter(f -> !links.isOf(f))
                .ifPresent(
                        f -> {
                            links.open(f, seen);
                            linksChanged.run();
                        });
        folder.filter(f -> !search.isOf(f)).ifPresent(f -> search.open(f, seen));
    }

    private void showStatus() {
        String reading = search.status();
        library.tellUnread(collection.unread());
        library.status(
                new ListWords(
                        collection.status(),
                        reading,
                        collection.isRead(),
                        collection.library().size()));
        String notice = search.takeNotice();
        if (!notice.isEmpty()) {
            desk.say(Notice.Kind.INFO, notice);
        }
    }

    /** What there is of a new article's question, to be found out beside the window. */
    Supplier<AskedAlready> askedAlready(NewArticle wanted) {
        LibraryModel.Snapshot all = collection.library().snapshot();
        Supplier<List<LibraryItem>> answering = search.answering(wanted.question(), MOST_LIKE);
        Optional<Path> place =
                wanted.problem().isEmpty() ? collection.placeFor(wanted) : Optional.empty();
        return () ->
                AskedAlready.of(
                        all,
                        wanted,
                        place,
                        answering.get(),
                        file -> ArticleTree.file(file).isPresent());
    }

    /** Another article is in front, or it is another by now. */
    void show(Optional<ArticleSession> shown) {
        links.show(shown.flatMap(ArticleSession::path), shown.map(ArticleSession::article));
    }

    void close() {
        links.close();
        search.close();
    }
}
