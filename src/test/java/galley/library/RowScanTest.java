package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.library.index.ArticleSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowScanTest {

    @TempDir private Path folder;

    private final List<RowScan.Report> reports = new ArrayList<>();

    private RowScan.Known known = new RowScan.Known(new RowMemory(), Glances.NONE);

    private final AtomicInteger counted = new AtomicInteger();
    private String settings = "";
    private final Checks checks =
            new Checks() {
                @Override
                public int problems(Path file, Article article) {
                    counted.incrementAndGet();
                    return article.fields().size();
                }

                @Override
                public Ground ground(Path file) {
                    return new Ground(settings, LocalDate.EPOCH);
                }
            };

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
                checks,
                known,
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
                List.of(new RowScan.Row(one, "a/one.md", List.of("One", "S", "x, y", "3"), true)),
                rows);
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
        var last =
                reports.stream()
                        .filter(r -> r instanceof RowScan.Report.Rows)
                        .map(r -> (RowScan.Report.Rows) r)
                        .toList()
                        .getLast();
        assertEquals(250, last.read());
        assertEquals(250, last.of());
        assertEquals(
                new RowScan.Report.Done(List.of(), List.of(), List.of(), false), reports.getLast());
    }

    @Test
    void whatWasReadIsNotReadAgainWhileFileAndSettingsAreTheSame() throws Exception {
        Path one = article("one.md", "title: One\nid: 1");
        Path two = article("two.md", "title: Two");
        List<Path> files = List.of(one, two);
        rows("", files, "title", "problems");
        assertEquals(2, counted.get());
        assertEquals(
                List.of("One", "2"),
                rows("problems:2", files, "title", "problems").getFirst().cells());
        rows("-title:one words:>0 has:problem", files, "problems", "title");
        assertEquals(2, counted.get(), "what is known is known for every question");
        article("two.md", "title: Zwei\nsubject: New");
        assertEquals(
                List.of("Zwei"), rows("title:zwei problems:2", files, "title").getFirst().cells());
        assertEquals(3, counted.get(), "a file that was written is read");
        settings = "others";
        rows("", files, "problems");
        assertEquals(5, counted.get(), "and all are counted when settings are others");
    }

    @Test
    void theCellsOfRowsThatAreLookedAtAreReadFirst() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            files.add(article("%04d.md".formatted(i), "title: T" + i));
        }
        rows("", files, "title");
        Path seen = files.getLast();
        Path seenLater = files.get(1_900);
        var scan = new CompletableFuture<RowScan>();
        var done = new CountDownLatch(1);
        List<Path> filled = new CopyOnWriteArrayList<>();
        scan.complete(
                RowScan.start(
                        new RowScan.Wanted(folder, Query.ALL, List.of("title", "problems")),
                        files,
                        checks,
                        known,
                        report -> {
                            switch (report) {
                                case RowScan.Report.Settled all -> scan.join().lookAt(seen);
                                case RowScan.Report.Rows some -> {
                                    List<Path> whole =
                                            some.rows().stream()
                                                    .filter(RowScan.Row::whole)
                                                    .map(RowScan.Row::file)
                                                    .toList();
                                    if (filled.isEmpty() && !whole.isEmpty()) {
                                        scan.join().lookAt(seenLater);
                                    }
                                    filled.addAll(whole);
                                }
                                case RowScan.Report.RuleLeftOut none -> {}
                                case RowScan.Report.Done end -> done.countDown();
                            }
                        }));
        done.await();
        assertTrue(filled.indexOf(seen) < 100, "at " + filled.indexOf(seen));
        assertTrue(filled.indexOf(seenLater) < 500, "at " + filled.indexOf(seenLater));
        assertEquals(Set.copyOf(files), Set.copyOf(filled));
        assertEquals(files.size(), filled.size(), "each once");
    }

    @Test
    void whatIsNotWantedIsNotChecked() throws Exception {
        List<Path> files =
                List.of(article("one.md", "title: One"), article("two.md", "title: Two"));
        rows("title:one", files, "title", "problems");
        assertEquals(1, counted.get());
    }

    @Test
    void whatWasCountedForNothingIsKeptToo() throws Exception {
        List<Path> files =
                List.of(article("one.md", "title: One"), article("two.md", "title: Two"));
        rows("problems:>5", files, "title", "problems");
        rows("problems:>4", files, "title", "problems");
        assertEquals(2, counted.get());
    }

    @Test
    void aFaultEndsTheScanAllTheSame() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            files.add(article(i + ".md", "title: T"));
        }
        known =
                new RowScan.Known(
                        new RowMemory(),
                        new Glances() {
                            @Override
                            public Map<String, Glance> of(Set<String> keys) {
                                throw new IllegalStateException("a fault of the test's");
                            }

                            @Override
                            public Set<String> keys() {
                                return Set.of();
                            }

                            @Override
                            public List<UsedKey> written() {
                                return List.of();
                            }

                            @Override
                            public List<String> likely(Query query) {
                                return List.of();
                            }
                        });
        rows("", files, "title");
        var done = (RowScan.Report.Done) reports.getLast();
        assertEquals(List.of("Reading broke off by a fault of the program."), done.unread());
    }

    @Test
    void anIndexTellsRowsBeforeTheirFilesAreRead() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String fields =
                    "title: T%d\nsubject: %s\nscore: %d"
                            .formatted(i, i % 2 == 0 ? "Even" : "Odd", i);
            files.add(article("s/" + i + ".md", fields));
        }
        try (var search = ArticleSearch.of(folder, Optional.of(folder.resolve(".cache")), checks)) {
            search.update(Progress.UNSEEN);
            known = new RowScan.Known(new RowMemory(), search.glances());
            List<RowScan.Row> rows = rows("subject:odd score:>90", files, "title", "problems");
            assertEquals(10, rows.size(), "five known by the index, and five whole: " + rows);
            assertEquals(List.of("", "", "", "", ""), cells(rows.subList(0, 5), 1));
            assertEquals(List.of("3", "3", "3", "3", "3"), cells(rows.subList(5, 10), 1));
            assertEquals(
                    cells(rows.subList(0, 5), 0),
                    cells(rows.subList(5, 10), 0).stream().sorted().toList());
            assertEquals(5, counted.get());
            assertEquals(50, rows("subject:even", files, "title", "score").size());
            assertEquals(5, counted.get());
            assertEquals(Set.of("title", "subject", "score"), search.glances().keys());
            article("s/0.md", "title: T0\nsubject: Prime\nscore: 0");
            assertEquals(
                    List.of("T0"),
                    cells(rows("subject:prime", files, "title", "subject"), 0),
                    "what the index has of a file that was written since does not count");
        }
    }

    @Test
    void whatTheIndexFindsByWordsIsReadFirst() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            files.add(article(i + ".md", "title: " + (i == 299 ? "Needle" : "Hayneedles")));
        }
        try (var search = ArticleSearch.of(folder, Optional.of(folder.resolve(".cache")), checks)) {
            search.update(Progress.UNSEEN);
            known = new RowScan.Known(new RowMemory(), search.glances());
            List<RowScan.Row> rows = rows("needle", files, "title");
            assertEquals(300, rows.size(), "letters within words count");
            var first =
                    reports.stream()
                            .filter(
                                    r ->
                                            r instanceof RowScan.Report.Rows some
                                                    && !some.rows().isEmpty())
                            .map(r -> (RowScan.Report.Rows) r)
                            .toList()
                            .getFirst();
            assertTrue(cells(first.rows(), 0).contains("Needle"), first.rows().toString());
        }
    }

    private static List<String> cells(List<RowScan.Row> rows, int at) {
        return rows.stream().map(row -> row.cells().get(at)).toList();
    }

    @Test
    void aRowIsTakenBackWhereTheFileSaysOtherwise() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            files.add(article(i + ".md", "title: Mine"));
        }
        var file = ArticleTree.file(files.getFirst()).orElseThrow();
        known =
                new RowScan.Known(
                        new RowMemory(),
                        new Glances() {
                            @Override
                            public Map<String, Glance> of(Set<String> keys) {
                                return Map.of(
                                        "0.md",
                                        new Glance(
                                                file.size(),
                                                file.modified(),
                                                List.of("title"),
                                                List.of(List.of("Other"))));
                            }

                            @Override
                            public Set<String> keys() {
                                return Set.of("title");
                            }

                            @Override
                            public List<UsedKey> written() {
                                return List.of();
                            }

                            @Override
                            public List<String> likely(Query query) {
                                return List.of();
                            }
                        });
        assertEquals(
                "Other",
                rows("title:other", files, "title", "problems").getFirst().cells().getFirst());
        assertTrue(
                reports.stream()
                        .anyMatch(
                                r ->
                                        r instanceof RowScan.Report.Rows some
                                                && some.gone().contains(files.getFirst())));
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestComes() throws Exception {
        Path one = article("one.md", "title: One");
        assertEquals(1, rows("", List.of(folder.resolve("gone.md"), one), "title").size());
        var done = (RowScan.Report.Done) reports.getLast();
        assertTrue(done.unread().getFirst().contains("gone.md is not there any more"));
    }
}
