package galley.ui.collection;

import galley.article.Article;
import galley.library.CellOrder;
import galley.library.Checks;
import galley.library.Days;
import galley.library.Query;
import galley.library.RowMemory;
import galley.library.RowScan;
import galley.library.RowScan.Row;
import galley.library.UnknownKeys;
import galley.session.BesideWork;
import galley.ui.library.Asking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The articles that a query wants, as rows of a table, and how many of them share a value. They
 * come while they are read; only the newest question counts. Knows no control.
 */
public final class CollectionModel {

    /** What the table shows until the author chooses. */
    public static final List<String> USUAL = List.of("title", "subject", "date", "problems");

    /** No number of changes. */
    private static final long NEVER = -1;

    private static final long BETWEEN_TELLS_NANOS = 200_000_000;

    /** While only cells out of sight are filled in, one works in the table already. */
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

        private Shown with(Row row) {
            return new Shown(
                    rows.stream().map(r -> r.file().equals(row.file()) ? row : r).toList(), counts);
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
    private final Optional<Path> cache;
    private final BesideWork work;
    private final Runnable changed;
    private List<String> columns = USUAL;
    private List<Order> order = List.of();
    private String query = "";
    private Optional<String> mistake = Optional.empty();
    private final List<String> leftOut = new ArrayList<>();
    private Optional<RowScan> scan = Optional.empty();

    /** Looks at all articles, beside the window, know it too. */
    private volatile RowMemory memory = new RowMemory();

    private final Map<Path, Row> rows = new LinkedHashMap<>();
    private Shown shown = new Shown(List.of(), Map.of());

    /** Rows that were looked at before all their cells were known. */
    private final Set<Path> inSight = new HashSet<>();

    /** Whether more is known of them than is shown. */
    private boolean seenAnew;

    private int question;
    private int read;
    private int of;
    private int unread;
    private boolean reading;
    private boolean complete;
    private boolean whole;

    /** Whether what is shown is of before, until as much is known anew. */
    private boolean quiet;

    /** Whether all articles of the folder were known when that was told last. */
    private boolean wholeTold = true;

    /** Whether to ask again once this question is answered. */
    private boolean due;

    private long changes;
    private final Asking<Arranged> arranging;
    private final TableCells cells;
    private Optional<Path> shownFolder = Optional.empty();
    private long shownAt;

    /**
     * @param cache where what was found out is kept from one run to the next; empty for nowhere
     * @param changed called on the window's thread when something else is to be shown
     */
    public CollectionModel(
            CollectionSource source,
            Checks checks,
            Optional<Path> cache,
            BesideWork work,
            Runnable changed) {
        this.source = source;
        this.checks = checks;
        this.cache = cache;
        this.work = work;
        this.changed = changed;
        cells = new TableCells(source, this::show, changed);
        arranging = new Asking<>(work, this::arrangement, this::take);
    }

    /** Asks anew; what is not finished yet in the query asks for nothing. */
    public void ask(String typed) {
        query = typed;
        quiet = false;
        cells.hush();
        Query.Read meant = Query.read(typed, Days.SYSTEM);
        mistake = meant.mistake().map(Query.Mistake::what);
        begin(meant.query());
    }

    /**
     * Asks the same again where there are other files; what is shown stays until as much is known.
     * A question that is not answered yet is answered first, or it never would be.
     */
    public void askAgain() {
        if (source.isWhole() != wholeTold) {
            wholeTold = source.isWhole();
            changed.run();
        }
        boolean others = source.changes() != changes || source.files().size() != of;
        if (others && scan.isPresent()) {
            due = !complete;
            if (complete) {
                quiet = true;
                begin(Query.read(query, Days.SYSTEM).query());
            }
        }
    }

    /** What counts as a problem is another by now. */
    public void countAnew() {
        changes = NEVER;
        askAgain();
    }

    private void askAgainIfDue() {
        if (due) {
            askAgain();
        }
    }

    private void begin(Query wanted) {
        stop();
        int mine = ++question;
        changes = source.changes();
        complete = false;
        whole = false;
        rows.clear();
        inSight.clear();
        leftOut.clear();
        due = false;
        read = 0;
        unread = 0;
        Optional<Path> folder = source.folder();
        if (!folder.equals(shownFolder)) {
            cells.another();
            keepForNextRun();
            memory =
                    folder.flatMap(root -> cache.map(c -> RowMemory.of(root, c)))
                            .orElseGet(RowMemory::new);
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

    /** What is known of articles for a question to come. May be asked beside the window. */
    RowMemory memory() {
        return memory;
    }

    /** Reads no more; what was found stays. */
    public void stop() {
        scan.ifPresent(RowScan::cancel);
        scan = Optional.empty();
        reading = false;
    }

    /** Reads no more, and keeps what was found out for the next run. */
    public void close() {
        stop();
        keepForNextRun();
    }

    private void keepForNextRun() {
        RowMemory found = memory;
        work.run(
                () -> {
                    found.keepForNextRun(checks);
                    return found;
                },
                kept -> {});
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
                cells.keepOnly(source.unsaved());
                some.rows().forEach(row -> rows.put(row.file(), asWritten(row)));
                some.gone().forEach(rows::remove);
                read = some.read();
                some.rows().forEach(row -> seenAnew |= inSight.remove(row.file()));
                long between = complete && !seenAnew ? BETWEEN_CELLS_NANOS : BETWEEN_TELLS_NANOS;
                if (!isFewer() && System.nanoTime() - shownAt > between) {
                    arrange();
                }
            }
            case RowScan.Report.Settled all -> {
                complete = true;
                quiet = false;
                arrange();
                askAgainIfDue();
            }
            case RowScan.Report.RuleLeftOut(String rule, Checks.Listing why) -> {
                words(rule, why).ifPresent(leftOut::add);
                changed.run();
            }
            case RowScan.Report.Done done -> {
                done.unknown().forEach(key -> leftOut.add(UnknownKeys.words(key) + "."));
                done.bare().forEach(key -> leftOut.add(nothingAt(key)));
                source.folder()
                        .ifPresent(
                                folder ->
                                        checks.faults(folder).forEach(f -> leftOut.add(f.words())));
                unread = done.unread().size();
                reading = false;
                complete |= !done.cancelled();
                quiet = false;
                arrange();
                askAgainIfDue();
            }
        }
    }

    private static String nothingAt(String key) {
        return "Nothing stands at “" + key + "” in any article here.";
    }

    /** Whether less is known yet than is shown from before. */
    private boolean isFewer() {
        return quiet && rows.size() < shown.rows().size();
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
        seenAnew = false;
        int asked = question;
        boolean all = complete;
        List<Row> now = isFewer() ? shown.rows() : List.copyOf(rows.values());
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
        return TableCells.isWritable(key);
    }

    /**
     * Whether a cell is written in as one line; where it is not, says why.
     *
     * @param key of a column that {@link #isWritable}
     */
    public boolean mayEdit(Row row, String key) {
        return cells.mayEdit(row, row.cells().get(placeOf(key)));
    }

    /** Whether the text of a cell is there, and not still to be read. */
    public boolean isKnown(Row row, String key) {
        return TableCells.isKnown(row, row.cells().get(placeOf(key)));
    }

    /** A row is in sight: what is not known of it yet is read before others. */
    public void lookAt(Row row) {
        if (!row.whole() && reading) {
            inSight.add(row.file());
            scan.ifPresent(s -> s.lookAt(row.file()));
        }
    }

    /** Says that a cell is still to be read. */
    public void tellUnread() {
        cells.tellUnread();
    }

    /** Writes into a cell; what is there already is not written. */
    public void write(Row row, String key, String text) {
        cells.write(row.file(), key, row.cells().get(placeOf(key)), text);
    }

    /** Takes back what was written last; what cannot be taken back stays the last. */
    public void undoLast() {
        cells.undoLast();
    }

    /** The row as it was written, which need not be on the disk. */
    private Row asWritten(Row row) {
        return cells.written(row.file()).flatMap(article -> rowOf(row.file(), article)).orElse(row);
    }

    private Optional<Row> rowOf(Path file, Article article) {
        return source.folder()
                .map(
                        root ->
                                RowScan.row(
                                        new RowScan.Wanted(root, Query.ALL, keys()),
                                        file,
                                        article,
                                        checks));
    }

    /** The article's row as it is now, whether the query still wants it or not. */
    private void show(Path file, Article now) {
        memory.forget(file);
        rowOf(file, now)
                .ifPresent(
                        row -> {
                            rows.replace(file, row);
                            shown = shown.with(row);
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
        return Optional.of(cells.told()).filter(words -> !words.isEmpty()).or(this::wrongQuery);
    }

    public String query() {
        return query;
    }

    /** How far reading has come, 0 to 1; empty where nothing is read. */
    public Optional<Double> progress() {
        if (!reading || of == 0) {
            return Optional.empty();
        }
        // Once all rows are there, only their cells are left to read.
        int all = complete ? Math.max(1, rows.size()) : of;
        return Optional.of(1 - Math.min(1.0, (double) (of - read) / all));
    }

    /** How many there are, in words. */
    public String status() {
        int count = quiet ? shown.rows().size() : rows.size();
        String found = "%,d %s".formatted(count, count == 1 ? "article" : "articles");
        if (reading && !quiet) {
            return complete
                    ? "%s, %,d to read".formatted(found, of - read)
                    : read < count
                            ? found + " so far"
                            : "%s so far, %,d of %,d read".formatted(found, read, of);
        }
        String readable = unread == 0 ? found : "%s, %,d not readable".formatted(found, unread);
        return source.isWhole() ? readable : readable + " in what is read of the folder";
    }
}
