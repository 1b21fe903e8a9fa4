package galley.ui.window;

import galley.library.Catalogue;
import galley.library.ArticleTree;
import galley.library.CollectionChange;
import galley.library.CollectionFacts;
import galley.library.CollectionWatch;
import galley.library.FolderScan;
import galley.library.FoundArticle;
import galley.library.ScanReport;
import galley.library.Templates;
import galley.schema.NewArticle;
import galley.session.ArticleSession;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import galley.ui.library.ReadingState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The folder that is open: its articles, read in the background, and what they have in common. */
public final class Collection {

    private static final CollectionFacts NO_FOLDER = CollectionFacts.unread(Path.of(""));

    /** Often enough to be seen; the list is put in order anew each time. */
    private static final long BETWEEN_TELLS_NANOS = 200_000_000;

    private static final int PIECE = 10_000;

    /** Longer than a window takes to be shown and drawn. */
    private static final long DRAWN_AT_LAST_MILLIS = 5_000;

    /** What new articles begin with stands apart. */
    private static final String TEMPLATES = "Templates";

    private final Templates templates = new Templates();
    private final Executor deliver;
    private final Executor drawn;
    private final Optional<Path> cache;
    private final LibraryModel library = new LibraryModel();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<Path> folder = Optional.empty();
    private Optional<FolderScan> scan = Optional.empty();
    private Optional<CollectionWatch> watch = Optional.empty();
    private Consumer<ArticleTree.Look> read = seen -> {};
    private Consumer<List<Path>> outside = files -> {};
    private Consumer<CollectionChange> moved = change -> {};
    private CollectionFacts facts = NO_FOLDER;
    private ReadingState state = ReadingState.IDLE;
    private long highestGiven;
    private List<ScanReport.Unread> unread = List.of();

    /** Of the look that goes on. */
    private List<ScanReport.Unread> unreadNow = new ArrayList<>();

    /**
     * Whether what the last look has found still comes: but for its beginning it is shown at once.
     */
    private boolean recalling;

    /** Whether to read on once what was stopped has ended. */
    private boolean again;

    private int reading;
    private long told;
    private long changes;

    /**
     * @param deliver where what was found is handed over, for a window its own thread
     * @param drawn called there, runs what waits until that is seen
     * @param cache where catalogues of folders are kept; empty for nowhere
     */
    public Collection(Executor deliver, Executor drawn, Optional<Path> cache) {
        this.deliver = deliver;
        this.drawn = drawn;
        this.cache = cache;
    }

    public LibraryModel library() {
        return library;
    }

    public Optional<Path> folder() {
        return folder;
    }

    /** Where what is known of folders is kept; empty for nowhere. */
    Optional<Path> cache() {
        return cache;
    }

    /** Grows whenever files were seen to have come, changed or gone. */
    long changes() {
        return changes;
    }

    /** The folder's name; empty without one. */
    public String name() {
        return folder.map(p -> String.valueOf(p.getFileName())).orElse("");
    }

    /**
     * How far the list is read; that it is looked at again once it is whole does not count. Until
     * then a new article's number is not known.
     */
    public ReadingState reading() {
        return state;
    }

    /**
     * How many articles there are as far as the folder is read; 0 while what the last look has
     * found is still coming.
     */
    int known() {
        return recalling && state.isGoing() ? 0 : library.size();
    }

    /** What could not be looked into when the folder was read, a sentence each. */
    List<String> unread() {
        return unread.stream().map(ScanReport.Unread::what).toList();
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Reads another folder; what was known of the one before is forgotten. */
    public void open(Path path) {
        close();
        folder = Optional.of(path.toAbsolutePath().normalize());
        facts = CollectionFacts.unread(folder.get());
        library.clear();
        unread = List.of();
        state = ReadingState.BEGUN;
        read(path);
        tell();
    }

    private void read(Path path) {
        scan.ifPresent(FolderScan::cancel);
        unreadNow = new ArrayList<>();
        again = false;
        recalling = true;
        scan =
                Optional.of(
                        FolderScan.start(
                                folder.get(),
                                cache.map(c -> Catalogue.fileFor(c, path)),
                                new Handing(++reading, library.size() > 0)));
    }

    /** Takes up what has changed on the disk; what is known stays in the list meanwhile. */
    public void readAgain() {
        if (state.isStopped()) {
            state = ReadingState.BEGUN;
        }
        folder.ifPresent(this::read);
    }

    private boolean isWhole() {
        return state.equals(ReadingState.IDLE);
    }

    /** Ends reading; what was read by then stays in the list. */
    void stop() {
        if (state.isGoing()) {
            scan.ifPresent(FolderScan::stop);
            again = false;
            state = state.stopped();
            tell();
        }
    }

    /** Reads what is left where reading was stopped. */
    void goOn() {
        if (state.isStopped()) {
            state = ReadingState.BEGUN;
            if (scan.isPresent()) {
                // What it has read is kept once it ends.
                again = true;
            } else {
                folder.ifPresent(this::read);
            }
            tell();
        }
    }

    /** Hands over what one look finds, on the look's own thread. */
    private final class Handing implements Consumer<ScanReport> {

        private final int ticket;
        private boolean isBegun;

        /**
         * @param isBegun whether there is something in the list already
         */
        Handing(int ticket, boolean isBegun) {
            this.ticket = ticket;
            this.isBegun = isBegun;
        }

        /** In pieces, since at first there may be very many. */
        @Override
        public void accept(ScanReport report) {
            List<LibraryItem> items =
                    report instanceof ScanReport.Batch batch
                            ? batch.articles().stream().map(Collection.this::item).toList()
                            : List.of();
            for (int from = 0; from < items.size(); from += PIECE) {
                List<LibraryItem> piece = items.subList(from, Math.min(from + PIECE, items.size()));
                deliver.execute(
                        () -> {
                            if (ticket == reading) {
                                library.add(piece);
                            }
                        });
            }
            deliver.execute(() -> take(ticket, report));
            if (!isBegun && !items.isEmpty()) {
                isBegun = true;
                awaitDrawn();
            }
        }

        /** To read on at once would keep the beginning from being seen for twice as long. */
        private void awaitDrawn() {
            var seen = new CountDownLatch(1);
            deliver.execute(() -> drawn.execute(seen::countDown));
            try {
                boolean ignored = seen.await(DRAWN_AT_LAST_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException nobodyDoes) {
                throw new IllegalStateException(nobodyDoes);
            }
        }
    }

    private void take(int ticket, ScanReport report) {
        if (ticket != reading) {
            return;
        }
        switch (report) {
            case ScanReport.Batch batch -> {
                unreadNow.addAll(batch.unread());
                if (!isWhole()) {
                    unread = List.copyOf(unreadNow);
                }
                if (library.size() == batch.articles().size()) {
                    tell();
                } else if (!recalling) {
                    tellAtTimes();
                }
                return;
            }
            case ScanReport.Gone(List<Path> files) -> library.remove(files);
            case ScanReport.Begun(CollectionFacts before) -> {
                recalling = false;
                facts = isWhole() ? facts : before;
            }
            case ScanReport.Done done -> {
                scan = Optional.empty();
                if (done.cancelled() && again) {
                    folder.ifPresent(this::read);
                } else if (done.cancelled()) {
                    state = state.stopped();
                } else {
                    state = ReadingState.IDLE;
                    unread = List.copyOf(unreadNow);
                    facts = done.facts();
                    watch(done.seen().files());
                    read.accept(done.seen());
                }
            }
        }
        tell();
    }

    /** Told when the list is whole, on the window's thread, with what was there. */
    void onRead(Consumer<ArticleTree.Look> listener) {
        read = listener;
    }

    /** Told of files that came, changed or went, on the window's thread. */
    public void onOutside(Consumer<List<Path>> listener) {
        outside = listener;
    }

    /** Told what became of files outside, moves among it, on the window's thread. */
    void onMoved(Consumer<CollectionChange> listener) {
        moved = listener;
    }

    /** From now on what becomes of the files is taken up as it happens. */
    private void watch(List<ArticleTree.File> seen) {
        if (watch.isEmpty()) {
            watch =
                    folder.map(
                            root ->
                                    CollectionWatch.start(
                                            root, seen, change -> changed(root, change)));
        }
    }

    /** Runs on the watch's own thread. */
    private void changed(Path root, CollectionChange change) {
        List<ArticleTree.File> there = new ArrayList<>(change.added());
        there.addAll(change.changed());
        change.moved().forEach(move -> there.add(move.to()));
        List<Path> gone = new ArrayList<>(change.removed());
        change.moved().forEach(move -> gone.add(move.from()));
        ScanReport.Batch look = FolderScan.look(root, there);
        List<LibraryItem> items = look.articles().stream().map(this::item).toList();
        List<Path> files = new ArrayList<>(gone);
        there.forEach(file -> files.add(file.path()));
        deliver.execute(
                () -> {
                    if (folder.filter(root::equals).isPresent()) {
                        library.remove(gone);
                        library.add(items);
                        changes++;
                        tell();
                        outside.accept(files);
                        moved.accept(change);
                    }
                });
    }

    private LibraryItem item(FoundArticle found) {
        return new LibraryItem(
                found.file(),
                found.title(),
                found.folder(),
                subject(found.file(), found.subject()),
                found.author(),
                found.date().orElse(""));
    }

    private void tellAtTimes() {
        if (System.nanoTime() - told > BETWEEN_TELLS_NANOS) {
            tell();
        }
    }

    private void tell() {
        told = System.nanoTime();
        listeners.forEach(Runnable::run);
    }

    /**
     * Takes up an article as it was just saved. One that is new comes by the watch, which knows
     * whether it belongs to the collection.
     */
    void saved(Path path, ArticleSession session) {
        library.find(path)
                .ifPresent(
                        before -> {
                            library.add(
                                    List.of(
                                            new LibraryItem(
                                                    path,
                                                    Workspace.titleOf(session),
                                                    before.folder(),
                                                    subject(
                                                            path,
                                                            Workspace.textOf(session, "subject")),
                                                    Workspace.textOf(session, "author"),
                                                    Workspace.textOf(session, "date"))));
                            tell();
                        });
    }

    private String subject(Path file, String written) {
        return templates.has(file) ? TEMPLATES : written;
    }

    public NewArticle newArticle(String question, String subject, LocalDate date) {
        return new NewArticle(
                question,
                subject,
                facts.author(),
                facts.site(),
                date,
                Math.max(facts.nextId(), highestGiven + 1));
    }

    /** The article is made: no other gets its number. */
    void made(NewArticle article) {
        highestGiven = Math.max(highestGiven, article.id());
    }

    /** Where a new article is kept; empty without a folder. */
    public Optional<Path> placeFor(NewArticle article) {
        return folder.map(f -> facts.placeFor(article));
    }

    /** The same below the folder, to be read. */
    Optional<Path> shownPlaceFor(NewArticle article) {
        return folder.map(f -> f.relativize(facts.placeFor(article)));
    }

    /** Stops reading; what was found and not handed over yet is dropped. */
    public void close() {
        reading++;
        scan.ifPresent(FolderScan::cancel);
        scan = Optional.empty();
        watch.ifPresent(CollectionWatch::close);
        watch = Optional.empty();
    }
}
