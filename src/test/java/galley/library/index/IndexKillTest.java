package galley.library.index;

import galley.library.Progress;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.support.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it writes the index leaves one that goes on from there. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class IndexKillTest {

    private static final int FILES = 3_000;

    @TempDir Path folder = Path.of("");

    /** An update in a process of its own; says when it has begun to read. */
    static final class Main {
        public static void main(String[] args) {
            var search =
                    ArticleSearch.of(
                            Path.of(args[0]), Optional.of(Path.of(args[1])), (file, article) -> 0);
            search.update(
                    Shelf.progress(
                            (done, all) -> {
                                if (done > 0) {
                                    System.out.write('.');
                                    System.out.flush();
                                }
                            },
                            () -> false));
            search.close();
        }
    }

    @Test
    void goesOnWhereItWasCutOff() throws IOException, InterruptedException {
        var shelf = new Shelf(folder);
        for (int i = 0; i < FILES; i++) {
            shelf.put(
                    "s%d/a%d.md".formatted(i % 9, i),
                    "title",
                    "Number " + i,
                    "answer",
                    ("word" + i + " and others of it. ").repeat(60));
        }
        var random = new Random(5);
        int cut = 0;
        for (int kill = 0; kill < 4; kill++) {
            Process run = start(shelf);
            run.getInputStream().read();
            Thread.sleep(random.nextInt(120));
            cut += run.isAlive() ? 1 : 0;
            run.destroyForcibly().waitFor();
            try (ArticleSearch search = shelf.search()) {
                // Whatever was committed can be searched, or files are.
                search.search("number", 3, Progress.unseen(() -> true));
            }
        }
        try (ArticleSearch search = shelf.search()) {
            assertEquals(Optional.empty(), Shelf.update(search).rebuilt());
            assertEquals(FILES, search.search("has:title", FILES, Progress.UNSEEN).total());
            assertEquals(
                    "s%d/a%d.md".formatted(2_999 % 9, 2_999),
                    Shelf.paths(search, "word2999 ").getFirst());
            assertEquals(0, Shelf.update(search).read());
        }
        assertTrue(cut > 0, "no kill came in the middle");
    }

    private static Process start(Shelf shelf) throws IOException {
        return Child.startWithLibraries(Main.class, shelf.root, shelf.cache);
    }
}
