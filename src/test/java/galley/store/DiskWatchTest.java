package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.store.DiskChange.Changed;
import galley.store.DiskChange.Deleted;
import galley.store.Loaded.Opened;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DiskWatchTest {

    @TempDir Path folder;
    private Path file = Path.of("");
    private final FileStore store = new FileStore();
    private final BlockingQueue<DiskChange> reports = new LinkedBlockingQueue<>();

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.md"), "old");
    }

    private DiskWatch watch() {
        var watch = new DiskWatch(store, reports::add);
        watch.watch(file, stamp());
        return watch;
    }

    private Stamp stamp() {
        return ((Opened) store.load(file)).stamp();
    }

    private DiskChange next() throws InterruptedException {
        DiskChange change = reports.poll(5, TimeUnit.SECONDS);
        assertNotNull(change, "no report");
        return change;
    }

    private void quiet() throws InterruptedException {
        assertNull(reports.poll(400, TimeUnit.MILLISECONDS));
    }

    private static String text(DiskChange change) {
        return assertInstanceOf(Changed.class, change).now().text().characters();
    }

    @Test
    void reportsAnotherText() throws Exception {
        try (var _ = watch()) {
            Files.writeString(file, "new");
            assertEquals("new", text(next()));
            Files.writeString(file, "newer");
            assertEquals("newer", text(next()));
            quiet();
        }
    }

    @Test
    void manyWritesAreOneReport() throws Exception {
        try (var _ = watch()) {
            for (int i = 0; i < 10; i++) {
                Files.writeString(file, "new " + i);
                Thread.sleep(20);
            }
            assertEquals("new 9", text(next()));
            quiet();
        }
    }

    @Test
    void aTouchAndTheSameTextAreNothing() throws Exception {
        try (var _ = watch()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            Files.writeString(folder.resolve("t"), "old");
            Files.move(folder.resolve("t"), file, StandardCopyOption.REPLACE_EXISTING);
            quiet();
        }
    }

    @Test
    void ownSavesAreNothing() throws Exception {
        try (var _ = watch()) {
            for (int i = 0; i < 20; i++) {
                store.save(file, SourceText.of("new " + i), stamp());
                Thread.sleep(i * 15L);
            }
            quiet();
            Files.writeString(file, "theirs");
            assertEquals("theirs", text(next()));
            Files.writeString(file, "new 19");
            assertEquals("new 19", text(next()), "now it is somebody else's");
        }
    }

    @Test
    void deletedAndBack() throws Exception {
        try (var _ = watch()) {
            Files.delete(file);
            assertEquals(new Deleted(file), next());
            quiet();
            Files.writeString(file, "old");
            assertEquals("old", text(next()));
        }
    }

    @Test
    void deletedAndWrittenAtOnceIsOneChange() throws Exception {
        try (var _ = watch()) {
            Files.delete(file);
            Thread.sleep(60);
            Files.writeString(file, "new");
            assertEquals("new", text(next()));
            quiet();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void followsASymbolicLink() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path target = Files.writeString(elsewhere.resolve("t.md"), "old");
        Files.delete(file);
        Files.createSymbolicLink(file, target);
        try (var _ = watch()) {
            store.save(file, SourceText.of("ours"), stamp());
            quiet();
            Files.writeString(target, "new");
            assertEquals("new", text(next()));
        }
    }

    @Test
    void theSlowLookFindsWhatGivesNoSign() throws Exception {
        try (var watch =
                new DiskWatch(store, reports::add, Duration.ofMillis(50), FolderSigns.none())) {
            watch.watch(file, stamp());
            Files.writeString(file, "new");
            assertEquals("new", text(next()));
            Files.delete(file);
            assertEquals(new Deleted(file), next());
        }
    }

    @Test
    void aFolderThatGoesAndComesBack() throws Exception {
        Path sub = Files.createDirectory(folder.resolve("sub"));
        file = Files.writeString(sub.resolve("b.md"), "old");
        try (var watch =
                new DiskWatch(store, reports::add, Duration.ofMillis(50), FolderSigns.open())) {
            watch.watch(file, stamp());
            Files.delete(file);
            Files.delete(sub);
            assertEquals(new Deleted(file), next());
            Files.createDirectory(sub);
            Files.writeString(file, "back");
            assertEquals("back", text(next()));
        }
    }

    @Test
    void unwatchAndCloseEndTheReports() throws Exception {
        DiskWatch watch = watch();
        watch.unwatch(file);
        Files.writeString(file, "new");
        quiet();
        watch.watch(file, stamp());
        watch.close();
        Files.writeString(file, "newer");
        quiet();
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(t -> t.getName().equals("disk-watch") && t.isAlive()));
    }

    @Test
    void aBugInTheListenerDoesNotBlindTheWatch() throws Exception {
        try (var watch =
                new DiskWatch(
                        store,
                        change -> {
                            reports.add(change);
                            throw new IllegalStateException("expected in the log of this test");
                        })) {
            watch.watch(file, stamp());
            Files.writeString(file, "new");
            assertEquals("new", text(next()));
            Files.writeString(file, "newer");
            assertEquals("newer", text(next()));
        }
    }
}
