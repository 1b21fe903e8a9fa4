package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.store.Loaded.Opened;
import galley.store.SaveOutcome.NotSaved;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A disk of 64 KB, where root may mount one. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private Path disk = Path.of("");
    private final FileStore store = new FileStore();

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createTempDirectory("galley-disk");
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString());
        if (!mounted) {
            Files.delete(disk);
        }
        assumeTrue(mounted, "skipped: mounting a small disk needs root");
    }

    @AfterEach
    void unmount() throws Exception {
        if (Files.exists(disk)) {
            run("umount", disk.toString());
            Files.delete(disk);
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Test
    void isSaidAndLeavesTheOldText() throws IOException {
        Path file = Files.writeString(disk.resolve("a.md"), "old");
        Opened opened = (Opened) store.load(file);
        var big = SourceText.of("x".repeat(100_000));
        NotSaved none = assertInstanceOf(NotSaved.class, store.save(file, big, opened.stamp()));
        assertTrue(
                none.what().startsWith("a.md was not saved: the disk is full (98 KB needed, "),
                none.what());
        assertInstanceOf(NotSaved.class, store.saveNew(disk.resolve("b.md"), big));
        Files.createLink(disk.resolve("c.md"), file);
        assertInstanceOf(NotSaved.class, store.save(file, big, opened.stamp()));
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(disk)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void readOnlyDiskIsSaid() throws Exception {
        Path file = Files.writeString(disk.resolve("a.md"), "old");
        Opened opened = (Opened) store.load(file);
        assertTrue(run("mount", "-o", "remount,ro", disk.toString()));
        NotSaved none =
                assertInstanceOf(
                        NotSaved.class, store.saveNew(disk.resolve("b.md"), SourceText.of("n")));
        assertEquals("b.md was not saved: the disk can only be read.", none.what());
        assertTrue(((Opened) store.load(file)).readOnly().isPresent());
        assertInstanceOf(NotSaved.class, store.save(file, SourceText.of("n"), opened.stamp()));
    }
}
