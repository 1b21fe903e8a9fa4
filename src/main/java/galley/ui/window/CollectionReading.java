package galley.ui.window;

import galley.library.ArticleTree;
import galley.library.Checks;
import galley.schema.NewArticle;
import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.ui.create.AskedAlready;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import galley.ui.library.ListWords;
import galley.ui.library.ReadingState;
import galley.ui.library.SearchModel;
import galley.ui.links.LinksModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a collection: the list of its articles first, then their text and their links. The author
 * may stop that and go on with it. Knows no control.
 */
final class CollectionReading {

    private static final int MOST_LIKE = 4;

    private final Collection collection;
    private final SearchModel search;
    private final LinksModel links;
    private Runnable told = () -> {};
    private Runnable linksChanged = () -> {};

    /** As it was told last. */
    private ReadingState linksTold = ReadingState.IDLE;

    CollectionReading(Collection collection, Checks checks, BesideWork work) {
        this.collection = collection;
        search = new SearchModel(collection.cache(), checks, work, this::tell);
        links =
                new LinksModel(
                        collection.cache(),
                        work,
                        () -> {
                            tellLinks();
                            tell();
                        });
        collection.onRead(this::read);
        collection.onChange(
                () -> {
                    if (!linksTold.equals(linksState())) {
                        tellLinks();
                    }
                });
        collection.onOutside(
                files -> {
                    links.changed(files);
                    search.changed(files);
                });
    }

    /** Told on the window's thread when reading has come further, or there is a notice. */
    void onChange(Runnable listener) {
        told = listener;
    }

    void onLinks(Runnable listener) {
        linksChanged = listener;
    }

    LinksModel links() {
        return links;
    }

    SearchModel search() {
        return search;
    }

    private void tell() {
        told.run();
    }

    private void tellLinks() {
        linksTold = linksState();
        linksChanged.run();
    }

    /** How far the links are read; they come after the list. */
    ReadingState linksState() {
        Optional<Path> folder = collection.folder();
        return folder.isEmpty() || folder.filter(links::isOf).isPresent()
                ? links.reading()
                : collection.reading();
    }

    /** The list is whole: text and links are read next. */
    private void read(ArticleTree.Look seen) {
        collection.folder().ifPresent(folder -> read(folder, seen));
    }

    private void read(Path folder, ArticleTree.Look seen) {
        if (!links.isOf(folder) || links.reading().isStopped()) {
            links.open(folder, Optional.of(seen));
        }
        if (!search.isOf(folder) || search.reading().isStopped()) {
            search.open(folder, seen);
        }
    }

    /** How far all is read, for the list of articles. */
    ListWords words() {
        return collection.folder().isEmpty()
                ? ListWords.NO_FOLDER
                : new ListWords(
                        true,
                        collection.library().size(),
                        collection.unread(),
                        collection.reading(),
                        search.reading(),
                        links.reading());
    }

    boolean isGoing() {
        return words().isGoing();
    }

    boolean isStopped() {
        return !isGoing() && words().isStopped();
    }

    /** Ends reading, of whatever; what was read by then counts. */
    void stop() {
        collection.stop();
        search.stop();
        links.stop();
        if (collection.reading().isStopped()) {
            collection.folder().filter(f -> !search.isOf(f)).ifPresent(search::askUnread);
        }
    }

    /** Reads what is left where reading was stopped. */
    void goOn() {
        if (collection.reading().isStopped()) {
            // The others follow once the list is whole.
            collection.goOn();
        } else {
            search.goOn();
            links.goOn();
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
