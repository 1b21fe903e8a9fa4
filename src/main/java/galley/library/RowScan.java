package galley.library;

import galley.article.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Tells beside the caller which articles a query wants, with the values of some keys. What is known
 * of an article from before is not read again: first come the rows that are known, then those whose
 * articles had to be read to tell, then the cells that are left, those that are looked at before
 * others. Reports come one after the other on threads of its own, in no order; after {@link
 * #cancel()} only the {@link Report.Done} that says so.
 */
public final class RowScan {

    /** So few files are sooner read than looked up. */
    private static final int FEW = 64;

    /** So many are looked at between two reports. */
    private static final int TOGETHER = 4_096;

    /** What takes long to find out, so not for articles that are not wanted. */
    private static final Set<String> COSTLY = Recall.COUNTED;

    /**
     * @param columns keys as one writes them in a query
     */
    public record Wanted(Path root, Query query, List<String> columns) {
        public Wanted {
            columns = List.copyOf(columns);
        }

        /** All that is asked of an article. */
        private Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>();
            columns.forEach(key -> keys.add(Glance.nameOf(key)));
            query.keys().forEach(key -> keys.add(Glance.nameOf(key)));
            return keys;
        }
    }

    /**
     * What is known from before.
     *
     * @param memory takes up what is read
     */
    public record Known(RowMemory memory, Glances glances) {}

    /**
     * @param path below the folder, with {@code /}
     * @param cells a text for each column, empty where the article has none
     * @param whole whether all cells are known; those that are not are empty, and come with another
     *     report of this row
     */
    public record Row(Path file, String path, List<String> cells, boolean whole) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public sealed interface Report {

        /**
         * @param rows new ones, and others in the place of those with the same file
         * @param gone what was among the rows and is wanted no more
         * @param read how many articles are settled so far
         * @param of how many there are
         */
        record Rows(List<Row> rows, List<Path> gone, int read, int of) implements Report {}

        /** All that are wanted have come; what follows are their cells. */
        record Settled() implements Report {}

        /** A rule of the query that lists nothing; comes before any rows. */
        record RuleLeftOut(String rule, Checks.Listing why) implements Report {}

        /**
         * @param unread what could not be read, a sentence each
         * @param unknown keys of the query that no article has; nothing where it was cancelled
         * @param bare keys of the query at which nothing stands in any article, though one may have
         *     them; nothing where it was cancelled
         */
        record Done(List<String> unread, List<String> unknown, List<String> bare, boolean cancelled)
                implements Report {}
    }

    private final Wanted wanted;
    private final Set<String> keys;
    private final Checks checks;
    private final Known known;
    private final Consumer<Report> listener;
    private final Recall recall;
    private final UnknownKeys unknown;
    private final BareKeys bare;
    private final List<Row> found = new ArrayList<>();
    private final List<Path> gone = new ArrayList<>();
    private final LookedAtFirst toFill = new LookedAtFirst();
    private int settled;
    private volatile boolean cancelled;

    private RowScan(Wanted wanted, Checks checks, Known known, Consumer<Report> listener) {
        this.wanted = wanted;
        this.keys = wanted.keys();
        this.checks = checks;
        this.known = known;
        this.recall = new Recall(known.memory(), checks);
        this.unknown = new UnknownKeys(wanted.query().keys());
        this.bare = new BareKeys(wanted.query().keys());
        this.listener = listener;
    }

    public static RowScan start(
            Wanted wanted,
            List<Path> files,
            Checks checks,
            Known known,
            Consumer<Report> listener) {
        var scan = new RowScan(wanted, checks, known, listener);
        List<Path> all = List.copyOf(files);
        Thread.ofPlatform().daemon().name("row-scan").start(() -> scan.begin(all));
        return scan;
    }

    /** One article as a row, whether the query wants it or not. */
    public static Row row(Wanted wanted, Path file, Article article, Checks checks) {
        return row(wanted, file, ArticleFacts.of(wanted.root(), file, article, checks));
    }

    public void cancel() {
        cancelled = true;
    }

    /** A row is seen whose cells are not all known: they are read before others. */
    public void lookAt(Path file) {
        toFill.lookAt(file);
    }

    private void begin(List<Path> files) {
        List<String> unread = new ArrayList<>();
        boolean ended = false;
        try {
            run(files.stream().sorted().toList(), unread);
            ended = true;
        } finally {
            if (!ended) {
                // Nobody is to wait for what a fault of ours broke off.
                unread.add("Reading broke off by a fault of the program.");
            }
            List<String> absent = unknown.keys();
            List<String> empty = new ArrayList<>(bare.keys());
            empty.removeAll(absent);
            listener.accept(
                    cancelled
                            ? new Report.Done(unread, List.of(), List.of(), true)
                            : new Report.Done(unread, absent, empty, false));
        }
    }

    private void run(List<Path> files, List<String> unread) {
        unknown.met(known.memory().met());
        for (String rule : wanted.query().rules()) {
            Checks.Listing listing = checks.listing(rule);
            if (listing != Checks.Listing.LISTS && !cancelled) {
                listener.accept(new Report.RuleLeftOut(rule, listing));
            }
        }
        Left left = look(files);
        // In a sweep of its own, so that what the index finds need not wait for any other.
        List<Path> likely = likely(left.toTell());
        unread.addAll(read(likely, files.size()));
        Set<Path> others = new LinkedHashSet<>(left.toTell());
        likely.forEach(others::remove);
        unread.addAll(read(List.copyOf(others), files.size()));
        if (!cancelled) {
            listener.accept(new Report.Settled());
        }
        unread.addAll(fill(left.toFill(), files.size()));
        known.memory().keepIfWorth(checks);
    }

    /**
     * What must be read.
     *
     * @param toTell to tell whether they are wanted
     * @param toFill for cells of theirs
     */
    private record Left(List<Path> toTell, List<Path> toFill) {}

    /**
     * Tells of all that is known; from memory first, since the index knows less and is on a disk.
     */
    private Left look(List<Path> files) {
        var recalled =
                new FutureTask<>(
                        () -> {
                            known.memory().recall(files, checks);
                            return files;
                        });
        // Beside the look at the files and into the index, since it takes as long.
        Thread.ofPlatform().daemon().name("row-recall").start(recalled);
        var left = new Left(new ArrayList<>(), new ArrayList<>());
        List<ArticleTree.File> others = new ArrayList<>();
        for (int i = 0; i < files.size() && !cancelled; i++) {
            Path path = files.get(i);
            Optional<ArticleTree.File> file = ArticleTree.file(path);
            Optional<Glance> glance = file.flatMap(f -> recall.of(f));
            if (file.isEmpty()) {
                left.toTell().add(path);
            } else if (glance.isEmpty() || !knowsAll(glance.get())) {
                others.add(file.get());
            } else {
                settle(path, glance.get(), glance, left);
            }
            tellEach(i, files.size());
        }
        Map<String, Glance> kept =
                others.size() > FEW && !cancelled ? known.glances().of(keys) : Map.of();
        await(recalled);
        for (int i = 0; i < others.size() && !cancelled; i++) {
            look(others.get(i), kept, left);
            tellEach(i, files.size());
        }
        tell(files.size());
        return left;
    }

    private static void await(FutureTask<?> task) {
        try {
            task.get();
        } catch (InterruptedException | ExecutionException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private void look(ArticleTree.File file, Map<String, Glance> kept, Left left) {
        Optional<Glance> index =
                Optional.ofNullable(kept.get(ArticleTree.below(wanted.root(), file.path())))
                        .filter(glance -> glance.isOf(file));
        Optional<Glance> memory = recall.of(file);
        Optional<Glance> both = memory.map(m -> index.map(m::with).orElse(m)).or(() -> index);
        if (both.isPresent()) {
            settle(file.path(), both.get(), memory, left);
        } else {
            left.toTell().add(file.path());
        }
    }

    private boolean knowsAll(Glance glance) {
        return keys.stream()
                .allMatch(key -> Glance.PLACES.contains(key) || glance.keys().contains(key));
    }

    /**
     * @param read what is known of it since it was read
     */
    private void settle(Path file, Glance known, Optional<Glance> read, Left left) {
        Glance glance = known.at(ArticleTree.below(wanted.root(), file));
        Optional<Boolean> holds = wanted.query().holds(glance);
        if (holds.isEmpty()) {
            left.toTell().add(file);
            return;
        }
        unknown.passed(read.map(Glance::keys).orElse(List.of()));
        bare.met(glance);
        Optional<Row> row = holds.filter(is -> is).map(is -> row(file, glance));
        boolean whole = row.map(Row::whole).orElse(true);
        if (!whole) {
            left.toFill().add(file);
        }
        synchronized (found) {
            row.ifPresent(found::add);
            settled += whole ? 1 : 0;
        }
    }

    private Row row(Path file, Glance glance) {
        List<String> cells = new ArrayList<>();
        boolean whole = true;
        for (String key : wanted.columns()) {
            Optional<List<String>> texts = glance.texts(key);
            whole &= texts.isPresent();
            cells.add(texts.map(ArticleFacts::joined).orElse(""));
        }
        return new Row(file, ArticleTree.below(wanted.root(), file), cells, whole);
    }

    /** Those of the files that the index finds by the query's words, best first. */
    private List<Path> likely(List<Path> files) {
        if (files.size() <= FEW || cancelled) {
            return List.of();
        }
        Set<Path> left = Set.copyOf(files);
        return known.glances().likely(wanted.query()).stream()
                .map(wanted.root()::resolve)
                .filter(left::contains)
                .distinct()
                .toList();
    }

    private List<String> read(List<Path> files, int all) {
        return cancelled || files.isEmpty()
                ? List.of()
                : ArticleSweep.run(wanted.root(), files, this::take, new Watch(all)).unread();
    }

    private List<String> fill(List<Path> files, int all) {
        toFill.add(files);
        return cancelled || files.isEmpty()
                ? List.of()
                : ArticleSweep.run(
                                wanted.root(),
                                toFill::next,
                                files.size(),
                                this::take,
                                new Watch(all))
                        .unread();
    }

    private void take(ArticleSweep.Read read) {
        ArticleTree.File file = read.then();
        var anew =
                new ArticleFacts(
                        read.article(),
                        read.path(),
                        checks.of(read.file(), read.article()),
                        Optional.of(read.modified()));
        ArticleFacts facts = recall.knowing(file, anew);
        unknown.met(facts);
        bare.met(facts);
        boolean holds = wanted.query().holds(facts);
        keep(file, facts, read.misread().isEmpty(), holds);
        Optional<Row> row = holds ? Optional.of(row(wanted, read.file(), facts)) : Optional.empty();
        synchronized (found) {
            row.ifPresentOrElse(found::add, () -> gone.add(read.file()));
            settled++;
        }
    }

    private void keep(ArticleTree.File file, ArticleFacts facts, boolean exact, boolean holds) {
        Set<String> toKeep = new LinkedHashSet<>(keys);
        if (!holds) {
            toKeep.removeAll(COSTLY);
        }
        toKeep.remove("answer");
        Glance.PLACES.forEach(toKeep::remove);
        recall.keep(file, facts, exact, toKeep);
    }

    private void tellEach(int looked, int all) {
        if (looked % TOGETHER == TOGETHER - 1) {
            tell(all);
        }
    }

    private void tell(int all) {
        synchronized (found) {
            if (!cancelled) {
                listener.accept(
                        new Report.Rows(List.copyOf(found), List.copyOf(gone), settled, all));
            }
            found.clear();
            gone.clear();
        }
    }

    private final class Watch implements Progress {
        private final int all;

        Watch(int all) {
            this.all = all;
        }

        @Override
        public void at(int done, int ofThese) {
            tell(all);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private static Row row(Wanted wanted, Path file, ArticleFacts facts) {
        return new Row(
                file,
                facts.path(),
                wanted.columns().stream()
                        .map(key -> ArticleFacts.joined(facts.texts(key)))
                        .toList(),
                true);
    }
}
