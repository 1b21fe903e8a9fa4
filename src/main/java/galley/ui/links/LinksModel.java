package galley.ui.links;

import galley.library.ArticleTree;
import galley.article.Article;
import galley.library.links.ArticleLinks;
import galley.library.links.LinkFault;
import galley.library.links.LinkGraph;
import galley.library.links.LinkScan;
import galley.library.links.LinkUse;
import galley.session.BesideWork;
import galley.session.WatchedProgress;
import galley.ui.library.Asking;
import galley.ui.library.ReadingState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The links of the collection that is open, read beside the window, and those of the article in
 * view as it stands there. Knows no control.
 */
public final class LinksModel {

    /**
     * What there is to say of the article in view.
     *
     * @param inbound links of other articles to it
     * @param own its links, in its order
     */
    public record Shown(List<LinkUse> inbound, List<LinkUse> own) {

        static final Shown NOTHING = new Shown(List.of(), List.of());

        public Shown {
            inbound = List.copyOf(inbound);
            own = List.copyOf(own);
        }

        /** How many of its own links are wrong; that nothing leads back is not. */
        public long faulty() {
            return own.stream()
                    .filter(l -> l.faults().stream().anyMatch(f -> f != LinkFault.ONE_WAY))
                    .count();
        }
    }

    /** An article, or what else is in view. */
    private record Wanted(Optional<Path> file, Optional<Article> article) {}

    private final Optional<Path> cache;
    private final BesideWork work;
    private final Runnable changed;
    private Optional<Path> root = Optional.empty();
    private LinkGraph graph = new LinkGraph(true);
    private WatchedProgress progress = WatchedProgress.ofNothing();
    private ReadingState reading = ReadingState.IDLE;
    private Wanted wanted = new Wanted(Optional.empty(), Optional.empty());
    private Shown shown = Shown.NOTHING;
    private boolean ready;

    /** Whether the end of reading was told, which is with what is shown then. */
    private boolean told = true;

    private final Asking<Answer> asking;

    /** The article whose text of the window stands in the graph in place of its file's. */
    private Optional<Path> laidOver = Optional.empty();

    /**
     * @param cache where links are kept from one run to the next; empty for nowhere
     * @param changed called on the window's thread when there is something else to show
     */
    public LinksModel(Optional<Path> cache, BesideWork work, Runnable changed) {
        this.cache = cache;
        this.work = work;
        this.changed = changed;
        asking = new Asking<>(work, this::question, this::take);
    }

    /**
     * Reads the links of a collection, anew or what has changed since the last run.
     *
     * @param seen a look at it that was just made; empty to look again
     */
    public void open(Path folder, Optional<ArticleTree.Look> seen) {
        close();
        root = Optional.of(folder);
        var fresh = LinkGraph.below(folder);
        var mine = new WatchedProgress(work, this::tell);
        progress = mine;
        graph = fresh;
        ready = false;
        become(ReadingState.BEGUN);
        work.run(
                () ->
                        LinkScan.run(
                                folder,
                                seen.orElseGet(() -> ArticleTree.look(folder, mine::isCancelled)),
                                cache.map(c -> LinkScan.fileFor(c, folder)),
                                fresh,
                                mine),
                scanned -> {
                    // It may have been over when it was stopped.
                    if (graph == fresh && !scanned.cancelled()) {
                        ready = true;
                        reading = ReadingState.IDLE;
                        told = false;
                        ask();
                    }
                },
                fault -> {
                    if (progress == mine) {
                        stop();
                    }
                    throw fault;
                });
    }

    /** Ends reading; the next time what was read by then is known. */
    public void stop() {
        if (reading.isGoing()) {
            progress.cancel();
            progress = WatchedProgress.ofNothing();
            become(reading.stopped());
        }
    }

    /** Takes up files that came, changed or went. */
    public void changed(List<Path> files) {
        LinkGraph of = graph;
        root.ifPresent(
                folder ->
                        work.run(
                                () -> {
                                    files.forEach(file -> LinkScan.take(of, folder, file));
                                    return true;
                                },
                                done -> ask()));
    }

    /** Whether this is the collection whose links are read or being read. */
    public boolean isOf(Path folder) {
        return root.filter(folder::equals).isPresent();
    }

    /** Stops reading. */
    public void close() {
        progress.cancel();
        reading = ReadingState.IDLE;
        root = Optional.empty();
        laidOver = Optional.empty();
        become(Shown.NOTHING);
    }

    /** Another article is in view, or the one there is another by now. */
    public void show(Optional<Path> file, Optional<Article> article) {
        wanted = new Wanted(file, article);
        ask();
    }

    private void ask() {
        if (!ready || root.isEmpty()) {
            become(Shown.NOTHING);
        } else {
            asking.ask();
        }
    }

    /** What was found, and in which graph. */
    private record Answer(LinkGraph of, Shown shown) {}

    private Supplier<Answer> question() {
        LinkGraph of = graph;
        Optional<Path> folder = root;
        Wanted asked = wanted;
        Optional<Path> before = laidOver.filter(file -> !asked.file().equals(laidOver));
        laidOver = asked.file();
        return () ->
                new Answer(
                        of,
                        folder.map(
                                        f -> {
                                            // What was not saved counts only while it is in view.
                                            before.ifPresent(file -> LinkScan.take(of, f, file));
                                            return look(of, f, asked);
                                        })
                                .orElse(Shown.NOTHING));
    }

    private void take(Answer answer) {
        if (answer.of() == graph && ready) {
            become(answer.shown());
        }
    }

    private void become(Shown next) {
        if (!told || !next.equals(shown)) {
            told = true;
            shown = next;
            changed.run();
        }
    }

    private static Shown look(LinkGraph graph, Path folder, Wanted wanted) {
        Optional<String> path =
                wanted.file()
                        .filter(f -> f.startsWith(folder))
                        .map(f -> ArticleTree.below(folder, f));
        if (path.isEmpty()) {
            return Shown.NOTHING;
        }
        wanted.article().ifPresent(article -> graph.put(ArticleLinks.of(path.get(), article)));
        return new Shown(graph.pointingAt(path.get()), graph.from(path.get()));
    }

    public Shown shown() {
        return shown;
    }

    /** How far the links are read; what is shown counts only once all are. */
    public ReadingState reading() {
        return reading;
    }

    private void tell(WatchedProgress of, int done, int all) {
        if (of == progress) {
            become(new ReadingState.Going(done, all));
        }
    }

    private void become(ReadingState next) {
        if (!next.equals(reading)) {
            reading = next;
            changed.run();
        }
    }

    /** The file of an article of the collection. */
    public Optional<Path> file(String path) {
        return root.map(r -> r.resolve(path));
    }
}
