package galley.library.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.library.ArticleFacts;
import galley.library.Progress;
import galley.markdown.Counts;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collection holds, in numbers that each say which articles they count. */
class NumbersTest {

    @TempDir Path root = Path.of("");
    private final Map<String, String> texts = new TreeMap<>();

    @BeforeEach
    void write() throws IOException {
        put(
                "a.md",
                "title: >-\n    A\ndate: 2024-11-30\nsubject: Computer Science\nscore: -1.0\ntags: [x, 'y']",
                "one two");
        put(
                "b.md",
                "title: >-\n    B\ndate: 2024-11-01\nsubject: Computer science\nscore: -1.0",
                "");
        put("c.md", "title: C\ndate: 2025-01-02\nsubject: Physics\nscore: high", "w ".repeat(120));
        put("d.md", "title: >-\n    D\ndate: soon\nrelated_article1:\n    id: 7", "$x$ and `y`");
        put("e/f.md", "title: >-\n    E\ndate:\nsubject: Physics\nscore: 2", "w ".repeat(1500));
    }

    private void put(String name, String fields, String answer) throws IOException {
        String text = "---\n" + fields + "\nanswer: " + answer.strip() + "\n---\n";
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        texts.put(name, text);
    }

    private static int problems(Article article) {
        return article.fields().size() - 4;
    }

    private CollectionNumbers numbers() {
        var counted =
                NumbersCount.of(
                        root, (file, article) -> problems(article), Progress.UNSEEN, grown -> {});
        assertFalse(counted.cancelled());
        return counted.numbers();
    }

    private static Map<String, Integer> counts(List<Bar> bars) {
        return bars.stream().collect(Collectors.toMap(Bar::label, Bar::count));
    }

    @Test
    void subjectsMonthsLengthsAndProblems() {
        CollectionNumbers numbers = numbers();
        assertEquals(5, numbers.articles());
        assertEquals(
                Map.of("Physics", 2, "Computer Science", 1, "Computer science", 1, "", 1),
                counts(numbers.subjects()));
        assertEquals("Physics", numbers.subjects().getFirst().label());
        assertEquals(
                List.of("2024-11", "2025-01", ""),
                numbers.months().stream().map(Bar::label).toList());
        assertEquals(1, counts(numbers.lengths()).get("0"));
        assertEquals(2, counts(numbers.lengths()).get("1 to 49"));
        assertEquals(1, counts(numbers.lengths()).get("100 to 199"));
        assertEquals(1, counts(numbers.lengths()).get("1000 and more"));
        assertEquals(5, numbers.problems().stream().mapToInt(Bar::count).sum());
        assertEquals(
                List.of("Computer Science", "Computer science"),
                numbers.spellings().getFirst().written().stream()
                        .map(Spellings.Written::text)
                        .toList());
        assertEquals(1, numbers.spellings().size());
    }

    /** Each bar's query lists as many articles as the bar counts. */
    @Test
    void eachBarIsAQuery() {
        CollectionNumbers numbers = numbers();
        List<Bar> bars = new ArrayList<>(numbers.months());
        bars.addAll(numbers.lengths());
        bars.addAll(numbers.problems());
        bars.addAll(numbers.layouts());
        for (Bar bar : bars) {
            assertEquals(bar.count(), listed(bar), bar.typed());
        }
        for (Bar bar : numbers.subjects()) {
            // A query does not tell letter cases apart; the spellings do.
            assertTrue(listed(bar) >= bar.count(), bar.typed());
        }
    }

    private long listed(Bar bar) {
        return texts.entrySet().stream()
                .map(e -> facts(e.getKey(), Article.parse(SourceText.of(e.getValue()))))
                .filter(bar.query()::holds)
                .count();
    }

    private static ArticleFacts facts(String path, Article article) {
        return new ArticleFacts(
                article,
                path,
                ((galley.library.Checks) (f, a) -> problems(a))
                        .of(java.nio.file.Path.of(path), article),
                Optional.empty());
    }

    @Test
    void whoDiffersFromMost() {
        Map<String, KeyUse> keys =
                numbers().keys().stream().collect(Collectors.toMap(KeyUse::key, k -> k));
        assertEquals(5, keys.get("title").files());
        assertEquals(
                List.of("folded", "plain"),
                keys.get("title").styles().stream().map(KeyUse.Use::name).toList());
        assertEquals(List.of("c.md"), keys.get("title").styles().get(1).differing());
        assertEquals(List.of(), keys.get("title").styles().get(0).differing());
        assertEquals(3, keys.get("score").types().size());
        assertEquals(2, keys.get("tags[]").styles().size());
        assertEquals(1, keys.get("related_article1.id").files());
    }

    @Test
    void itCanBeEnded() {
        var ended =
                new Progress() {
                    @Override
                    public void at(int done, int all) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        var counted = NumbersCount.of(root, (f, a) -> 0, ended, grown -> {});
        assertTrue(counted.cancelled());
        assertEquals(0, counted.numbers().articles());
    }

    @Test
    void wordsAreCountedAsTheParserCountsThem() {
        var random = new Random(11);
        List<String> pieces =
                List.of(
                        "word",
                        "two words",
                        "**bold**",
                        "*it*",
                        "\n\n",
                        "\n",
                        "1. ",
                        "- ",
                        "### ",
                        "12",
                        " ",
                        " ",
                        ", ",
                        "a-b",
                        "end.",
                        "é",
                        "in**ner**",
                        "$x$",
                        "`c`",
                        "* ",
                        "(b)",
                        "–",
                        "\n---\n",
                        "    ",
                        "x_y",
                        "it's",
                        "2) ",
                        "#",
                        "> ",
                        "!",
                        ":");
        List<String> lines =
                List.of(
                        "Some words, here.",
                        "1. First **bold** item",
                        "2. Second item: it's a-b",
                        "- A bullet",
                        "* **All of it bold**",
                        "### A heading",
                        "Text (**bold**) and–more",
                        "12. March",
                        "",
                        "");
        for (int i = 0; i < 4_000; i++) {
            List<String> from = i % 2 == 0 ? pieces : lines;
            var text = new StringBuilder();
            for (int k = random.nextInt(14); k > 0; k--) {
                text.append(from.get(random.nextInt(from.size()))).append(i % 2 == 0 ? "" : "\n");
            }
            String markdown = text.toString();
            assertEquals(
                    Counts.of(markdown).words(),
                    QuickWords.of(markdown),
                    () -> "«" + markdown + "»");
        }
    }
}
