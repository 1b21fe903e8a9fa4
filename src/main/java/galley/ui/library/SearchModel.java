package galley.ui.library;

import galley.article.Article;
import galley.library.ArticleTree;
import galley.library.Checks;
import galley.library.Days;
import galley.library.Glances;
import galley.library.Progress;
import galley.library.Query;
import galley.library.ScanReport.Unread;
import galley.library.index.ArticleSearch;
import galley.library.index.Found;
import galley.library.index.IndexedArticle;
import galley.library.index.Suggestion;
import galley.library.index.Updated;
import galley.schema.Keywords;
import galley.session.BesideWork;
import galley.session.WatchedProgress;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The full text of the collection that is open: brought up to date beside the window, and asked
 * there. Knows no control.
 */
public final class SearchModel {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 15;

    private final Optional<Path> cache;
    private final Checks checks;
    private final BesideWork work;
    private final Runnable changed;
    private Optional<Open> open = Optional.empty();
    private ReadingState reading = ReadingState.IDLE;
    private String notice = "";
    private String said = "";
    private boolean mending;

    /** Once for a window is enough. */
    private boolean practised;

    /** A collection whose text can be asked, until its reading is ended. */
    private record Open(Path root, ArticleSearch search, WatchedProgress progress) {}

    /**
     * @param cache where indices are kept; empty for nowhere
     * @param changed called on the window's thread when there is something else to tell
     */
    public SearchModel(Optional<Path> cache, Checks checks, BesideWork work, Runnable changed) {
        this.cache = cache;
        this.checks = checks;
        this.work = work;
        this.changed = changed;
    }

    private boolean isOf(WatchedProgress progress) {
        return open.filter(o -> o.progress() == progress).isPresent();
    }

    private void tell(WatchedProgress of, int done, int all) {
        if (all > 0 && isOf(of)) {
            become(new ReadingState.Going(done, all));
        }
    }

    private void become(ReadingState next) {
        if (!next.equals(reading)) {
            reading = next;
            changed.run();
        }
    }

    /** Whether this is the collection that can be asked. */
    public boolean isOf(Path folder) {
        return open.filter(o -> o.root().equals(folder)).isPresent();
    }

    /**
     * Takes up what has changed in the text of a collection, the same or another.
     *
     * @param seen a look at it that was just made
     */
    public void open(Path folder, ArticleTree.Look seen) {
        ask(folder);
        open.ifPresent(o -> read(o, search -> search.update(seen, o.progress())));
    }

    /** Asks another collection of which nothing is read now: what is known of it is found. */
    public void askUnread(Path folder) {
        ask(folder);
        become(ReadingState.BEGUN.stopped());
    }

    private void ask(Path folder) {
        if (!isOf(folder)) {
            close();
            open =
                    Optional.of(
                            new Open(folder, ArticleSearch.of(folder, cache, checks), watched()));
        }
    }

    private WatchedProgress watched() {
        return new WatchedProgress(work, this::tell);
    }

    private void update(Open of) {
        read(of, search -> search.update(of.progress()));
    }

    private void read(Open of, Function<ArticleSearch, Updated> how) {
        become(ReadingState.BEGUN);
        takeUp(of, how, this::ended, 0);
    }

    /** All is read, or as much as there will be. */
    private void ended(Updated updated) {
        mending = false;
        reading =
                switch (updated) {
                    case Updated.Done done -> ReadingState.IDLE;
                    // Without an index all files are read for each question.
                    case Updated.Without none -> ReadingState.IDLE;
                    case Updated.Busy busy -> reading.stopped();
                    case Updated.Cancelled cancelled -> reading.stopped();
                };
        tell(updated);
    }

    /** Ends reading; what was read by then is found. */
    public void stop() {
        if (reading.isGoing()) {
            open.ifPresent(o -> o.progress().cancel());
            open = open.map(o -> new Open(o.root(), o.search(), watched()));
            mending = false;
            become(reading.stopped());
        }
    }

    /** Reads what is left where reading was stopped. */
    public void goOn() {
        if (reading.isStopped()) {
            open.ifPresent(this::update);
        }
    }

    /** Takes up files that came, changed or went. */
    public void changed(List<Path> files) {
        boolean stopped = reading.isStopped();
        open.ifPresent(
                o ->
                        takeUp(
                                o,
                                search ->
                                        stopped && !search.hasIndex()
                                                // To make one would read all.
                                                ? new Updated.Cancelled()
                                                : search.update(files, o.progress().unseen()),
                                this::tell,
                                0));
    }

    /** Another program of the user may be at the index; what it does not know waits for it. */
    private void takeUp(
            Open of, Function<ArticleSearch, Updated> how, Consumer<Updated> then, int tries) {
        work.run(
                () -> {
                    if (tries > 0) {
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                    return of.progress().isCancelled()
                            ? new Updated.Cancelled()
                            : how.apply(of.search());
                },
                updated -> {
                    if (isOf(of.progress())) {
                        if (updated instanceof Updated.Busy && tries < MOST_TRIES) {
                            takeUp(of, how, then, tries + 1);
                        } else {
                            then.accept(updated);
                        }
                    } else if (updated instanceof Updated.Done && isStoppedOf(of)) {
                        // It was over when it was stopped.
                        then.accept(updated);
                    }
                    if (updated instanceof Updated.Done) {
                        makeQuick(of);
                    }
                },
                fault -> {
                    if (isOf(of.progress())) {
                        then.accept(new Updated.Cancelled());
                    }
                    throw fault;
                });
    }

    /** Nobody waits for it, so it is not told. */
    private void makeQuick(Open of) {
        boolean first = !practised && !of.progress().isCancelled();
        practised |= first;
        work.run(
                () -> {
                    of.search().putTogether(of.progress().unseen());
                    if (first) {
                        of.search().practise(of.progress().unseen());
                    }
                    return of;
                },
                done -> {});
    }

    private boolean isStoppedOf(Open of) {
        return reading.isStopped() && open.filter(o -> o.search() == of.search()).isPresent();
    }

    private void tell(Updated updated) {
        String words =
                switch (updated) {
                    case Updated.Done(
                                    int read,
                                    int gone,
                                    List<Unread> unread,
                                    Optional<String> rebuilt) ->
                            rebuilt.orElse("");
                    case Updated.Without(String what, String remedy) -> what + " " + remedy;
                    case Updated.Busy busy -> "";
                    case Updated.Cancelled cancelled -> "";
                };
        if (!words.equals(said)) {
            said = words;
            notice = words;
        }
        changed.run();
    }

    /** Makes an index anew that turned out to be damaged while it was asked. */
    private void mend() {
        if (!mending && !reading.isStopped()) {
            mending = true;
            open.ifPresent(this::update);
        }
    }

    /** How far the text is read. */
    public ReadingState reading() {
        return reading;
    }

    /** What the author should know once: that all was read anew, or that there is no index. */
    public String takeNotice() {
        String words = notice;
        notice = "";
        return words;
    }

    /**
     * What was typed so far, to be asked beside the window; nothing while there is no index, since
     * reading all files takes too long for each letter.
     */
    public Supplier<Found> find(String typed, int most, Progress progress) {
        return asked(
                o -> o.search().search(typed, most, progress.orEndedBy(o.progress()::isCancelled)),
                Found.NOTHING);
    }

    /** Why what was typed can find nothing; empty where it may. */
    public static Optional<String> mistake(String typed) {
        return Query.read(typed, Days.SYSTEM).mistake().map(Query.Mistake::what);
    }

    /** What is known of the articles without reading them, to be asked beside the window. */
    public Glances glances() {
        return open.map(o -> o.search().glances()).orElse(Glances.NONE);
    }

    /** Articles that are like one, to be asked beside the window. */
    public Supplier<List<LibraryItem>> like(Article article, int most) {
        return asked(o -> items(o.search().like(likened(article), most)), List.of());
    }

    private <T> Supplier<T> asked(Function<Open, T> question, T otherwise) {
        Optional<Open> of = open;
        return () -> {
            T found = of.filter(o -> o.search().hasIndex()).map(question).orElse(otherwise);
            if (of.filter(o -> o.search().isDamaged()).isPresent()) {
                work.owner().execute(this::mend);
            }
            return found;
        };
    }

    /** The article itself may be found; who asks leaves it out. */
    private static ArticleSearch.Likened likened(Article article) {
        return new ArticleSearch.Likened(
                "",
                text(article, "question").or(() -> text(article, "title")).orElse(""),
                Keywords.of(text(article, "seo.page_keywords").orElse("")).words(),
                article.answer().markdown(),
                text(article, "subject").orElse(""));
    }

    private static Optional<String> text(Article article, String key) {
        return KeyPath.parse(key).flatMap(article::text);
    }

    /** Articles that answer a question already, to be asked beside the window. */
    public Supplier<List<LibraryItem>> answering(String question, int most) {
        return asked(o -> items(o.search().answering(question, most)), List.of());
    }

    private static List<LibraryItem> items(List<Suggestion> found) {
        return found.stream().map(Suggestion::article).map(SearchModel::item).toList();
    }

    /** An article as the list has it. */
    public static LibraryItem item(IndexedArticle found) {
        int slash = found.path().lastIndexOf('/');
        return new LibraryItem(
                found.file(),
                found.title(),
                found.path().substring(0, Math.max(0, slash)),
                found.subject(),
                "",
                found.date().orElse(""));
    }

    /** Asks and reads no more. */
    public void close() {
        open.ifPresent(
                o -> {
                    o.progress().cancel();
                    work.run(
                            () -> {
                                o.search().close();
                                return true;
                            },
                            closed -> {});
                });
        open = Optional.empty();
        mending = false;
        reading = ReadingState.IDLE;
    }
}
