package galley.library;

import galley.article.Article;
import galley.library.ScanReport.Unread;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Reads articles beside the caller and tells which of them a query wants, with the values of some
 * keys. Reports come on a thread of its own, in the order of the files; after {@link #cancel()}
 * only the {@link Report.Done} that says so.
 */
public final class Selection {

    private static final int READERS = 2;
    private static final int PIECE = 100;

    private static final ThreadFactory READER =
            Thread.ofPlatform().daemon().name("selection-reader-", 0).factory();

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
        record Rows(List<Row> rows, List<Unread> unread, int read, int of) implements Report {}

        record Done(boolean cancelled) implements Report {}
    }

    /** Counts the problems of an article. */
    public interface Checks {
        int problems(Path file, Article article);
    }

    private final Wanted wanted;
    private final Checks checks;
    private final Consumer<Report> listener;
    private volatile boolean cancelled;

    private Selection(Wanted wanted, Checks checks, Consumer<Report> listener) {
        this.wanted = wanted;
        this.checks = checks;
        this.listener = listener;
    }

    public static Selection start(
            Wanted wanted, List<Path> files, Checks checks, Consumer<Report> listener) {
        var selection = new Selection(wanted, checks, listener);
        List<Path> all = List.copyOf(files);
        Thread.ofPlatform().daemon().name("selection").start(() -> selection.run(all));
        return selection;
    }

    /** One article as a row, whether the query wants it or not. */
    public static Row row(Wanted wanted, Path file, Article article, Checks checks) {
        return row(wanted, file, facts(wanted, file, article, checks));
    }

    public void cancel() {
        cancelled = true;
    }

    private record Piece(List<Row> rows, List<Unread> unread, int size) {}

    private void run(List<Path> files) {
        try (ExecutorService pool = Executors.newFixedThreadPool(READERS, READER)) {
            List<Future<Piece>> pieces = new ArrayList<>();
            for (int from = 0; from < files.size(); from += PIECE) {
                List<Path> piece = files.subList(from, Math.min(from + PIECE, files.size()));
                pieces.add(pool.submit(() -> read(piece)));
            }
            int read = 0;
            for (Future<Piece> each : pieces) {
                Piece piece = each.get();
                read += piece.size();
                if (!cancelled) {
                    listener.accept(
                            new Report.Rows(piece.rows(), piece.unread(), read, files.size()));
                }
            }
        } catch (InterruptedException | ExecutionException | CancellationException ours) {
            throw new IllegalStateException(ours);
        } finally {
            listener.accept(new Report.Done(cancelled));
        }
    }

    private Piece read(List<Path> files) {
        List<Row> rows = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Path file : files) {
            if (cancelled) {
                break;
            }
            try {
                read(file).ifPresent(rows::add);
            } catch (IOException failure) {
                unread.add(FolderWalk.unread(file, failure));
            } catch (RuntimeException fault) {
                unread.add(new Unread(file, file.getFileName() + " could not be read: " + fault));
            }
        }
        return new Piece(rows, unread, files.size());
    }

    private Optional<Row> read(Path file) throws IOException {
        SourceText text = SourceText.decode(Files.readAllBytes(file)).text();
        ArticleFacts facts = facts(wanted, file, Article.parse(text), checks);
        return wanted.query().holds(facts)
                ? Optional.of(row(wanted, file, facts))
                : Optional.empty();
    }

    private static ArticleFacts facts(Wanted wanted, Path file, Article article, Checks checks) {
        return new ArticleFacts(
                article,
                below(wanted.root(), file),
                () -> checks.problems(file, article),
                modified(file));
    }

    private static Row row(Wanted wanted, Path file, ArticleFacts facts) {
        return new Row(
                file,
                below(wanted.root(), file),
                wanted.columns().stream().map(key -> String.join(", ", facts.texts(key))).toList());
    }

    private static String below(Path root, Path file) {
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }

    private static Optional<Instant> modified(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
