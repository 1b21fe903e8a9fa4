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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a collection: the list of its articles first, then their text, then their links; all at
 * once would leave the window no processor. The author may stop that and go on with it. Knows no
 * control.
 */
final class CollectionReading {

    private static final int MOST_LIKE = 4;

    private final Collection collection;
    private final SearchModel search;
    private final LinksModel links;
    private final List<Runnable> told = new ArrayList<>();
    private Runnable linksChanged = () -> {};
    private Optional<Path> folder = Optional.empty();

    /** Whether the author wants nothing read by itself. */
    private boolean stopped;

    /** Whether the links wait until the text is read. */
    private boolean linksWait;

    /** The look at the collection that they wait with; none where it has changed since. */
    private Optional<ArticleTree.Look> lookAtLinks = Optional.empty();

    /** As it was told last. */
    private ReadingState linksTold = ReadingState.IDLE;

    CollectionReading(Collection collection, Checks checks, BesideWork work) {
        this.collection = collection;
        search =
                new SearchModel(
                        collection.cache(),
                        checks,
                        work,
                        () -> {
                            readLinksInTurn();
                            tell();
                        });
        links =
                new LinksModel(
                        collection.cache(),
                        work,
                        () -> {
                            tellLinks();
                            tell();
                        });
        collection.onRead(this::read);
        collection.onChange(this::collectionChanged);
        collection.onOutside(
                files -> {
                    lookAtLinks = Optional.empty();
                    links.changed(files);
                    search.changed(files);
                });
    }

    /** Told on the window's thread when reading has come further, or there is a notice. */
    void onChange(Runnable listener) {
        told.add(listener);
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
        told.forEach(Runnable::run);
    }

    private void tellLinks() {
        linksTold = linksState();
        linksChanged.run();
    }

    private void collectionChanged() {
        if (!folder.equals(collection.folder())) {
            folder = collection.folder();
            stopped = false;
            close();
        }
        tellLinksIfOther();
    }

    private void tellLinksIfOther() {
        if (!linksTold.equals(linksState())) {
            tellLinks();
        }
    }

    /** The list is whole: text and links are read next. */
    private void read(ArticleTree.Look seen) {
        folder.ifPresent(
                root -> {
                    if (stopped) {
                        askUnread(root);
                    } else {
                        read(root, seen);
                    }
                });
    }

    private void read(Path root, ArticleTree.Look seen) {
        if (!search.isOf(root) || search.reading().isStopped()) {
            search.open(root, seen);
        }
        if (isLeft(root)) {
            readLinks(Optional.of(seen));
        }
    }

    /** Whether its links are not being read, and were not. */
    private boolean isLeft(Path root) {
        return !links.isOf(root) || links.reading().isStopped();
    }

    private void readLinks(Optional<ArticleTree.Look> seen) {
        linksWait = true;
        lookAtLinks = seen;
        readLinksInTurn();
        tellLinksIfOther();
    }

    private void readLinksInTurn() {
        if (linksWait && !search.reading().isGoing()) {
            Optional<ArticleTree.Look> seen = lookAtLinks;
            leaveLinks();
            folder.ifPresent(root -> links.open(root, seen));
        }
    }

    private void leaveLinks() {
        linksWait = false;
        lookAtLinks = Optional.empty();
    }

    private void askUnread(Path root) {
        if (!search.isOf(root)) {
            search.askUnread(root);
        }
    }

    /** How far the links are read; they come after the list and the text. */
    ReadingState linksState() {
        if (linksWait) {
            return ReadingState.BEGUN;
        }
        if (folder.isEmpty() || folder.filter(links::isOf).isPresent()) {
            return links.reading();
        }
        return stopped ? ReadingState.BEGUN.stopped() : collection.reading();
    }

    /** How far all is read, for the list of articles. */
    ListWords words() {
        return folder.isEmpty()
                ? ListWords.NO_FOLDER
                : new ListWords(
                        true,
                        collection.known(),
                        collection.unread(),
                        collection.reading(),
                        search.reading(),
                        linksState());
    }

    boolean isGoing() {
        return words().isGoing();
    }

    boolean isStopped() {
        return !isGoing() && words().isStopped();
    }

    /** Ends reading, of whatever; what was read by then counts. */
    void stop() {
        if (isGoing()) {
            stopped = true;
            folder.ifPresent(this::askUnread);
            collection.stop();
            leaveLinks();
            search.stop();
            links.stop();
            tell();
        }
    }

    /** Reads what is left where reading was stopped. */
    void goOn() {
        stopped = false;
        if (collection.reading().isStopped()) {
            // The others follow once the list is whole.
            collection.goOn();
        } else {
            search.goOn();
            if (folder.filter(this::isLeft).isPresent()) {
                readLinks(Optional.empty());
            }
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
        leaveLinks();
        links.close();
        search.close();
    }
}
