package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.yaml.KeyPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found out holds in the next run while nothing that it depends on is another. */
class KeptRowsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    @TempDir private Path temp;

    private Path root = Path.of("");
    private Path cache = Path.of("");
    private final AtomicInteger counted = new AtomicInteger();
    private String settings = "";
    private LocalDate day = DAY;
    private Optional<String> edition = Optional.of("one");

    /** Another number of problems in each run, so that an old one shows. */
    private int run;

    /** How often rules were looked at. */
    private final AtomicInteger looked = new AtomicInteger();

    private List<String> keys = List.of("problems");
    private Query query = Query.ALL;

    /** Is cancelled once so many are counted. */
    private int most = Integer.MAX_VALUE;

    private final CountDownLatch mostCounted = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    private final Checks checks =
            new Checks() {
                @Override
                public int problems(Path file, Article article) {
                    if (counted.incrementAndGet() >= most) {
                        mostCounted.countDown();
                        await(cancelled);
                    }
                    return run;
                }

                @Override
                public List<String> broken(Path file, Article article) {
                    looked.incrementAndGet();
                    return file.endsWith("a.md") ? List.of() : List.of("short=bad");
                }

                @Override
                public Ground ground(Path file) {
                    return new Ground(settings, day);
                }

                @Override
                public LocalDate until(Article article, LocalDate on) {
                    return article.text(KeyPath.of("date"))
                            .map(LocalDate::parse)
                            .filter(on::isBefore)
                            .orElse(LocalDate.MAX);
                }

                @Override
                public Optional<String> edition() {
                    return edition;
                }
            };

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    @BeforeEach
    void write() throws Exception {
        root = Files.createDirectories(temp.resolve("articles"));
        cache = temp.resolve("cache");
        article("a.md", "title: A");
        article("sub/ü b.md", "title: B");
        article("sub/c.md", "title: C");
    }

    private Path article(String name, String fields) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "---\n" + fields + "\n---\n");
    }

    private Path kept() {
        return KeptRows.fileFor(cache, root);
    }

    private RowMemory memory() {
        return RowMemory.of(root, cache);
    }

    /** Asks for all counts as a run of the program does. */
    private Map<String, String> run() throws Exception {
        RowMemory memory = memory();
        Map<String, String> counts = ask(memory);
        memory.keepForNextRun(checks);
        return counts;
    }

    private Map<String, String> ask(RowMemory memory) throws Exception {
        return ask(memory, ArticleTree.of(root, new ArrayList<>()));
    }

    private Map<String, String> ask(RowMemory memory, List<Path> files) throws Exception {
        Map<String, String> counts = new TreeMap<>();
        var done = new CountDownLatch(1);
        counted.set(0);
        run++;
        var scan = new AtomicReference<RowScan>();
        scan.set(
                RowScan.start(
                        new RowScan.Wanted(root, query, keys),
                        files,
                        checks,
                        new RowScan.Known(memory, Glances.NONE),
                        report -> {
                            switch (report) {
                                case RowScan.Report.Rows some ->
                                        some.rows()
                                                .forEach(
                                                        row ->
                                                                counts.put(
                                                                        row.path(),
                                                                        row.cells().getFirst()));
                                case RowScan.Report.Settled all -> {}
                                case RowScan.Report.RuleLeftOut left -> {}
                                case RowScan.Report.Done all -> done.countDown();
                            }
                        }));
        if (most < Integer.MAX_VALUE) {
            mostCounted.await();
            scan.get().cancel();
            cancelled.countDown();
        }
        done.await();
        return counts;
    }

    private int countedInNextRun() throws Exception {
        run();
        return counted.get();
    }

    @Test
    void theNextRunCountsNothingAgain() throws Exception {
        Map<String, String> first = run();
        assertEquals(Map.of("a.md", "1", "sub/c.md", "1", "sub/ü b.md", "1"), first);
        assertEquals(3, counted.get());
        for (int i = 0; i < 3; i++) {
            assertEquals(first, run());
            assertEquals(0, counted.get());
        }
    }

    @Test
    void rulesThatAreNotKeptAreFoundOutOnceForAllOfThem() throws Exception {
        keys = List.of("title");
        query = Query.read("rule:short", Days.SYSTEM).query();
        Map<String, String> first = run();
        assertEquals(Set.of("sub/ü b.md", "sub/c.md"), first.keySet());
        assertEquals(3, looked.get());
        for (String other : List.of("rule:short", "rule:short=bad", "rule:short=ok", "rule:long")) {
            query = Query.read(other, Days.SYSTEM).query();
            assertEquals(
                    other.equals("rule:short") || other.endsWith("=bad") ? first : Map.of(), run());
        }
        assertEquals(3, looked.get(), "in no other run and for no other rule");
        Files.writeString(root.resolve("a.md"), "---\ntitle: Changed\n---\n");
        run();
        assertEquals(4, looked.get());
    }

    @Test
    void theLayoutIsKnownInTheNextRunAndTheTextsAreNot() throws Exception {
        RowMemory memory = memory();
        keys = List.of("title", "layout", "words");
        ask(memory);
        memory.keepForNextRun(checks);
        List<KeptRows.Entry> kept = read();
        assertEquals(3, kept.size());
        for (KeptRows.Entry entry : kept) {
            assertEquals(List.of("layout", "words"), entry.glance().keys());
            assertEquals(List.of(List.of("title plain"), List.of("0")), entry.glance().texts());
        }
    }

    @Test
    void anArticleOfAnotherSizeOrTimeIsCountedAndNoOther() throws Exception {
        run();
        Path a = root.resolve("a.md");
        FileTime time = Files.getLastModifiedTime(a);
        article("a.md", "title: longer");
        Files.setLastModifiedTime(a, time);
        assertEquals(Map.of("a.md", "2", "sub/c.md", "1", "sub/ü b.md", "1"), run());
        assertEquals(1, counted.get());
        Files.setLastModifiedTime(a, FileTime.from(time.toInstant().plusNanos(1000)));
        assertEquals("3", run().get("a.md"));
        assertEquals(1, counted.get());
    }

    @Test
    void allAreCountedUnderOtherSettings() throws Exception {
        run();
        settings = "others";
        assertEquals(3, countedInNextRun());
        assertEquals(0, countedInNextRun());
    }

    @Test
    void allAreCountedByAnotherEdition() throws Exception {
        run();
        edition = Optional.of("two");
        assertEquals(3, countedInNextRun());
        assertEquals(0, countedInNextRun());
    }

    @Test
    void whereTheEditionCannotBeToldNothingIsKeptAndNothingTaken() throws Exception {
        run();
        byte[] before = Files.readAllBytes(kept());
        edition = Optional.empty();
        assertEquals(3, countedInNextRun());
        assertEquals(3, countedInNextRun());
        assertTrue(Arrays.equals(before, Files.readAllBytes(kept())));
    }

    @Test
    void aCountHoldsUntilTheDayOfTheArticleHasCome() throws Exception {
        article("ahead.md", "date: " + DAY.plusDays(3));
        article("past.md", "date: " + DAY);
        run();
        day = DAY.plusDays(2);
        assertEquals(0, countedInNextRun());
        day = DAY.plusDays(3);
        assertEquals(1, countedInNextRun());
        assertEquals(0, countedInNextRun());
        day = DAY.plusYears(7);
        assertEquals(0, countedInNextRun());
    }

    @Test
    void inOneRunACountHoldsNoLonger() throws Exception {
        article("ahead.md", "date: " + DAY.plusDays(3));
        RowMemory memory = memory();
        ask(memory);
        day = DAY.plusDays(3);
        assertEquals("2", ask(memory).get("ahead.md"));
        assertEquals(1, counted.get());
    }

    /** An article of a day between was counted as one that had come. */
    @Test
    void whereTheClockWasSetBackAllAreCounted() throws Exception {
        run();
        day = DAY.minusDays(1);
        assertEquals(3, countedInNextRun());
    }

    @Test
    void aDamagedFileIsAsIfItWereNotThere() throws Exception {
        run();
        byte[] whole = Files.readAllBytes(kept());
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            for (byte[] bytes : List.of(damaged, Arrays.copyOf(whole, i))) {
                Files.write(kept(), bytes);
                RowMemory memory = memory();
                memory.recall(List.of(), checks);
                assertEquals(0, memory.found(root).count(), "at " + i);
            }
        }
        assertEquals(3, countedInNextRun());
        assertEquals(0, countedInNextRun());
    }

    @Test
    void whereNothingCanBeKeptAllIsCountedAndNothingElseHappens() throws Exception {
        Files.writeString(cache, "no folder");
        assertEquals(3, countedInNextRun());
        assertEquals(3, countedInNextRun());
        assertEquals("no folder", Files.readString(cache));
    }

    @Test
    void whatASecondWindowCountsIsAddedToThat() throws Exception {
        RowMemory one = memory();
        RowMemory other = memory();
        ask(one, List.of(root.resolve("a.md")));
        ask(other, List.of(root.resolve("sub/c.md")));
        one.keepForNextRun(checks);
        other.keepForNextRun(checks);
        assertEquals(Map.of("a.md", "1", "sub/c.md", "2", "sub/ü b.md", "3"), run());
        assertEquals(1, counted.get());
    }

    @Test
    void aSecondWindowsOlderCountDoesNotReplaceANewerOne() throws Exception {
        RowMemory older = memory();
        ask(older);
        article("a.md", "title: longer");
        RowMemory newer = memory();
        ask(newer);
        older.keepForNextRun(checks);
        newer.keepForNextRun(checks);
        assertEquals("2", run().get("a.md"));
        assertEquals(0, counted.get());
    }

    /** The list may not be whole yet when the table is asked first. */
    @Test
    void whatIsNotListedYetIsNotForgotten() throws Exception {
        run();
        article("new.md", "title: New");
        RowMemory memory = memory();
        ask(memory, List.of(root.resolve("new.md")));
        memory.keepForNextRun(checks);
        assertEquals(0, countedInNextRun());
    }

    /** A command tells of each that it is no text. */
    @Test
    void whatIsNotUtf8IsCountedInEachRun() throws Exception {
        Files.write(
                root.resolve("latin.md"),
                "---\ntitle: \u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(4, countedInNextRun());
        assertEquals(1, countedInNextRun());
        RowMemory memory = memory();
        ask(memory);
        ask(memory);
        assertEquals(0, counted.get(), "within a run it is known");
    }

    @Test
    void wordsThatAQueryHasCountedAreKept() throws Exception {
        query = Query.read("words:<1", Days.SYSTEM).query();
        keys = List.of("title");
        run();
        assertEquals(
                List.of(List.of("words"), List.of("words"), List.of("words")),
                read().stream().map(entry -> entry.glance().keys()).toList());
    }

    @Test
    void whatIsGoneIsForgotten() throws Exception {
        run();
        Files.delete(root.resolve("a.md"));
        RowMemory memory = memory();
        ask(memory);
        assertEquals(
                List.of("sub/c.md", "sub/ü b.md"),
                memory.found(root).map(KeptRows.Entry::path).sorted().toList());
    }

    @Test
    void whatIsWrittenByTheProgramIsForgottenAlsoForTheNextRun() throws Exception {
        run();
        RowMemory memory = memory();
        ask(memory);
        memory.forget(root.resolve("a.md"));
        memory.keepForNextRun(checks);
        assertEquals(Map.of("a.md", "3", "sub/c.md", "1", "sub/ü b.md", "1"), run());
    }

    @Test
    void fewCountsWaitForTheEnd() throws Exception {
        RowMemory memory = memory();
        ask(memory);
        assertFalse(Files.exists(kept()));
        memory.keepForNextRun(checks);
        FileTime written = Files.getLastModifiedTime(kept());
        assertEquals(3, read().size());
        memory.keepForNextRun(checks);
        assertEquals(written, Files.getLastModifiedTime(kept()), "nothing is new");
    }

    @Test
    void manyAreKeptAsSoonAsTheyAreCounted() throws Exception {
        many(600);
        ask(memory());
        assertEquals(603, read().size());
    }

    @Test
    void manyAreKeptAlsoWhereReadingWasStopped() throws Exception {
        many(3_000);
        most = 1_000;
        ask(memory());
        assertTrue(counted.get() < 3_000, "it was stopped");
        assertEquals(counted.get(), read().size());
    }

    private void many(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            article("many/" + i + ".md", "title: T");
        }
    }

    private List<KeptRows.Entry> read() {
        List<KeptRows.Entry> all = new ArrayList<>();
        KeptRows.read(kept(), new KeptRows.Origin("one", day), all::add);
        return all;
    }
}
