package galley.library.index;

import galley.library.ArticleTree;
import galley.library.Catalogue;
import galley.library.Checks;
import galley.library.Days;
import galley.library.Glance;
import galley.library.Glances;
import galley.library.Progress;
import galley.library.Query;
import galley.library.UsedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.FSDirectory;

/**
 * Finds articles of a collection by their words, ranked, with an index in the user's cache folder.
 * Where there is none, or none that can be read, files are read instead, which is slow and finds
 * the same articles. May be asked from any thread, not from the window's: it waits for the disk.
 * Other windows and commands may use the same index; one of them writes at a time.
 */
public final class ArticleSearch implements AutoCloseable {

    /**
     * An article for which others are looked for.
     *
     * @param path below the collection, with {@code /}; itself is not found; empty for a new one
     */
    public record Likened(
            String path, String question, List<String> keywords, String answer, String subject) {
        public Likened {
            keywords = List.copyOf(keywords);
        }
    }

    private static final int MOST_LIKELY = 10_000;

    /** In parts; fewer are asked as quickly. */
    private static final int FEW = 10;

    /** So many are put together by the update that leaves them, if nobody did before. */
    private static final int MANY = 40;

    /** So many titles, so many hits of each. */
    private static final int PRACTISED = 12;

    /** In letters. */
    private static final int TYPED_AT_ONCE = 7;

    private static final String NO_INDEX = "There is no search index, so every file was read.";

    private final Path root;
    private final Optional<IndexFolder> folder;
    private final Optional<Path> cache;
    private final Checks checks;

    /** Whether the index could not be written, so that files say what it does not. */
    private volatile boolean behind;

    private volatile boolean asked;

    private boolean closed;
    private final ReentrantLock updating = new ReentrantLock();

    /**
     * @param cache where it is kept what was counted in articles; empty for nowhere
     */
    ArticleSearch(Path root, Optional<IndexFolder> folder, Optional<Path> cache, Checks checks) {
        this.root = root.toAbsolutePath().normalize();
        this.folder = folder;
        this.cache = cache;
        this.checks = checks;
    }

    /**
     * Opens nothing yet, so it takes no time.
     *
     * @param cache the user's cache folder; empty to keep no index
     */
    public static ArticleSearch of(Path root, Optional<Path> cache, Checks checks) {
        return new ArticleSearch(
                root,
                cache.map(c -> new IndexFolder(folderFor(c, root), FSDirectory::open)),
                cache,
                checks);
    }

    /** Beside the collection's catalogue. */
    static Path folderFor(Path cache, Path root) {
        Path catalogue = Catalogue.fileFor(cache, root);
        String name = String.valueOf(catalogue.getFileName());
        return catalogue.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".index");
    }

    /** Whether an index of a folder was ever made, which may not be up to date. */
    public static boolean isKept(Path root, Path cache) {
        return Files.isDirectory(folderFor(cache, root));
    }

    /** Whether searching is quick. */
    public boolean hasIndex() {
        return usable().flatMap(f -> f.use(searcher -> true)).isPresent();
    }

    /** Whether the index was found to be damaged, and must be brought up to date to be of use. */
    public boolean isDamaged() {
        return folder.filter(IndexFolder::isDamaged).isPresent();
    }

    private Optional<IndexFolder> usable() {
        return folder.filter(f -> !behind);
    }

    /** Looks at all files and takes up those that are others since. One update at a time. */
    public Updated update(Progress progress) {
        return updated(progress, f -> new IndexBuild(root, f, progress).run());
    }

    /**
     * The same after a look that was just made.
     *
     * @param seen all files below the root
     */
    public Updated update(ArticleTree.Look seen, Progress progress) {
        return updated(progress, f -> new IndexBuild(root, f, progress).run(seen));
    }

    /** Takes up files that came, changed or went, without looking at all others. */
    public Updated update(List<Path> files, Progress progress) {
        return updated(
                progress,
                f -> {
                    var build = new IndexBuild(root, f, progress);
                    return behind ? build.run() : build.run(files);
                });
    }

    private interface Work {
        Updated with(IndexFolder folder);
    }

    private Updated updated(Progress progress, Work work) {
        if (folder.isEmpty()) {
            return new Updated.Without(
                    "There is no cache folder to keep a search index in.",
                    "Searching reads every file.");
        }
        updating.lock();
        try {
            if (closed) {
                return new Updated.Cancelled();
            }
            Updated updated = work.with(folder.get());
            behind = updated instanceof Updated.Without;
            if (updated instanceof Updated.Done) {
                putTogether(folder.get(), MANY, progress);
            }
            return updated;
        } finally {
            updating.unlock();
        }
    }

    /**
     * Puts the parts of the index together that updates have left, where they are so many that
     * questions take longer for it. All is found meanwhile.
     *
     * @param progress may end it; is not told how far it is
     */
    public void putTogether(Progress progress) {
        updating.lock();
        try {
            if (!closed) {
                usable().ifPresent(f -> putTogether(f, FEW, progress));
            }
        } finally {
            updating.unlock();
        }
    }

    /**
     * Asks what titles of the collection say, as if they were typed: Java compiles what is run
     * often, and the first questions of a process take ten times as long for it. Ends where
     * somebody asks in earnest.
     *
     * @param progress may end it; is not told how far it is
     */
    public void practise(Progress progress) {
        Progress ended = Progress.unseen(() -> asked || progress.isCancelled());
        usable().ifPresent(
                        f ->
                                f.use(
                                        searcher -> {
                                            practise(searcher, ended);
                                            return true;
                                        }));
    }

    private void practise(OpenIndex searcher, Progress ended) throws IOException {
        var search = new IndexSearch(root, cache, searcher, checks, ended);
        for (String title : someTitles(searcher)) {
            for (int end = 1; end <= title.length(); end += TYPED_AT_ONCE) {
                if (ended.isCancelled()) {
                    return;
                }
                Query typed = Query.read(title.substring(0, end), Days.SYSTEM).query();
                search.find(typed, true, PRACTISED);
            }
        }
    }

    private List<String> someTitles(OpenIndex searcher) throws IOException {
        int articles = searcher.getIndexReader().maxDoc();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < Math.min(PRACTISED, articles); i++) {
            int doc = (int) ((long) articles * i / PRACTISED);
            titles.add(plain(searcher).article(doc).title());
        }
        return titles;
    }

    private static void putTogether(IndexFolder folder, int most, Progress progress) {
        if (IndexParts.count(folder) > most) {
            try {
                IndexParts.putTogether(folder, progress);
            } catch (IOException | RuntimeException notNow) {
                // All is found as it is; the next update may have more room, or the lock.
            }
        }
    }

    /** What was typed so far; its last word may go on. A mistake in it is passed over. */
    public Found search(String typed, int limit, Progress progress) {
        boolean open =
                !typed.isEmpty()
                        && !typed.endsWith("\"")
                        && !typed.endsWith(")")
                        && !Character.isWhitespace(typed.charAt(typed.length() - 1));
        return search(Query.read(typed, Days.SYSTEM).query(), open, limit, progress);
    }

    /**
     * The words of the query rank and find; its conditions restrict.
     *
     * @param open whether the last word may be the beginning of one
     * @param progress told how many articles are looked at where the index cannot tell all
     */
    public Found search(Query query, boolean open, int limit, Progress progress) {
        asked = true;
        return usable().flatMap(
                        f ->
                                f.use(
                                        searcher ->
                                                new IndexSearch(
                                                                root, cache, searcher, checks,
                                                                progress)
                                                        .find(query, open, limit)))
                .orElseGet(
                        () ->
                                new FileSearch(root, checks, progress)
                                        .find(query, open, limit, NO_INDEX));
    }

    /** Articles that one may point to, those of the same subject first; none without an index. */
    public List<Suggestion> like(Likened article, int limit) {
        return folder.flatMap(
                        f ->
                                f.use(
                                        searcher ->
                                                new Likeness(searcher, plain(searcher))
                                                        .like(article, limit)))
                .orElse(List.of());
    }

    /** Articles that answer a question already, the likest first; none without an index. */
    public List<Suggestion> answering(String question, int limit) {
        return folder.flatMap(
                        f ->
                                f.use(
                                        searcher ->
                                                new Likeness(searcher, plain(searcher))
                                                        .answering(question, limit)))
                .orElse(List.of());
    }

    /** What the index keeps of all articles; nothing without an index. */
    public Glances glances() {
        return new Glances() {
            @Override
            public Map<String, Glance> of(Set<String> keys) {
                return usable().flatMap(f -> f.use(searcher -> new KeptGlances(keys).in(searcher)))
                        .orElse(Map.of());
            }

            @Override
            public Set<String> keys() {
                return usable().flatMap(f -> f.use(KeptGlances::keys)).orElse(Set.of());
            }

            @Override
            public List<UsedKey> written() {
                return usable().flatMap(f -> f.use(WrittenKeys::of)).orElse(List.of());
            }

            @Override
            public List<String> likely(Query query) {
                return usable().flatMap(
                                f -> f.use(searcher -> plain(searcher).paths(query, MOST_LIKELY)))
                        .orElse(List.of());
            }
        };
    }

    private IndexSearch plain(OpenIndex searcher) {
        return new IndexSearch(root, cache, searcher, checks, Progress.UNSEEN);
    }

    /** Waits for an update that is under way, which its progress can end. */
    @Override
    public void close() {
        updating.lock();
        try {
            closed = true;
            folder.ifPresent(IndexFolder::close);
        } finally {
            updating.unlock();
        }
    }
}
