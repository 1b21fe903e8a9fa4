package galley.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each Markdown file gives the HTML beside it. Run with -Dgolden=write to see what changed. */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/markdown");

    static List<Path> inputs() throws IOException {
        return withEnding(".md");
    }

    private static List<Path> withEnding(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void givesTheHtmlBeside(Path input) throws IOException {
        String html = MarkdownDocument.parse(Files.readString(input)).html();
        Path expected = beside(input, ".html");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, html);
        }
        assertEquals(Files.readString(expected), html);
    }

    @Test
    void everyHtmlHasItsMarkdown() throws IOException {
        for (Path html : withEnding(".html")) {
            assertTrue(Files.exists(beside(html, ".md")), "no input for " + html);
        }
    }

    private static Path beside(Path file, String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }
}
