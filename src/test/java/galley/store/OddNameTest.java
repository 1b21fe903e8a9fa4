package galley.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import galley.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names are bytes that no text has. */
@EnabledOnOs(OS.LINUX)
class OddNameTest {

    @TempDir Path folder = Path.of("");

    private Path odd(String text) throws Exception {
        String command = "printf '%s' '" + text + "' > \"$(printf 'nam\\351.md')\"";
        var shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).start();
        assertEquals(0, shell.waitFor());
        Path file = files().getFirst();
        assumeFalse(file.toFile().toPath().equals(file), "the system takes the name for a text");
        return file;
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void isOpenedAndSavedUnderItsOwnName() throws Exception {
        Path file = odd("before");
        var store = new FileStore();
        var opened = assertInstanceOf(Loaded.Opened.class, store.load(file));
        assertEquals("before", opened.text().characters());
        SaveOutcome saved = store.save(file, SourceText.of("after it"), opened.stamp());
        assertInstanceOf(SaveOutcome.Saved.class, saved);
        assertEquals(List.of(file), files());
        assertArrayEquals("after it".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    }

    @Test
    void isWrittenInPlaceWhereItHasAnotherName() throws Exception {
        Path file = odd("before, and longer");
        Path second = Files.createLink(folder.resolve("second.md"), file);
        var store = new FileStore();
        var opened = assertInstanceOf(Loaded.Opened.class, store.load(file));
        SaveOutcome saved = store.save(file, SourceText.of("after it"), opened.stamp());
        assertInstanceOf(SaveOutcome.Saved.class, saved);
        assertEquals(2, files().size());
        assertArrayEquals("after it".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(second));
    }
}
