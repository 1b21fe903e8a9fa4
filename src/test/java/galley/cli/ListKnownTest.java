package galley.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.audit.RuleChecks;
import galley.library.ArticleTree;
import galley.library.Checks;
import galley.library.Glances;
import galley.library.Query;
import galley.library.RowMemory;
import galley.library.RowScan;
import galley.library.Templates;
import galley.store.FileStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code galley list} takes of counts from before: less time and the same lines. */
class ListKnownTest extends CommandTest {

    @TempDir Path temp = Path.of("");

    private Optional<Path> cache = Optional.empty();
    private FileStore store = new FileStore();
    private String edition = "one";
    private final AtomicInteger counted = new AtomicInteger();

    /** Another number of problems in each run, so that an old one shows. */
    private int run;

    private final Checks numbers =
            new Checks() {
                @Override
                public int problems(Path of, Article article) {
                    counted.incrementAndGet();
                    return run;
                }

                @Override
                public Optional<String> edition() {
                    return Optional.of(edition);
                }
            };

    @BeforeEach
    void more() throws IOException {
        cache = Optional.of(temp.resolve("cache"));
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(
                folder.resolve("sub/b.md"),
                ARTICLE.replace("What is a cell?", "How do plants grow?")
                        .replace("Biology\nscore", "Botany\nscore"));
        Files.writeString(folder.resolve("c.md"), "---\ntitle: A: c\nlayout: own\n---\nfour\n");
    }

    private Run list(Function<Templates, Checks> checks, Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var cli =
                new Cli(
                        store,
                        Path.of("target", "test-state"),
                        cache,
                        new ByteArrayInputStream(new byte[0]),
                        new Console(new PrintStream(out), new PrintStream(err), () -> false),
                        Clock.systemDefaultZone(),
                        checks);
        String[] words =
                Stream.concat(Stream.of("list", folder), Stream.of(args))
                        .map(String::valueOf)
                        .toArray(String[]::new);
        int exit = cli.run(cli.commandLine(), words);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** By the rules there are. */
    private Run list(Object... args) {
        return list(
                templates ->
                        new RuleChecks(
                                templates, Clock.systemDefaultZone(), () -> Optional.of(edition)),
                args);
    }

    /** Paths with their numbers of problems. */
    private List<String> counts() {
        run++;
        counted.set(0);
        return list(t -> numbers, "--columns", "path,problems", "--format", "csv").lines().stream()
                .skip(1)
                .toList();
    }

    @Test
    void theNextCallCountsNothingAgain() {
        List<String> first = List.of("a.md,1", "c.md,1", "sub/b.md,1");
        for (int i = 0; i < 3; i++) {
            assertEquals(first, counts());
            assertEquals(i == 0 ? 3 : 0, counted.get());
        }
    }

    @Test
    void anArticleThatWasWrittenIsCountedAndNoOther() throws IOException {
        counts();
        Files.writeString(folder.resolve("c.md"), "---\ntitle: longer now\n---\n");
        assertEquals(List.of("a.md,1", "c.md,2", "sub/b.md,1"), counts());
        assertEquals(1, counted.get());
    }

    @Test
    void anotherEditionCountsAll() {
        counts();
        edition = "two";
        assertEquals(List.of("a.md,2", "c.md,2", "sub/b.md,2"), counts());
    }

    @Test
    void whatAWindowHasCountedIsTaken() throws InterruptedException {
        run = 41;
        RowMemory memory = RowMemory.of(folder, cache.orElseThrow());
        var done = new CountDownLatch(1);
        RowScan.start(
                new RowScan.Wanted(folder, Query.ALL, List.of("problems")),
                ArticleTree.of(folder, new ArrayList<>()),
                numbers,
                new RowScan.Known(memory, Glances.NONE),
                report -> {
                    if (report instanceof RowScan.Report.Done) {
                        done.countDown();
                    }
                });
        done.await();
        memory.keepForNextRun(numbers);
        assertEquals(List.of("a.md,41", "c.md,41", "sub/b.md,41"), counts());
        assertEquals(0, counted.get());
    }

    @Test
    void theLinesAreTheSameWhateverIsKnown() throws IOException {
        Files.writeString(
                folder.resolve("both.md"), "---\nlayout: small\nLayout: large\n---\nBoth\n");
        List<List<String>> questions =
                List.of(
                        List.of("--columns", "path,problems,words,layout,modified,folder"),
                        List.of("--columns", "Words,PROBLEMS,Layout,.layout,path"),
                        List.of("--columns", "path", "--where", "has:problem"),
                        List.of("--columns", "path", "--where", "words:<3 OR problems:0"),
                        List.of("--columns", "path,answer", "--where", "-words:<3"),
                        List.of("--columns", "path", "--where", "Layout:large"),
                        List.of("--columns", "path,rule", "--where", "rule:text-length"),
                        List.of("--columns", "title,problems", "--sort", "-problems,path"),
                        List.of("--columns", "path,titel,problems", "--format", "csv"),
                        List.of("--columns", "path", "--where", "problems:>0", "--sort", "scor"),
                        List.of("--where", "subject:botany problems:0", "--format", "jsonl"),
                        List.of("--where", "problems:0 subject:botany words:>1"));
        Optional<Path> kept = cache;
        cache = Optional.empty();
        List<Run> read = questions.stream().map(q -> list(q.toArray())).toList();
        cache = kept;
        for (int i = 0; i < 2; i++) {
            List<Run> known = questions.stream().map(q -> list(q.toArray())).toList();
            assertEquals(read, known);
        }
        assertTrue(read.get(8).err().contains("titel"), read.get(8).err());
    }

    @Test
    void whatIsKnownIsNotRead() throws IOException {
        Object[] longer = {"--columns", "path", "--where", "words:>2"};
        Run before = list(longer);
        Path file = folder.resolve("sub/b.md");
        FileTime then = Files.getLastModifiedTime(file);
        Files.writeString(file, "x".repeat((int) Files.size(file)));
        Files.setLastModifiedTime(file, then);
        assertEquals(before, list(longer));
        assertTrue(before.out().contains("sub/b.md"), before.out());
    }

    @Test
    void whatCannotBeReadIsToldEachTime() throws IOException {
        Files.write(
                folder.resolve("latin.md"), "---\ntitle: Caf\u00e9\n---\n".getBytes(ISO_8859_1));
        Files.writeString(folder.resolve("large.md"), "x".repeat(5_000));
        Object[] asked = {"--columns", "path,problems"};
        list(asked);
        store = new FileStore(4_000);
        Run run = list(asked);
        assertEquals(3, run.exit());
        assertEquals(2, run.err().lines().count(), run.err());
        assertFalse(run.out().contains("latin"), run.out());
        assertFalse(run.out().contains("large"), run.out());
        assertEquals(run, list(asked));
    }

    @Test
    void settingsThatCannotBeFollowedAreToldByWhoWouldFollowThem() throws IOException {
        Object[] problems = {"--columns", "path,problems"};
        Object[] words = {"--columns", "path,words"};
        Object[] none = {"--columns", "path,problems", "--where", "subject:none"};
        list(problems);
        Files.writeString(folder.resolve("sub/galley.yaml"), "rules:\n  nonsense: off\n");
        for (int i = 0; i < 2; i++) {
            assertEquals(3, list(problems).exit());
            assertTrue(list(problems).err().contains(":2:3: There is no rule"));
            assertEquals("", list(words).err());
            assertEquals("", list(none).err());
        }
        Files.writeString(folder.resolve("galley.yaml"), "rules:\n  nonsense: off\n");
        for (int i = 0; i < 2; i++) {
            assertEquals(2, list(problems).err().lines().count());
            assertEquals("", list(words).err());
            assertEquals("", list(none).err());
        }
    }

    @Test
    void severalCallsAtOnceLoseNothing() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Future<Run>> runs =
                    IntStream.range(0, 12)
                            .mapToObj(i -> pool.submit(() -> list("--columns", "path,problems")))
                            .toList();
            Run first = runs.getFirst().get();
            assertEquals(0, first.exit());
            for (Future<Run> each : runs) {
                assertEquals(first, each.get());
            }
        }
        try (Stream<Path> left = Files.list(cache.orElseThrow().resolve("rows"))) {
            assertEquals(1, left.count(), "one file, whole, and no rest of one");
        }
    }

    @Test
    void whereNothingCanBeKeptAllIsCounted() throws IOException {
        Files.writeString(cache.orElseThrow(), "no folder");
        counts();
        assertEquals(List.of("a.md,2", "c.md,2", "sub/b.md,2"), counts());
    }
}
