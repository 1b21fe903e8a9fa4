package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.store.FaultyDisk.Crash;
import galley.store.FaultyDisk.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file gets another name, and takes none that is there. */
class MoverTest {

    @TempDir Path root = Path.of("");
    private Path from = Path.of("");
    private Path to = Path.of("");

    @BeforeEach
    void write() throws IOException {
        from = Files.writeString(root.resolve("from.md"), "text");
        to = root.resolve("to.md");
    }

    private MoveOutcome move(FileStore store, Path target) {
        return store.move(from, target, stamp());
    }

    private Stamp stamp() {
        Path there = Files.exists(from) ? from : to;
        return ((Loaded.Opened) new FileStore().load(there)).stamp();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFileHasTheNewNameAlone() throws IOException {
        assertInstanceOf(MoveOutcome.Moved.class, move(new FileStore(), to));
        assertEquals(List.of("to.md"), names());
        assertEquals("text", Files.readString(to));
    }

    @Test
    void aNameThatIsThereIsNotTaken() throws IOException {
        Files.writeString(root.resolve("TO.md"), "another");
        assertEquals(new MoveOutcome.Taken(root.resolve("TO.md")), move(new FileStore(), to));
        Files.writeString(to, "text");
        assertInstanceOf(MoveOutcome.Taken.class, move(new FileStore(), to));
        assertEquals("text", Files.readString(from));
    }

    @Test
    void anotherLetterCaseOfTheSameFileIsNoOther() throws IOException {
        assertInstanceOf(MoveOutcome.Moved.class, move(new FileStore(), root.resolve("From.md")));
        assertEquals(List.of("From.md"), names());
    }

    @Test
    void whatIsNotAsExpectedStays() throws IOException {
        Stamp old = stamp();
        Files.writeString(from, "since");
        assertInstanceOf(MoveOutcome.ChangedOnDisk.class, new FileStore().move(from, to, old));
        Files.delete(from);
        assertInstanceOf(MoveOutcome.NotMoved.class, new FileStore().move(from, to, old));
        assertEquals(List.of(), names());
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() throws IOException {
        assertInstanceOf(
                MoveOutcome.NotMoved.class,
                move(new FileStore(), root.resolve("none").resolve("to.md")));
        assertEquals(List.of("from.md"), names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsRenamedAndNotWhatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link.md"), Path.of("from.md"));
        Path name = root.resolve("name.md");
        assertInstanceOf(MoveOutcome.Moved.class, new FileStore().move(link, name, stamp()));
        assertTrue(Files.isSymbolicLink(name));
        assertEquals(List.of("from.md", "name.md"), names());
    }

    /** Whatever step goes wrong, the text is there, and the same move ends it. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyStep(Fault fault) throws IOException {
        for (int at = 0; ; at++) {
            Files.deleteIfExists(to);
            Files.writeString(from, "text");
            var disk = new FaultyDisk(fault, at);
            Stamp stamp = stamp();
            try {
                new FileStore(disk, FileStore.LARGEST).move(from, to, stamp);
            } catch (Crash died) {
                // What is left is looked at.
            }
            if (!disk.reached()) {
                assertTrue(at > 5);
                return;
            }
            for (String name : names()) {
                assertEquals("text", Files.readString(root.resolve(name)), disk.faulty());
            }
            assertTrue(names().size() > 0, disk.faulty());
            if (Files.exists(from)) {
                assertInstanceOf(MoveOutcome.Moved.class, move(new FileStore(), to));
            }
            assertEquals(List.of("to.md"), names());
        }
    }
}
