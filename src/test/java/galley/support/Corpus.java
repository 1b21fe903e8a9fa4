package galley.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The real articles that tests read: the samples, and the shared test data where it lies beside the
 * project.
 */
public final class Corpus {

    private static final Path SAMPLES = Path.of("sample-articles");
    private static final Path SHARED = Path.of("..", "shared");

    private Corpus() {}

    public record Article(Path path, String text) {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** Everything there is. */
    public static List<Article> all() {
        List<Article> all = new ArrayList<>(below(SAMPLES));
        if (hasShared()) {
            all.addAll(shared("site"));
            all.addAll(shared("articles"));
        } else {
            System.out.println(
                    "SKIPPED: the real articles, since there is no "
                            + SHARED.toAbsolutePath().normalize());
        }
        return all;
    }

    /** Of the shared test data; a test that asks for what is not there is skipped and says so. */
    public static List<Article> shared(String folder) {
        return below(sharedPath(folder));
    }

    private static boolean hasShared() {
        return Files.isDirectory(SHARED);
    }

    /** A file or folder of the shared test data; the test is skipped, and says so, without it. */
    public static Path sharedPath(String name) {
        Path path = SHARED.resolve(name);
        Assumptions.assumeTrue(
                Files.exists(path),
                () -> "SKIPPED: there is no " + path.toAbsolutePath().normalize());
        return path;
    }

    private static List<Article> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".md"))
                    .sorted()
                    .map(Corpus::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article read(Path file) {
        try {
            return new Article(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
