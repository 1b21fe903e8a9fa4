package galley.bench;

import galley.article.Article;
import galley.audit.Audit;
import galley.audit.AuditReport;
import galley.audit.AuditRequest;
import galley.audit.SettingsFiles;
import galley.check.Validity;
import galley.check.advice.AdviceSettings;
import galley.check.advice.Advisor;
import galley.check.advice.RuleBook;
import galley.library.Progress;
import galley.library.Templates;
import galley.page.JsonLd;
import galley.page.JsonLdCheck;
import galley.page.StructuredDataSettings;
import galley.schema.Schema;
import galley.text.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Measures what it takes to look at one article, and at all of a collection, by every rule. */
public final class AuditBench {

    /** What Yoast's package takes for one of the articles, measured on one thread. */
    private static final double YOAST = 87;

    private static final double LIMIT = 3;
    private static final int WARM = 1_500;
    private static final int RUNS = 1_000;

    private final RuleBook book = new RuleBook();
    private final Advisor advisor = new Advisor(book);

    private AuditBench() {}

    /** A folder to fill, and how many articles. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : FiveLayouts.USUAL;
        var bench = new AuditBench();
        double one = bench.one();
        Path root = Path.of(args[0]).resolve("articles");
        new FiveLayouts(root, count).write();
        System.out.printf(
                Locale.ROOT,
                "| what | result | beside it |%n|---|---|---|%n"
                        + "| 5 KB: all checks of one article, warm, one thread | %.2f ms | limit %.0f ms; Yoast's package %.0f ms, %.0f times |%n",
                one,
                LIMIT,
                YOAST,
                YOAST / one);
        bench.all(root);
    }

    /** Parsed before: the window has parsed it already. */
    private double one() {
        Article article = Article.parse(SourceText.of(Texts.article(5_000)));
        double[] millis = new double[RUNS];
        for (int i = -WARM; i < RUNS; i++) {
            long start = System.nanoTime();
            check(article);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }

    private int check(Article article) {
        var data = StructuredDataSettings.defaults();
        return Validity.problems(article, Schema.of(article)).size()
                + advisor.assess(article, AdviceSettings.defaults(), Optional.empty()).size()
                + JsonLdCheck.of(JsonLd.of(article, data), article).size();
    }

    private void all(Path root) {
        var audit = new Audit(advisor, new SettingsFiles(book), new Templates(), Clock.systemUTC());
        var findings = new AtomicLong();
        var most = new AtomicLong();
        long start = System.nanoTime();
        long cpu = cpu();
        AuditReport report =
                audit.run(
                        AuditRequest.of(List.of(root)),
                        (file, found) -> findings.addAndGet(found.size()),
                        new Progress() {
                            @Override
                            public void at(int done, int all) {
                                most.accumulateAndGet(live(), Math::max);
                            }

                            @Override
                            public boolean isCancelled() {
                                return false;
                            }
                        });
        double seconds = (System.nanoTime() - start) / 1e9;
        double each = (cpu() - cpu) / 1e6 / report.articles();
        System.out.printf(
                Locale.ROOT,
                "| audit of %,d articles with everything, two threads | %.0f s, %,.0f articles a second, %.2f ms of processor time an article | Yoast's package %.1f hours on one thread |%n"
                        + "| findings: of articles, of the collection | %,d, %,d | |%n"
                        + "| memory in use after a collection of garbage, at most | %,d MB | |%n",
                report.articles(),
                seconds,
                report.articles() / seconds,
                each,
                report.articles() * YOAST / 3_600_000,
                findings.get(),
                report.collection().size(),
                most.get() >> 20);
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** What was left by the last collection of garbage. */
    private static long live() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
