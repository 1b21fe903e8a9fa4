package galley.ui.collection;

import galley.article.Article;
import galley.library.ArticleFacts;
import galley.library.CellOrder;
import galley.library.Checks;
import galley.library.Days;
import galley.library.Query;
import galley.library.RowMemory;
import galley.library.RowScan;
import galley.library.RowScan.Row;
import galley.library.UnknownKeys;
import galley.library.bulk.BulkChange;
import galley.session.BesideWork;
import galley.ui.library.Asking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The articles that a query wants, as rows of a table, and how many of them share a value. They
 * come while they are read; only the newest question counts. Knows no control.
 */
public final class CollectionModel {

    /** What the table shows until the author chooses. */
    public static final List<String> USUAL = List.of("title", "subject", "date", "problems");

    private static final long BETWEEN_TELLS_NANOS = 200_000_000;

    /** While only cells are filled in, one works in the table already. */
    private static final long BETWEEN_CELLS_NANOS = 1_000_000_000;

    /**
     * A column to sort by.
     *
     * @param key as the column has it
     */
    public record Order(String key, boolean descending) {}

    /**
     * What is to be shown.
     *
     * @param counts by key, the most frequent value first
     */
    public record Shown(List<Row> rows, Map<String, List<Count>> counts) {
        public Shown {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Rows in their order.
     *
     * @param question which query they are of
     * @param complete whether all articles were asked
     */
    private record Arranged(int question, boolean complete, Shown shown) {}

    private final CollectionSource source;
    private final Checks checks;
    private final BesideWork work;
    private final Runnable changed;
    private List<String> columns = USUAL;
    private List<Order> order = List.of();
    private String query = "";
    private Optional<String> mistake = Optional.empty();
    private final List<String> leftOut = new ArrayList<>();
    private Optional<RowScan> scan = Optional.empty();
    private final RowMemory memory = new RowMemory();
    private final Map<Path, Row> rows = new LinkedHashMap<>();
    private Shown shown = new Shown(List.of(), Map.of());
    private int question;
    private int read;
    private int of;
    private int unread;
    private boolean reading;
    private boolean complete;
    private boolean whole;

    /** Whether what is shown is of before, until as much is known anew. */
    private boolean quiet;

    private long changes;
    private final Asking<Arranged> arranging;
    private final CellWrites cells = new CellWrites(this::take);
    private Optional<Path> shownFolder = Optional.empty();
    private String told = "";
    private long shownAt;

    /**
     * @param changed called on the window's thread when something else is to be shown
     */
    public CollectionModel(
            CollectionSource source, Checks checks, BesideWork work, Runnable changed) {
        this.source = source;
        this.checks = checks;
        this.work = work;
        this.changed = changed;
        arranging = new Asking<>(work, this::arrangement, this::take);
    }

    /** Asks anew; what is not finished yet in the query asks for nothing. */
    public void ask(String typed) {
        query = typed;
        quiet = false;
        told = "";
        leftOut.clear();
        Query.Read meant = Query.read(typed, Days.SYSTEM);
        mistake = meant.mistake().map(Query.Mistake::what);
        begin(meant.query());
    }

    /** Asks the same again where there are other files; what is shown stays until it is known. */
    public void askAgain() {
        boolean others = source.changes() != changes || source.files().size() != of;
        if (others && scan.isPresent()) {
            quiet = true;
            begin(Query.read(query, Days.SYSTEM).query());
        }
    }

    private void begin(Query wanted) {
        stop();
        int mine = ++question;
        changes = source.changes();
        complete = false;
        whole = false;
        rows.clear();
        read = 0;
        unread = 0;
        Optional<Path> folder = source.folder();
        if (!folder.equals(shownFolder)) {
            cells.another();
            memory.clear();
            shownFolder = folder;
        }
        List<Path> files = source.files();
        of = files.size();
        reading = folder.isPresent();
        scan =
                folder.map(
                        root ->
                                RowScan.start(
                                        new RowScan.Wanted(root, wanted, keys()),
                                        files,
                                        checks,
                                        new RowScan.Known(memory, source.glances()),
                                        report -> work.owner().execute(() -> take(mine, report))));
        changed.run();
    }

    /** Reads no more; what was found stays. */
    public void stop() {
        scan.ifPresent(RowScan::cancel);
        scan = Optional.empty();
        reading = false;
    }

    private List<String> keys() {
        Set<String> keys = new LinkedHashSet<>(columns);
        keys.addAll(ValueCounts.KEYS);
        return List.copyOf(keys);
    }

    private void take(int asked, RowScan.Report report) {
        if (asked != question || scan.isEmpty()) {
            return;
        }
        switch (report) {
            case RowScan.Report.Rows some -> {
                some.rows().forEach(row -> rows.put(row.file(), row));
                some.gone().forEach(rows::remove);
                read = some.read();
                boolean fewer = quiet && rows.size() < shown.rows().size();
                long between = complete ? BETWEEN_CELLS_NANOS : BETWEEN_TELLS_NANOS;
                if (!fewer && System.nanoTime() - shownAt > between) {
                    arrange();
                }
            }
            case RowScan.Report.Settled all -> {
                complete = true;
                quiet = false;
                arrange();
            }
            case RowScan.Report.RuleLeftOut(String rule, Checks.Listing why) -> {
                words(rule, why).ifPresent(leftOut::add);
                changed.run();
            }
            case RowScan.Report.Done done -> {
                done.unknown().forEach(key -> leftOut.add(UnknownKeys.words(key) + "."));
                source.folder()
                        .ifPresent(
                                folder ->
                                        checks.faults(folder).forEach(f -> leftOut.add(f.words())));
                unread = done.unread().size();
                reading = false;
                complete |= !done.cancelled();
                arrange();
            }
        }
    }

    /** Shows other columns; the order stays where it can. */
    public void showColumns(List<String> keys) {
        columns = List.copyOf(keys);
        // The rows that are shown have other cells.
        shown = new Shown(List.of(), Map.of());
        ask(query);
    }

    public void sort(List<Order> by) {
        order = List.copyOf(by);
        arrange();
    }

    /** Puts the rows in order and counts them beside the window, one time after the other. */
    private void arrange() {
        arranging.ask();
    }

    private Supplier<Arranged> arrangement() {
        shownAt = System.nanoTime();
        int asked = question;
        boolean all = complete;
        List<Row> now = List.copyOf(rows.values());
        List<String> keys = keys();
        List<Order> by = order;
        return () ->
                new Arranged(
                        asked, all, new Shown(sorted(now, keys, by), ValueCounts.of(now, keys)));
    }

    private void take(Arranged next) {
        if (next.question() == question) {
            shown = next.shown();
            whole = next.complete();
            changed.run();
        }
    }

    /** Whether what is shown is all that the query asks for. */
    public boolean isWhole() {
        return whole;
    }

    private static List<Row> sorted(List<Row> rows, List<String> keys, List<Order> by) {
        Comparator<Row> order = (a, b) -> 0;
        for (Order each : by) {
            int at = keys.indexOf(each.key());
            if (at >= 0) {
                Comparator<Row> one =
                        Comparator.comparing(row -> row.cells().get(at), CellOrder.BY_VALUE);
                order = order.thenComparing(each.descending() ? one.reversed() : one);
            }
        }
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(order.thenComparing(Row::path));
        return List.copyOf(sorted);
    }

    /** The query with one more condition, or without it where it has it. */
    public String toggled(Count count) {
        String words = " " + query.strip() + " ";
        String term = " " + count.term() + " ";
        return words.contains(term)
                ? words.replace(term, " ").strip()
                : (words + count.term()).strip();
    }

    public boolean asksFor(Count count) {
        return (" " + query.strip() + " ").contains(" " + count.term() + " ");
    }

    /** Whether the author may write in a column: it is one field of each article. */
    public static boolean isWritable(String key) {
        return !ArticleFacts.isOwn(key) && !key.equals("layout");
    }

    /**
     * Whether a cell is written in as one line; where it is not, says why.
     *
     * @param key of a column that {@link #isWritable}
     */
    public boolean mayEdit(Row row, String key) {
        String text = row.cells().get(placeOf(key));
        boolean known = row.whole() || !text.isEmpty();
        boolean oneLine = !text.stripTrailing().contains("\n");
        told =
                !known
                        ? "This article is still being read. Try again in a moment."
                        : oneLine
                                ? ""
                                : "This value has several lines. Open the article to edit it.";
        changed.run();
        return known && oneLine;
    }

    /** Writes into a cell; what is there already is not written. */
    public void write(Row row, String key, String text) {
        if (isWritable(key) && !row.cells().get(placeOf(key)).equals(text)) {
            var change = new BulkChange.Write(key, text);
            cells.write(row.file(), then -> source.write(row.file(), List.of(change), then));
        }
    }

    /** Takes back what was written last; what cannot be taken back stays the last. */
    public void undoLast() {
        cells.undoLast(
                () -> {
                    told =
                            "There is no cell to undo here. What many articles had is undone under Change\u2026, Earlier changes.";
                    changed.run();
                });
    }

    private void take(Path file, Written written) {
        switch (written) {
            case Written.Refused(String why) -> told = why;
            case Written.Unchanged unchanged -> told = "";
            case Written.Done(Article now, Consumer<Consumer<Written>> undo) -> {
                told = "";
                show(file, now);
            }
        }
        changed.run();
    }

    /** The article's row as it is now, whether the query still wants it or not. */
    private void show(Path file, Article now) {
        memory.forget(file);
        source.folder()
                .ifPresent(
                        root -> {
                            Row row =
                                    RowScan.row(
                                            new RowScan.Wanted(root, Query.ALL, keys()),
                                            file,
                                            now,
                                            checks);
                            rows.replace(file, row);
                            arrange();
                        });
    }

    public List<String> columns() {
        return columns;
    }

    public Shown shown() {
        return shown;
    }

    /** Where a column's values stand in the rows. */
    public int placeOf(String key) {
        return keys().indexOf(key);
    }

    private static Optional<String> words(String rule, Checks.Listing why) {
        return switch (why) {
            case LISTS -> Optional.empty();
            case NO_RULE -> Optional.of("There is no rule “%s”.".formatted(rule));
            case OF_SEVERAL ->
                    Optional.of(
                            "rule:%s is about several articles; the page Quality lists them."
                                    .formatted(rule));
        };
    }

    /** What is wrong with the query; empty for nothing. */
    public Optional<String> wrongQuery() {
        return mistake.or(
                () ->
                        leftOut.isEmpty()
                                ? Optional.empty()
                                : Optional.of(String.join(" ", leftOut)));
    }

    /** What is wrong with the query, or why a cell was not written; empty for nothing. */
    public Optional<String> mistake() {
        return Optional.of(told).filter(words -> !words.isEmpty()).or(this::wrongQuery);
    }

    public String query() {
        return query;
    }

    /** How far reading has come, 0 to 1; empty where nothing is read. */
    public Optional<Double> progress() {
        return reading && of > 0 ? Optional.of((double) read / of) : Optional.empty();
    }

    /** How many there are, in words. */
    public String status() {
        int count = quiet ? shown.rows().size() : rows.size();
        String found = "%,d %s".formatted(count, count == 1 ? "article" : "articles");
        if (reading && !quiet) {
            return complete
                    ? "%s, %,d still to read".formatted(found, of - read)
                    : "%s so far, %,d of %,d read".formatted(found, read, of);
        }
        return unread == 0 ? found : "%s, %,d not readable".formatted(found, unread);
    }
}
