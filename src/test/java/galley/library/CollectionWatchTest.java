package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do below a folder is noticed, with signs of the system and without. */
class CollectionWatchTest {

    @TempDir Path root = Path.of("");
    private final LinkedBlockingQueue<CollectionChange> changes = new LinkedBlockingQueue<>();
    private final List<CollectionWatch> watches = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        write("a/one.md", "one");
        write("a/two.md", "two");
        write("b/deep/three.md", "three");
    }

    @AfterEach
    void close() {
        watches.forEach(CollectionWatch::close);
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void watch(boolean signs) throws Exception {
        watches.add(
                CollectionWatch.start(
                        root,
                        Optional.empty(),
                        changes::add,
                        () -> {
                            if (!signs) {
                                throw new IOException("User limit of inotify instances reached");
                            }
                            return FileSystems.getDefault().newWatchService();
                        },
                        Duration.ofMillis(50)));
        // A first change shows that it has begun, and is in none of the tests.
        Path first = write("first.md", "0");
        for (int i = 1; changes.poll(100, TimeUnit.MILLISECONDS) == null && i < 100; i++) {
            Files.writeString(first, "x".repeat(i));
        }
        Thread.sleep(400);
        changes.clear();
    }

    /** A file that is whole as soon as it is there. */
    private void put(String name, String text) throws IOException {
        Path beside = Files.createTempFile(root.resolveSibling("."), "whole", ".part");
        Files.writeString(beside, text);
        Files.createDirectories(root.resolve(name).getParent());
        Files.move(beside, root.resolve(name));
    }

    /** All that is reported until what is wanted is, or too long. */
    private void reports(String wanted) throws InterruptedException {
        var all = new TreeSet<String>();
        for (int i = 0; i < 100 && !String.join(" ", all).equals(wanted); i++) {
            CollectionChange change = changes.poll(100, TimeUnit.MILLISECONDS);
            if (change != null) {
                change.added().forEach(f -> all.add("+" + name(f.path())));
                change.changed().forEach(f -> all.add("~" + name(f.path())));
                change.removed().forEach(f -> all.add("-" + name(f)));
                change.moved()
                        .forEach(m -> all.add(">" + name(m.from()) + ":" + name(m.to().path())));
            }
        }
        assertEquals(wanted, String.join(" ", all));
    }

    private String name(Path file) {
        return root.relativize(file).toString();
    }

    @Test
    void filesComeChangeAndGo() throws Exception {
        watch(true);
        write("a/new.md", "new");
        write("a/one.md", "one more");
        Files.delete(root.resolve("b/deep/three.md"));
        write("a/note.txt", "no article");
        reports("+a/new.md -b/deep/three.md ~a/one.md");
    }

    @Test
    void withoutSignsTheyAreLookedFor() throws Exception {
        watch(false);
        write("a/new.md", "new");
        write("a/one.md", "one more");
        Files.delete(root.resolve("b/deep/three.md"));
        reports("+a/new.md -b/deep/three.md ~a/one.md");
    }

    @Test
    void aFileThatIsMovedIsOneFile() throws Exception {
        watch(true);
        Files.createDirectories(root.resolve("c"));
        Files.move(root.resolve("a/one.md"), root.resolve("c/uno.md"));
        reports(">a/one.md:c/uno.md");
    }

    @Test
    void wholeFoldersComeMoveAndGo() throws Exception {
        watch(true);
        put("n/e/w/four.md", "four");
        reports("+n/e/w/four.md");
        put("n/e/w/five.md", "five!");
        reports("+n/e/w/five.md");
        Files.move(root.resolve("b"), root.resolve("moved"));
        reports(">b/deep/three.md:moved/deep/three.md");
        Files.delete(root.resolve("moved/deep/three.md"));
        Files.delete(root.resolve("moved/deep"));
        Files.delete(root.resolve("moved"));
        reports("-moved/deep/three.md");
    }

    @Test
    void thousandsAtOnceAreFewReports() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            write("s%d/n%d.md".formatted(i % 90, i), "n" + i);
        }
        watch(true);
        for (int i = 0; i < 3_000; i++) {
            write("s%d/n%d.md".formatted(i % 90, i), "changed " + i);
        }
        int seen = 0;
        int reports = 0;
        var names = new TreeSet<String>();
        while (names.size() < 3_000 && seen++ < 200) {
            CollectionChange change = changes.poll(100, TimeUnit.MILLISECONDS);
            if (change != null) {
                reports++;
                change.changed().forEach(f -> names.add(name(f.path())));
            }
        }
        assertEquals(3_000, names.size());
        assertTrue(reports < 30, reports + " reports");
    }

    @Test
    void whatIsLeftOutIsNotReported() throws Exception {
        write(".gitignore", "drafts/\n*.tmp.md\n");
        watch(true);
        write("drafts/x.md", "x");
        write("a/x.tmp.md", "x");
        write("node_modules/p/readme.md", "x");
        write(".git/x.md", "x");
        write("a/seen.md", "x");
        reports("+a/seen.md");
        write(".gitignore", "*.tmp.md\n");
        reports("+drafts/x.md");
    }

    @Test
    void afterClosingNothingIsReported() throws Exception {
        watch(true);
        watches.getFirst().close();
        write("a/new.md", "new");
        assertEquals(null, changes.poll(500, TimeUnit.MILLISECONDS));
    }

    @Test
    void whatChangedSinceItWasSeenIsReportedFirst() throws Exception {
        Path stays = write("a/stays.md", "1");
        Path other = write("a/other.md", "1");
        Path gone = write("b/gone.md", "1");
        List<ArticleTree.File> seen = ArticleTree.look(root, () -> false).files();
        assertTrue(seen.stream().anyMatch(f -> f.path().equals(stays)));
        Files.delete(gone);
        Files.writeString(other, "another length");
        Path came = write("c/came.md", "1");
        watches.add(CollectionWatch.start(root, seen, changes::add));
        CollectionChange first = changes.poll(5, TimeUnit.SECONDS);
        assertEquals(List.of(came), first.added().stream().map(ArticleTree.File::path).toList());
        assertEquals(List.of(other), first.changed().stream().map(ArticleTree.File::path).toList());
        assertEquals(List.of(gone), first.removed());
    }
}
