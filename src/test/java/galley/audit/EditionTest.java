package galley.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another build of the program is another edition, and a copy of one is the same. */
class EditionTest {

    @TempDir private Path folder;

    private Path jar(String name, String content, long time) throws Exception {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            var entry = new ZipEntry("Rule.class");
            entry.setLastModifiedTime(FileTime.fromMillis(time));
            zip.putNextEntry(entry);
            zip.write(content.getBytes());
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(time));
        return jar;
    }

    private String edition(Path own, Path... others) {
        List<Path> path = new ArrayList<>(List.of(own));
        path.addAll(List.of(others));
        return Edition.of(own, path).orElseThrow();
    }

    @Test
    void itIsWhatTheJarHolds() throws Exception {
        String edition = edition(jar("a.jar", "old", 1_000_000_000));
        assertEquals(edition, edition(jar("b.jar", "old", 1_700_000_000)));
        assertNotEquals(edition, edition(jar("a.jar", "new", 1_000_000_000)));
    }

    @Test
    void anotherVersionOfALibraryIsAnother() throws Exception {
        Path own = jar("a.jar", "old", 0);
        String edition = edition(own, jar("yaml-1.jar", "x", 0));
        assertEquals(edition, edition(own, jar("lib/yaml-1.jar", "x", 0)));
        assertNotEquals(edition, edition(own, jar("yaml-2.jar", "x", 0)));
        assertNotEquals(edition, edition(own));
    }

    @Test
    void classesInAFolderHaveNone() throws Exception {
        Path own = jar("a.jar", "old", 0);
        assertEquals(Optional.empty(), Edition.of(folder, List.of(folder)));
        assertEquals(Optional.empty(), Edition.of(own, List.of(own, folder)));
        assertEquals(Optional.empty(), Edition.of(own, List.of(folder.resolve("gone.jar"))));
    }

    @Test
    void theTestsRunFromAFolder() {
        assertEquals(Optional.empty(), Edition.running());
    }
}
