package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.support.Corpus;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The places of the real articles where a stored {@code \n} may be something else than a newline.
 */
class BackslashNTest {

    @TestFactory
    Stream<DynamicTest> eachPlace() throws IOException {
        Path table = Corpus.sharedPath("articles/backslash-n.tsv");
        return Files.readAllLines(table).stream().skip(1).map(l -> l.split("\t")).map(this::test);
    }

    private DynamicTest test(String[] row) {
        return DynamicTest.dynamicTest(
                row[0] + " at " + row[1],
                () -> {
                    int offset = Integer.parseInt(row[1]);
                    String wanted = row[4];
                    var decision =
                            AnswerCodec.decode(stored(row[0])).decisions().stream()
                                    .filter(d -> d.offset() == offset)
                                    .findFirst()
                                    .orElseThrow();
                    assertEquals(
                            wanted, decision.reading().name().toLowerCase(java.util.Locale.ROOT));
                });
    }

    private static String stored(String file) throws IOException {
        Path path = Corpus.sharedPath("site/content/learn").resolve(file);
        var article = Article.parse(SourceText.of(Files.readString(path)));
        return article.text(KeyPath.of("answer")).orElseThrow();
    }

    /** Everywhere else in the real articles a stored {@code \n} is a newline. */
    @TestFactory
    Stream<DynamicTest> nothingElseIsLiteral() throws IOException {
        Path table = Corpus.sharedPath("articles/backslash-n.tsv");
        List<String> known = new ArrayList<>();
        Files.readAllLines(table).stream()
                .skip(1)
                .map(l -> l.split("\t"))
                .filter(r -> !r[4].equals("newline"))
                .forEach(r -> known.add(Path.of(r[0]).getFileName() + " " + r[1]));
        return Corpus.shared("site").stream()
                .filter(a -> a.path().toString().contains("learn/"))
                .map(
                        a ->
                                DynamicTest.dynamicTest(
                                        a.toString(),
                                        () -> {
                                            String name = a.path().getFileName().toString();
                                            List<String> literal =
                                                    Article.parse(SourceText.of(a.text()))
                                                            .answer()
                                                            .decisions()
                                                            .stream()
                                                            .filter(d -> !d.reading().isNewline())
                                                            .map(d -> name + " " + d.offset())
                                                            .toList();
                                            assertEquals(
                                                    known.stream()
                                                            .filter(k -> k.startsWith(name + " "))
                                                            .toList(),
                                                    literal);
                                        }));
    }
}
