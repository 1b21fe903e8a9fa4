package galley.library;

import galley.article.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads articles beside the caller and tells which of them a query wants, with the values of some
 * keys. Reports come one after the other on threads of its own, in no order; after {@link
 * #cancel()} only the {@link Report.Done} that says so.
 */
public final class RowScan {

    /**
     * @param columns keys as one writes them in a query
     */
    public record Wanted(Path root, Query query, List<String> columns) {
        public Wanted {
            columns = List.copyOf(columns);
        }
    }

    /**
     * @param path below the folder, with {@code /}
     * @param cells a text for each column, empty where the article has none
     */
    public record Row(Path file, String path, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public sealed interface Report {

        /**
         * @param read how many files are read so far
         * @param of how many there are to read
         */
        record Rows(List<Row> rows, int read, int of) implements Report {}

        /** A rule of the query that lists nothing; comes before any rows. */
        record RuleLeftOut(String rule, Checks.Listing why) implements Report {}

        /**
         * @param unknown keys of the query that no article has; nothing where it was cancelled
         * @param unread what could not be read, a sentence each
         */
        record Done(List<String> unread, List<String> unknown, boolean cancelled)
                implements Report {}
    }

    private final Wanted wanted;
    private final Checks checks;
    private final Consumer<Report> listener;
    private final List<Row> found = new ArrayList<>();
    private final UnknownKeys unknown;
    private volatile boolean cancelled;

    private RowScan(Wanted wanted, Checks checks, Consumer<Report> listener) {
        this.wanted = wanted;
        this.checks = checks;
        this.unknown = new UnknownKeys(wanted.query().keys());
        this.listener = listener;
    }

    public static RowScan start(
            Wanted wanted, List<Path> files, Checks checks, Consumer<Report> listener) {
        var scan = new RowScan(wanted, checks, listener);
        List<Path> all = List.copyOf(files);
        Thread.ofPlatform().daemon().name("row-scan").start(() -> scan.run(all));
        return scan;
    }

    /** One article as a row, whether the query wants it or not. */
    public static Row row(Wanted wanted, Path file, Article article, Checks checks) {
        return row(wanted, file, ArticleFacts.of(wanted.root(), file, article, checks));
    }

    public void cancel() {
        cancelled = true;
    }

    private void run(List<Path> files) {
        for (String rule : wanted.query().rules()) {
            Checks.Listing listing = checks.listing(rule);
            if (listing != Checks.Listing.LISTS && !cancelled) {
                listener.accept(new Report.RuleLeftOut(rule, listing));
            }
        }
        ArticleSweep.Swept swept = ArticleSweep.run(wanted.root(), files, this::take, new Watch());
        listener.accept(
                new Report.Done(
                        swept.unread(),
                        swept.cancelled() ? List.of() : unknown.keys(),
                        swept.cancelled()));
    }

    private void take(ArticleSweep.Read read) {
        var facts =
                new ArticleFacts(
                        read.article(),
                        read.path(),
                        checks.of(read.file(), read.article()),
                        Optional.of(read.modified()));
        unknown.met(facts);
        if (wanted.query().holds(facts)) {
            Row row = row(wanted, read.file(), facts);
            synchronized (found) {
                found.add(row);
            }
        }
    }

    private final class Watch implements Progress {
        private int last;

        @Override
        public void at(int done, int all) {
            synchronized (found) {
                if (!cancelled) {
                    last = Math.max(last, done);
                    listener.accept(new Report.Rows(List.copyOf(found), last, all));
                }
                found.clear();
            }
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
                wanted.columns().stream().map(key -> String.join(", ", facts.texts(key))).toList());
    }
}
