package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import galley.library.Catalogue.Entry;
import galley.library.Catalogue.Seen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
        Catalogue.write(file, ENTRIES);
        return file;
    }

    private static List<Entry> read(Path file) {
        return pieces(file).stream().flatMap(List::stream).toList();
    }

    private static List<List<Entry>> pieces(Path file) {
        List<List<Entry>> pieces = new ArrayList<>();
        Catalogue.read(file, pieces::add);
        return pieces;
    }

    private static List<Entry> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> entry("a/" + i + ".md", "Title " + i, "Subject " + i % 7))
                .toList();
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Path file = written();
        assertEquals(ENTRIES, read(file));
        assertTrue(Catalogue.read(file, some -> true));
        Entry one = ENTRIES.getFirst();
        assertTrue(one.isOf(new ArticleTree.File(folder, 5_000_000_000L, 1)));
        assertFalse(one.isOf(new ArticleTree.File(folder, 5_000_000_000L, 2)));
        assertFalse(one.isOf(new ArticleTree.File(folder, 4, 1)));
    }

    @Test
    void aScreenIsReadBeforeAllOthers() throws Exception {
        Path file = Catalogue.fileFor(folder.resolve("cache"), folder);
        List<Entry> many = many(21_000);
        Catalogue.write(file, many);
        assertEquals(many, read(file));
        assertEquals(
                List.of(400, 10_000, 10_000, 600), pieces(file).stream().map(List::size).toList());
    }

    @Test
    void nothingThatIsDamagedIsRead() throws Exception {
        byte[] whole = Files.readAllBytes(written());
        Path file = folder.resolve("damaged");
        assertFalse(Catalogue.read(file, some -> fail()), "none is there");
        // The end that says that nothing follows, and what every kept file ends with.
        int body = whole.length - Integer.BYTES - Long.BYTES;
        for (int i = 0; i < body; i += i < 200 ? 1 : 9_973) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            assertFalse(Catalogue.read(file, some -> fail()), "at " + i);
            Files.write(file, Arrays.copyOf(whole, i));
            assertFalse(Catalogue.read(file, some -> fail()), "cut " + i);
        }
    }

    @Test
    void whatStandsBeforeTheDamageIsRead() throws Exception {
        Path file = Catalogue.fileFor(folder.resolve("cache"), folder);
        List<Entry> many = many(1_000);
        Catalogue.write(file, many);
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 0x10;
        Files.write(file, whole);
        assertEquals(many.subList(0, Catalogue.FIRST), read(file));
        assertFalse(Catalogue.read(file, some -> true));
    }

    @Test
    void eachFolderHasItsOwnAndNothingIsLeftBesideIt() throws Exception {
        Path file = written();
        assertNotEquals(file, Catalogue.fileFor(folder.resolve("cache"), folder.resolve("a")));
        Catalogue.write(file, List.of());
        assertTrue(Catalogue.read(file, some -> fail()));
        try (var left = Files.list(file.getParent())) {
            assertEquals(List.of(file), left.toList());
        }
    }
}
