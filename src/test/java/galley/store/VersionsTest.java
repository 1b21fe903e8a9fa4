package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The last versions of what was saved. */
class VersionsTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @TempDir Path root;
    private Path file;
    private final FileStore store = new FileStore();

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(root.resolve("a.md"), "now");
    }

    private Versions versions(Versions.Limits limits) {
        return new Versions(root.resolve("state"), store, limits);
    }

    private Versions versions() {
        return versions(Versions.Limits.USUAL);
    }

    private static void keep(Versions versions, Path file, String text, int minute) {
        assertEquals(
                Optional.empty(),
                versions.keep(file, SourceText.of(text), NOON.plusSeconds(60L * minute)));
    }

    private static List<String> texts(Versions versions, Path file) {
        return versions.of(file).stream()
                .map(v -> versions.read(v).orElseThrow().characters())
                .toList();
    }

    @Test
    void theNewestComesFirst() {
        keep(versions(), file, "one", 0);
        keep(versions(), file, "two", 1);
        assertEquals(List.of("two", "one"), texts(versions(), file));
        assertEquals(NOON.plusSeconds(60), versions().of(file).getFirst().when());
        assertEquals(List.of(), versions().of(root.resolve("b.md")));
    }

    @Test
    void theSameTextTwiceIsOneVersion() {
        keep(versions(), file, "one", 0);
        keep(versions(), file, "one", 1);
        keep(versions(), file, "two", 2);
        keep(versions(), file, "one", 3);
        assertEquals(List.of("one", "two", "one"), texts(versions(), file));
    }

    @Test
    void aClockThatGoesBackKeepsTheOrder() {
        keep(versions(), file, "one", 5);
        keep(versions(), file, "two", 0);
        assertEquals(List.of("two", "one"), texts(versions(), file));
    }

    @Test
    void theOldestGoFirst() {
        Versions three = versions(new Versions.Limits(3, 100, 1000));
        for (int i = 0; i < 5; i++) {
            keep(three, file, "text " + i, i);
        }
        assertEquals(List.of("text 4", "text 3", "text 2"), texts(three, file));
    }

    @Test
    void allTogetherHaveOnlySoMuchRoom() {
        Versions small = versions(new Versions.Limits(50, 100, 250));
        Path other = root.resolve("b.md");
        keep(small, file, "a".repeat(90), 0);
        keep(small, other, "b".repeat(90), 1);
        keep(small, file, "c".repeat(90), 2);
        assertEquals(List.of("c".repeat(90)), texts(small, file));
        assertEquals(List.of("b".repeat(90)), texts(small, other));
        keep(small, file, "d".repeat(101), 3);
        assertEquals(List.of("c".repeat(90)), texts(small, file), "too large to be kept");
    }

    @Test
    void everyByteComesBack() {
        var text = SourceText.decode("\uFEFF---\r\na: \u00E4\n---\r".getBytes()).text();
        assertEquals(Optional.empty(), versions().keep(file, text, NOON));
        assertEquals(text, versions().read(versions().of(file).getFirst()).orElseThrow());
    }

    @Test
    void aDamagedVersionIsNone() throws IOException {
        keep(versions(), file, "one", 0);
        Versions.Version version = versions().of(file).getFirst();
        Files.writeString(version.file(), "on");
        assertEquals(Optional.empty(), versions().read(version));
        Files.delete(version.file());
        assertEquals(Optional.empty(), versions().read(version));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkHasTheVersionsOfItsTarget() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link.md"), file);
        keep(versions(), link, "one", 0);
        assertEquals(List.of("one"), texts(versions(), file));
    }

    @Test
    void whatCannotBeKeptIsSaid() throws IOException {
        Files.writeString(root.resolve("state"), "a file where the folder should be");
        Optional<SaveOutcome.NotSaved> failed = versions().keep(file, SourceText.of("one"), NOON);
        assertTrue(failed.orElseThrow().what().contains("not kept"));
        assertEquals(List.of(), versions().of(file));
    }
}
