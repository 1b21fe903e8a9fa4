package galley.library.index;

import static galley.library.index.Shelf.paths;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.ArticleTree;
import galley.library.Progress;
import galley.library.ScanReport.Unread;
import galley.library.UsedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Lock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the index follows the files, and what it bears. */
class IndexUpkeepTest {

    @TempDir Path folder = Path.of("");
    private Shelf shelf;

    @BeforeEach
    void fill() throws IOException {
        shelf = new Shelf(folder);
        shelf.put("a/stays.md", "title", "Gravity stays");
        shelf.put("a/changes.md", "title", "Gravity before");
        shelf.put("b/goes.md", "title", "Gravity goes");
    }

    private Path index() {
        return ArticleSearch.folderFor(shelf.cache, shelf.root);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(index())) {
            return all.filter(f -> !f.endsWith(IndexWriter.WRITE_LOCK_NAME)).sorted().toList();
        }
    }

    @Test
    void keysAreKeptAsTheyAreWrittenWhileAnArticleHasThem() throws IOException {
        try (ArticleSearch search = shelf.search()) {
            assertEquals(List.of(), search.glances().written(), "without an index");
            shelf.put("a/changes.md", "title", "T", "pageTitle", "x", "keywords", "y");
            shelf.put("b/goes.md", "title", "T", "PageTitle", "x");
            Shelf.update(search);
            assertEquals(
                    List.of(
                            new UsedKey("answer", 3),
                            new UsedKey("title", 3),
                            new UsedKey("PageTitle", 1),
                            new UsedKey("pageTitle", 1),
                            new UsedKey("seo", 1),
                            new UsedKey("seo.page_keywords", 1)),
                    search.glances().written());
            shelf.put("a/changes.md", "title", "T");
            Files.delete(shelf.root.resolve("b/goes.md"));
            Shelf.update(search);
            assertEquals(
                    List.of(new UsedKey("answer", 2), new UsedKey("title", 2)),
                    search.glances().written());
        }
    }

    @Test
    void closingWaitsForWhatIsWritten() throws Exception {
        for (int i = 0; i < 300; i++) {
            shelf.put("many/" + i + ".md", "title", "Gravity " + i);
        }
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        try {
            for (int i = 0; i < 10; i++) {
                ArticleSearch search = shelf.search();
                shelf.put("many/" + i + ".md", "title", "Gravity again " + i);
                Thread writer = new Thread(() -> search.update(Progress.UNSEEN));
                writer.start();
                Thread.sleep(i * 7L);
                search.close();
                writer.join();
                assertFalse(search.hasIndex(), "closed is closed");
                assertInstanceOf(Updated.Cancelled.class, search.update(Progress.UNSEEN));
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void onlyWhatIsAnotherIsReadAgain() throws IOException {
        try (ArticleSearch search = shelf.search()) {
            assertEquals(3, Shelf.update(search).read());
            shelf.put("a/changes.md", "title", "Gravity after it");
            shelf.put("c/comes.md", "title", "Gravity comes");
            Files.delete(shelf.root.resolve("b/goes.md"));
            Updated.Done done = Shelf.update(search);
            assertEquals("2 1", done.read() + " " + done.gone());
            assertEquals(3, paths(search, "gravity").size());
            assertEquals(List.of("a/changes.md"), paths(search, "gravity after"));
            assertEquals(List.of("c/comes.md"), paths(search, "comes"));
            List<Path> before = files();
            assertEquals(new Updated.Done(0, 0, List.of(), Optional.empty()), Shelf.update(search));
            assertEquals(before, files());
        }
        try (ArticleSearch again = shelf.search()) {
            assertEquals(3, paths(again, "gravity").size());
            assertEquals(0, Shelf.update(again).read());
        }
    }

    @Test
    void aLookThatWasJustMadeIsTakenForTheFiles() throws IOException {
        ArticleTree.Look look = ArticleTree.look(shelf.root, () -> false);
        shelf.put("c/later.md", "title", "Gravity later");
        Files.delete(shelf.root.resolve("b/goes.md"));
        try (ArticleSearch search = shelf.search()) {
            var done = (Updated.Done) search.update(look, Progress.UNSEEN);
            assertEquals(3, done.read());
            assertEquals(
                    List.of(shelf.root.resolve("b/goes.md")),
                    done.unread().stream().map(Unread::path).toList());
            assertEquals(List.of("a/changes.md", "a/stays.md"), sorted(search, "gravity"));
            Shelf.update(search);
            assertEquals(
                    List.of("a/changes.md", "a/stays.md", "c/later.md"), sorted(search, "gravity"));
        }
    }

    @Test
    void aLockThatWasWrittenIntoIsMended() throws IOException {
        try (ArticleSearch search = shelf.search()) {
            Shelf.update(search);
        }
        Files.write(index().resolve(IndexWriter.WRITE_LOCK_NAME), new byte[500]);
        shelf.put("c/later.md", "title", "Gravity later");
        try (ArticleSearch search = shelf.search()) {
            assertEquals(1, Shelf.update(search).read());
            assertEquals(List.of("c/later.md"), paths(search, "later"));
        }
    }

    private static List<String> sorted(ArticleSearch search, String words) {
        return paths(search, words).stream().sorted().toList();
    }

    @Test
    void aFileOfTheSameSizeAndAnotherTimeIsRead() throws IOException {
        try (ArticleSearch search = shelf.search()) {
            Shelf.update(search);
            Path file = shelf.put("a/stays.md", "title", "Gravity st@ys");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
            assertEquals(1, Shelf.update(search).read());
        }
    }

    @Test
    void namedFilesAreTakenUpAlone() throws IOException {
        try (ArticleSearch search = shelf.search()) {
            Shelf.update(search);
            Path changed = shelf.put("a/changes.md", "title", "Levity");
            Path gone = shelf.root.resolve("b/goes.md");
            Files.delete(gone);
            shelf.put("c/comes.md", "title", "Levity unseen");
            Updated.Done done =
                    (Updated.Done) search.update(List.of(changed, gone), Progress.UNSEEN);
            assertEquals("1 1", done.read() + " " + done.gone());
            assertEquals(List.of("a/changes.md"), paths(search, "levity"));
            assertEquals(List.of("a/stays.md"), paths(search, "gravity"));
        }
    }

    private int parts() throws IOException {
        try (var files = FSDirectory.open(index());
                var reader = DirectoryReader.open(files)) {
            return reader.leaves().size();
        }
    }

    private static Progress ended() {
        return new Progress() {
            @Override
            public void at(int done, int all) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
    }

    @Test
    void partsThatUpdatesLeaveArePutTogetherAfterAllIsFound() throws IOException {
        try (ArticleSearch search = shelf.search()) {
            Shelf.update(search);
            takeUpEach(search, 12);
            int before = parts();
            assertTrue(before >= 13, before + " parts");
            Set<String> found = Set.copyOf(paths(search, "levity"));
            assertEquals(12, found.size());
            search.putTogether(ended());
            assertEquals(before, parts(), "nothing is lost where it is ended");
            try (var files = FSDirectory.open(index());
                    Lock other = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                other.ensureValid();
                search.putTogether(Progress.UNSEEN);
            }
            assertEquals(before, parts(), "another program writes");
            assertEquals(found, Set.copyOf(paths(search, "levity")));
            search.putTogether(Progress.UNSEEN);
            assertTrue(parts() <= 4, parts() + " parts");
            assertEquals(found, Set.copyOf(paths(search, "levity")));
            assertEquals("0 0", read(search));
        }
    }

    /** New articles with one word, each by an update of its own. */
    private void takeUpEach(ArticleSearch search, int articles) throws IOException {
        for (int i = 0; i < articles; i++) {
            Path file = shelf.put("n/%d.md".formatted(i), "title", "Levity");
            search.update(List.of(file), Progress.UNSEEN);
        }
    }

    private static String read(ArticleSearch search) {
        Updated.Done done = (Updated.Done) search.update(Progress.UNSEEN);
        return done.read() + " " + done.gone();
    }

    @Test
    void whoeverUpdatesVeryOftenPutsThemTogetherAsWell() throws IOException {
        try (ArticleSearch search = shelf.search()) {
            Shelf.update(search);
            takeUpEach(search, 45);
            assertTrue(parts() < 20, parts() + " parts");
            assertEquals(20, paths(search, "levity").size());
        }
    }

    @Test
    void progressIsToldAndItCanBeStopped() throws IOException {
        for (int i = 0; i < 500; i++) {
            shelf.put("n/%d.md".formatted(i), "title", "Number " + i);
        }
        try (ArticleSearch search = shelf.search()) {
            var at = new AtomicInteger();
            Updated stopped =
                    search.update(
                            Shelf.progress(
                                    (done, all) -> at.accumulateAndGet(done, Math::max),
                                    () -> at.get() > 0));
            assertEquals(new Updated.Cancelled(), stopped);
            int kept = search.search("number", 1, Progress.UNSEEN).hits().size();
            assertEquals(1, kept);
            var told = new ArrayList<String>();
            Updated done =
                    search.update(
                            Shelf.progress(
                                    (d, all) -> {
                                        synchronized (told) {
                                            told.add(d + "/" + all);
                                        }
                                    },
                                    () -> false));
            int read = assertInstanceOf(Updated.Done.class, done).read();
            assertTrue(read > 0 && read < 503, "" + read);
            assertEquals("0/0", told.getFirst());
            assertTrue(told.contains("503/503"), "of all, also where it goes on: " + told);
            assertEquals(503, search.search("", 1, Progress.UNSEEN).total());
        }
    }

    @Test
    void anIndexOfAnotherVersionIsMadeAgain() throws IOException {
        Files.createDirectories(index());
        try (var writer = new IndexWriter(FSDirectory.open(index()), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("galley.version", "of old").entrySet());
        }
        try (ArticleSearch search = shelf.search()) {
            assertFalse(search.hasIndex());
            assertEquals(3, paths(search, "gravity").size());
            Updated.Done done = Shelf.update(search);
            assertEquals(3, done.read());
            assertTrue(done.rebuilt().orElse("").contains("another version"));
            assertTrue(search.hasIndex());
            assertEquals(Optional.empty(), Shelf.update(search).rebuilt());
        }
    }

    @Test
    void aDamagedIndexIsMadeAgainAndSaidSoOnce() throws IOException {
        for (int kind = 0; kind < 4; kind++) {
            try (ArticleSearch search = shelf.search()) {
                Shelf.update(search);
            }
            for (Path file : files()) {
                String name = file.getFileName().toString();
                byte[] bytes = Files.readAllBytes(file);
                switch (kind) {
                    case 0 -> Files.write(file, new byte[0]);
                    case 1 -> Files.write(file, new byte[bytes.length]);
                    case 2 -> {
                        if (name.startsWith("segments")) {
                            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                        }
                    }
                    case 3 -> {
                        if (!name.startsWith("segments")) {
                            Files.delete(file);
                        }
                    }
                    default -> throw new AssertionError();
                }
            }
            try (ArticleSearch search = shelf.search()) {
                assertEquals(3, paths(search, "gravity").size(), "kind " + kind);
                assertTrue(Shelf.update(search).rebuilt().isPresent(), "kind " + kind);
                assertTrue(search.hasIndex());
                assertEquals(3, paths(search, "gravity").size());
                assertEquals(Optional.empty(), Shelf.update(search).rebuilt());
            }
        }
    }

    /**
     * @param others so many more that the parts of the index are files of their own, or none
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 2_000})
    void damageThatShowsOnlyWhenSearchedIsBorneToo(int others) throws IOException {
        for (int i = 0; i < others; i++) {
            shelf.put("c/" + i + ".md", "title", "Light " + i);
        }
        try (ArticleSearch search = shelf.search()) {
            Shelf.update(search);
        }
        List<Path> texts = files().stream().filter(IndexUpkeepTest::holdsTexts).toList();
        assertFalse(texts.isEmpty());
        for (Path file : texts) {
            byte[] bytes = Files.readAllBytes(file);
            // The middle; the ends are what opening looks at.
            int end = Math.min(100, bytes.length / 2);
            Arrays.fill(bytes, end, bytes.length - end, (byte) 0x55);
            Files.write(file, bytes);
        }
        try (ArticleSearch search = shelf.search()) {
            assertEquals(3, paths(search, "gravity").size());
            Shelf.update(search);
            assertEquals(3, paths(search, "gravity").size());
        }
    }

    /** Lucene's endings for a part in one file, and for terms, places and kept texts alone. */
    private static boolean holdsTexts(Path file) {
        return file.toString().matches(".*[.](cfs|tim|doc|pos|dvd)");
    }

    @Test
    void aCacheFolderThatCannotBeWrittenLeavesTheSlowSearch() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        try (ArticleSearch search = shelf.search()) {
            Updated updated = search.update(Progress.UNSEEN);
            assertTrue(
                    assertInstanceOf(Updated.Without.class, updated).remedy().contains("writable"));
            Found found = search.search("gravity", 20, Progress.UNSEEN);
            assertEquals(3, found.hits().size());
            assertTrue(found.notice().isPresent());
        }
    }

    @Test
    void aFullDiskLeavesTheSlowSearchUntilThereIsRoom() throws IOException {
        var full = new AtomicInteger(1);
        var at =
                new IndexFolder(
                        index(),
                        path ->
                                new FilterDirectory(FSDirectory.open(path)) {
                                    @Override
                                    public IndexOutput createOutput(String name, IOContext context)
                                            throws IOException {
                                        if (full.get() == 1) {
                                            throw new IOException("No space left on device");
                                        }
                                        return super.createOutput(name, context);
                                    }
                                });
        try (var search =
                new ArticleSearch(shelf.root, Optional.of(at), Optional.empty(), (f, a) -> 0)) {
            Updated updated = search.update(Progress.UNSEEN);
            assertEquals(
                    "The search index cannot be kept: No space left on device.",
                    assertInstanceOf(Updated.Without.class, updated).what());
            assertEquals(3, paths(search, "gravity").size());
            full.set(0);
            assertEquals(3, Shelf.update(search).read());
            assertTrue(search.hasIndex());
            shelf.put("c/comes.md", "title", "Gravity comes");
            full.set(1);
            assertInstanceOf(Updated.Without.class, search.update(Progress.UNSEEN));
            Found found = search.search("gravity", 20, Progress.UNSEEN);
            assertEquals(4, found.hits().size());
            assertTrue(found.notice().isPresent());
            full.set(0);
            assertEquals(1, Shelf.update(search).read());
            assertEquals(Optional.empty(), search.search("gravity", 20, Progress.UNSEEN).notice());
        }
    }

    @Test
    void anotherProgramThatWritesIsNotDisturbed() throws IOException {
        try (ArticleSearch search = shelf.search()) {
            Shelf.update(search);
            shelf.put("c/comes.md", "title", "Gravity comes");
            try (var other = new IndexWriter(FSDirectory.open(index()), new IndexWriterConfig())) {
                Updated updated = search.update(Progress.UNSEEN);
                assertTrue(
                        assertInstanceOf(Updated.Busy.class, updated).what().contains("Another"));
                assertEquals(3, paths(search, "gravity").size());
                other.rollback();
            }
            assertEquals(1, Shelf.update(search).read());
            assertEquals(4, paths(search, "gravity").size());
        }
    }

    @Test
    void whatAnotherHasWrittenIsFound() throws Exception {
        try (ArticleSearch one = shelf.search();
                ArticleSearch other = shelf.search()) {
            Shelf.update(one);
            assertEquals(3, paths(one, "gravity").size());
            shelf.put("c/comes.md", "title", "Gravity comes");
            Shelf.update(other);
            for (int i = 0; i < 50 && paths(one, "gravity").size() < 4; i++) {
                Thread.sleep(20);
            }
            assertEquals(4, paths(one, "gravity").size());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatCannotBeReadIsNamedAndTheRestIsFound() throws IOException {
        Path forbidden = shelf.root.resolve("b");
        try (ArticleSearch search = shelf.search()) {
            Shelf.update(search);
            shelf.put("a/odd.md", "title", "[broken");
            Files.write(shelf.root.resolve("a/bytes.md"), new byte[] {'-', (byte) 0xFF, 0, 'x'});
            Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("---------"));
            try {
                Updated.Done done = Shelf.update(search);
                if (!Files.isReadable(forbidden)) {
                    assertEquals(forbidden, done.unread().getFirst().path());
                }
                // It may still be there.
                assertEquals(3, paths(search, "gravity").size());
                assertEquals(List.of("a/odd.md"), paths(search, "broken"));
            } finally {
                Files.setPosixFilePermissions(
                        forbidden, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    @Test
    void aCollectionThatIsNotThereForgetsNothing() throws IOException {
        try (ArticleSearch search = shelf.search()) {
            Shelf.update(search);
            Files.move(shelf.root, folder.resolve("away"));
            assertEquals(shelf.root, Shelf.update(search).unread().getFirst().path());
            Files.move(folder.resolve("away"), shelf.root);
            assertEquals(0, Shelf.update(search).read());
            assertEquals(3, paths(search, "gravity").size());
        }
    }
}
