package galley.ui.collection;

import galley.audit.Audit;
import galley.audit.AuditReport;
import galley.audit.AuditRequest;
import galley.audit.Finding;
import galley.audit.Scorecard;
import galley.library.ArticleSweep;
import galley.library.BrokenRules;
import galley.library.Checks;
import galley.library.Progress;
import galley.library.RowMemory;
import galley.library.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at all articles with all rules. What it finds out of each is handed on to the table, which
 * is asked for it by a click on a number.
 *
 * @param memory what the table knows
 * @param beside where what is worth it is kept for the next run
 */
record QualityLook(Templates templates, Checks checks, Supplier<RowMemory> memory, Executor beside)
        implements LongLook.Work<Scorecard, AuditReport> {

    @Override
    public AuditReport at(Path root, Progress progress, Consumer<Supplier<Scorecard>> grown) {
        var broken = new BrokenRules(memory.get(), checks);
        AuditReport report =
                Audit.load(templates)
                        .run(AuditRequest.of(List.of(root)), new Growing(grown, broken), progress);
        beside.execute(broken::end);
        return report;
    }

    /** The findings of single articles stand in the articles. */
    private record Growing(Consumer<Supplier<Scorecard>> grown, BrokenRules broken)
            implements Audit.Taker {
        @Override
        public void article(Path file, List<Finding> findings) {}

        @Override
        public void looked(ArticleSweep.Read read, List<String> rules) {
            broken.take(read, rules);
        }

        @Override
        public void grown(Supplier<Scorecard> soFar) {
            grown.accept(soFar);
        }
    }
}
