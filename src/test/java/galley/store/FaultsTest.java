package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.store.FaultyDisk.Crash;
import galley.store.FaultyDisk.Fault;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every step of every way to save goes wrong once, in every way. */
class FaultsTest {

    private static final String OLD = "---\ntitle: old\n---\n" + "before ".repeat(300);
    private static final String NEW = "---\ntitle: new\n---\n" + "afterwards ".repeat(100);

    @TempDir Path root;

    private interface Save {
        Object run(FileStore store, Path file);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void replacing(Fault fault) throws IOException {
        everyStep(fault, false, Set.of(OLD, NEW), this::save);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void writingInPlace(Fault fault) throws IOException {
        everyStep(fault, true, Set.of(OLD, NEW), this::save);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void overwriting(Fault fault) throws IOException {
        everyStep(
                fault,
                false,
                Set.of(OLD, NEW),
                (store, file) -> store.saveAs(file, SourceText.of(NEW), true));
    }

    private Object save(FileStore store, Path file) {
        Stamp stamp = ((Loaded.Opened) new FileStore().load(file)).stamp();
        return store.save(file, SourceText.of(NEW), stamp);
    }

    private void everyStep(Fault fault, boolean linked, Set<String> allowed, Save save)
            throws IOException {
        Set<String> failed = new TreeSet<>();
        for (int at = 0; ; at++) {
            Path folder = Files.createDirectory(root.resolve("s" + at));
            Path file = Files.writeString(folder.resolve("a.md"), OLD);
            if (linked) {
                Files.createLink(folder.resolve("b.md"), file);
            }
            var disk = new FaultyDisk(fault, at);
            Object outcome = run(save, new FileStore(disk, 1000_000), file);
            if (!disk.reached()) {
                assertInstanceOf(SaveOutcome.Saved.class, outcome);
                break;
            }
            failed.add(disk.faulty());
            check(disk, folder, linked, allowed, outcome);
        }
        assertTrue(
                failed.containsAll(
                        linked ? Set.of("overwrite", "create") : Set.of("create", "move")),
                failed::toString);
    }

    private static Object run(Save save, FileStore store, Path file) {
        try {
            return save.run(store, file);
        } catch (Crash crash) {
            return crash;
        }
    }

    private static void check(
            FaultyDisk disk, Path folder, boolean linked, Set<String> allowed, Object outcome)
            throws IOException {
        boolean crashed = outcome instanceof Crash;
        if (!crashed && !disk.faulty().equals("delete")) {
            assertEquals(linked ? List.of("a.md", "b.md") : List.of("a.md"), names(folder));
        }
        var store = new FileStore();
        var now = (Loaded.Opened) store.load(folder.resolve("a.md"));
        String text = now.text().characters();
        assertTrue(allowed.contains(text), () -> disk.faulty() + " left " + text);
        if (outcome instanceof SaveOutcome.Saved) {
            assertEquals(NEW, text);
        }
        if (linked) {
            assertEquals(text, Files.readString(folder.resolve("b.md")));
        }
        store.sweep(folder, Duration.ZERO);
        assertEquals(linked ? List.of("a.md", "b.md") : List.of("a.md"), names(folder));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void creating(Fault fault) throws IOException {
        for (int at = 0; ; at++) {
            Path folder = Files.createDirectory(root.resolve("s" + at));
            Path file = folder.resolve("a.md");
            var disk = new FaultyDisk(fault, at);
            Object outcome =
                    run(
                            (store, f) -> store.saveNew(f, SourceText.of(NEW)),
                            new FileStore(disk, 1000_000),
                            file);
            if (!disk.reached()) {
                assertInstanceOf(SaveOutcome.Saved.class, outcome);
                break;
            }
            if (!(outcome instanceof Crash) && !disk.faulty().equals("delete")) {
                assertFalse(names(folder).stream().anyMatch(n -> n.startsWith(".galley-")));
            }
            if (Files.exists(file)) {
                assertEquals(NEW, Files.readString(file));
            } else {
                assertFalse(outcome instanceof SaveOutcome.Saved);
            }
            new FileStore().sweep(folder, Duration.ZERO);
            assertTrue(Set.of(List.of(), List.of("a.md")).contains(names(folder)));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (var files = Files.list(folder)) {
            files.map(f -> f.getFileName().toString()).sorted().forEach(names::add);
        }
        return names;
    }
}
