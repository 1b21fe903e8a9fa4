package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowScanTest {

    @TempDir private Path folder;

    private final List<RowScan.Report> reports = new ArrayList<>();

    private Path article(String name, String fields) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "---\n" + fields + "\n---\nSome words.\n");
    }

    private List<RowScan.Row> rows(String query, List<Path> files, String... columns)
            throws Exception {
        var done = new CountDownLatch(1);
        reports.clear();
        RowScan.start(
                new RowScan.Wanted(
                        folder, Query.read(query, Days.SYSTEM).query(), List.of(columns)),
                files,
                (file, article) -> article.fields().size(),
                report -> {
                    reports.add(report);
                    if (report instanceof RowScan.Report.Done) {
                        done.countDown();
                    }
                });
        done.await();
        return reports.stream()
                .filter(r -> r instanceof RowScan.Report.Rows)
                .flatMap(r -> ((RowScan.Report.Rows) r).rows().stream())
                .toList();
    }

    @Test
    void theRowsAreThoseThatTheQueryWants() throws Exception {
        Path one = article("a/one.md", "title: One\nseo:\n  title: S\ntags: [x, y]");
        Path two = article("two.md", "title: Two");
        List<RowScan.Row> rows =
                rows("title:one", List.of(one, two), "title", "seo.title", "tags", "problems");
        assertEquals(
                List.of(new RowScan.Row(one, "a/one.md", List.of("One", "S", "x, y", "3"))), rows);
    }

    @Test
    void theyComeWithHowFarReadingHasCome() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            files.add(article(i + ".md", "title: T" + i));
        }
        List<RowScan.Row> rows = rows("", files, "title");
        assertEquals(
                Set.copyOf(files),
                rows.stream().map(RowScan.Row::file).collect(Collectors.toSet()));
        var last = (RowScan.Report.Rows) reports.get(reports.size() - 2);
        assertEquals(250, last.read());
        assertEquals(250, last.of());
        assertEquals(new RowScan.Report.Done(List.of(), List.of(), false), reports.getLast());
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestComes() throws Exception {
        Path one = article("one.md", "title: One");
        assertEquals(1, rows("", List.of(folder.resolve("gone.md"), one), "title").size());
        var done = (RowScan.Report.Done) reports.getLast();
        assertTrue(done.unread().getFirst().contains("gone.md is not there any more"));
    }
}
