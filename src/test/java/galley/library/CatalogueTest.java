package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.Catalogue.Entry;
import galley.library.Catalogue.Seen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final List<Entry> ENTRIES =
            List.of(
                    entry("a/one.md", "Why? \uD83C\uDF0D", "Physics"),
                    entry("a/two.md", "", "Physics"),
                    entry("ü/three.md", "x".repeat(100_000), "Économie"));

    @TempDir Path folder;

    private static Entry entry(String path, String title, String subject) {
        return new Entry(path, 5_000_000_000L, 1L, new Seen(title, subject, "", "7", "A", "S"));
    }

    private Path written() throws Exception {
        Path file = Catalogue.fileFor(folder.resolve("cache"), folder);
        Catalogue.of(ENTRIES).write(file);
        return file;
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Catalogue read = Catalogue.read(written()).orElseThrow();
        assertEquals(new HashSet<>(ENTRIES), Set.copyOf(read.entries()));
        Map<String, Entry> byPath = read.byPath();
        assertEquals(Set.of("a/one.md", "a/two.md", "ü/three.md"), byPath.keySet());
        Entry one = byPath.get("a/one.md");
        assertEquals(ENTRIES.getFirst(), one);
        assertTrue(one.isOf(new ArticleTree.File(folder, 5_000_000_000L, 1)));
        assertFalse(one.isOf(new ArticleTree.File(folder, 5_000_000_000L, 2)));
        assertFalse(one.isOf(new ArticleTree.File(folder, 4, 1)));
    }

    @Test
    void nothingButAWholeOneIsRead() throws Exception {
        byte[] whole = Files.readAllBytes(written());
        Path file = folder.resolve("damaged");
        assertEquals(Optional.empty(), Catalogue.read(file));
        for (int i = 0; i < whole.length; i += i < 200 ? 1 : 9_973) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            assertEquals(Optional.empty(), Catalogue.read(file).map(Catalogue::size), "at " + i);
            Files.write(file, java.util.Arrays.copyOf(whole, i));
            assertEquals(Optional.empty(), Catalogue.read(file).map(Catalogue::size), "cut " + i);
        }
    }

    @Test
    void eachFolderHasItsOwnAndNothingIsLeftBesideIt() throws Exception {
        Path file = written();
        assertNotEquals(file, Catalogue.fileFor(folder.resolve("cache"), folder.resolve("a")));
        Catalogue.of(List.of()).write(file);
        assertEquals(0, Catalogue.read(file).orElseThrow().size());
        try (var left = Files.list(file.getParent())) {
            assertEquals(List.of(file), left.toList());
        }
    }
}
