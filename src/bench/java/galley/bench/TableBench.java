package galley.bench;

import galley.audit.RuleChecks;
import galley.library.Checks;
import galley.library.Days;
import galley.library.Query;
import galley.library.RowScan;
import galley.library.Templates;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Asks for the rows of the collection's table as the window does, and keeps them as it does. */
final class TableBench {

    private static final List<String> COLUMNS =
            List.of("title", "subject", "date", "problems", "author", "layout");

    /**
     * In seconds after the question.
     *
     * @param first some rows
     * @param settled all rows
     * @param whole all cells
     */
    record Answer(int rows, double first, double settled, double whole) {}

    private final Path root;
    private final List<Path> files;

    /** Measured from classes in a folder, which have no edition of their own. */
    private final Checks checks =
            new RuleChecks(
                    new Templates(), Clock.systemDefaultZone(), () -> Optional.of("measured"));

    TableBench(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    /** Ends a run, and keeps what was counted. */
    void end(RowScan.Known known) {
        known.memory().keepForNextRun(checks);
    }

    Answer ask(String query, RowScan.Known known) throws InterruptedException {
        Map<Path, RowScan.Row> rows = new HashMap<>();
        double[] at = new double[3];
        var done = new CountDownLatch(1);
        long start = System.nanoTime();
        RowScan.start(
                new RowScan.Wanted(root, Query.read(query, Days.SYSTEM).query(), COLUMNS),
                files,
                checks,
                known,
                report -> {
                    double now = (System.nanoTime() - start) / 1e9;
                    switch (report) {
                        case RowScan.Report.Rows some -> {
                            if (rows.isEmpty() && !some.rows().isEmpty()) {
                                at[0] = now;
                            }
                            some.rows().forEach(row -> rows.put(row.file(), row));
                            some.gone().forEach(rows::remove);
                        }
                        case RowScan.Report.Settled settled -> at[1] = now;
                        case RowScan.Report.RuleLeftOut left -> {}
                        case RowScan.Report.Done all -> {
                            at[2] = now;
                            done.countDown();
                        }
                    }
                });
        done.await();
        return new Answer(rows.size(), at[0], at[1], at[2]);
    }
}
