package galley.library.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.library.Progress;
import galley.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which articles are the same, and which nearly. */
class DuplicatesTest {

    private final Duplicates duplicates = new Duplicates();

    private void put(String path, int id, String question, String answer, String url) {
        String text =
                "---\nid: %d\ntitle: >-\n    %s\nquestion: >-\n    %s\nanswer: >-\n    %s\nurl: %s\n---\n"
                        .formatted(id, question, question, answer, url);
        duplicates.put(path, Article.parse(SourceText.of(text)));
    }

    private List<List<String>> find(Sameness what) {
        return duplicates.find(what, Progress.UNSEEN).stream().map(Twins::paths).toList();
    }

    @Test
    void theSame() {
        put("x/a.md", 1, "What is a cell?", "One.", "/x/a");
        put("y/A.md", 1, "What is  a CELL", "Two.", "https://site.org/x/a/");
        put("x/b.md", 2, "What is life?", "Three.", "/x/b");
        put("x/B.md", 3, "What else?", "Four.", "/x/c");
        assertEquals(List.of(List.of("x/a.md", "y/A.md")), find(Sameness.ID));
        assertEquals(List.of(List.of("x/a.md", "y/A.md")), find(Sameness.URL));
        assertEquals(List.of(List.of("x/a.md", "y/A.md")), find(Sameness.TITLE));
        assertEquals(List.of(List.of("x/a.md", "y/A.md")), find(Sameness.QUESTION));
        assertEquals(
                List.of(List.of("x/B.md", "x/b.md"), List.of("x/a.md", "y/A.md")),
                find(Sameness.FILE_NAME));
        assertEquals(List.of(List.of("x/B.md", "x/b.md")), find(Sameness.PLACE));
        duplicates.remove("y/A.md");
        put("x/B.md", 3, "What else?", "Four.", "/x/b");
        assertEquals(List.of(), find(Sameness.ID));
        assertEquals(List.of(List.of("x/B.md", "x/b.md")), find(Sameness.URL));
    }

    @Test
    void whatIsNotThereIsNotTheSame() {
        duplicates.put("a.md", Article.parse(SourceText.of("")));
        duplicates.put("b.md", Article.parse(SourceText.of("---\n: [\n---\n")));
        for (Sameness what : Sameness.values()) {
            assertEquals(List.of(), find(what), what.name());
        }
    }

    @Test
    void nearlyTheSameQuestion() {
        put("a.md", 1, "How does photosynthesis convert light into chemical energy?", "A", "/a");
        put("b.md", 2, "How does photosynthesis convert light to chemical energy?", "B", "/b");
        put("c.md", 3, "How does respiration convert sugar into usable energy?", "C", "/c");
        put("d.md", 4, "What is it?", "D", "/d");
        put("e.md", 5, "What is it?", "E", "/e");
        List<Twins> near = duplicates.find(Sameness.NEAR_QUESTION, Progress.UNSEEN);
        assertEquals(List.of(List.of("a.md", "b.md")), near.stream().map(Twins::paths).toList());
        assertTrue(near.getFirst().likeness() > 0.6 && near.getFirst().likeness() < 1);
    }

    @Test
    void theArticleThatAnswersAlreadyIsFoundWhileOneWrites() {
        put("a.md", 1, "How does photosynthesis convert light into chemical energy?", "A", "/a");
        put("b.md", 2, "How is bread baked?", "B", "/b");
        assertEquals(
                List.of("a.md"),
                duplicates.like("how does photosynthesis convert light", 5).stream()
                        .map(Duplicates.Like::path)
                        .toList());
        assertEquals(List.of(), duplicates.like("", 5));
    }

    /** A text of random words, and the same with some of them changed. */
    @Test
    void nearlyTheSameAnswerAmongThousands() {
        var random = new Random(7);
        List<List<String>> wanted = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String answer = words(random, 150);
            put(name(i), i, "Q " + i, answer, "/" + i);
            if (i % 20 == 0) {
                String other = changed(random, answer, 12);
                put(name(100_000 + i), -i, "R " + i, other, "/x" + i);
                wanted.add(List.of(name(i), name(100_000 + i)));
            }
        }
        List<List<String>> found = find(Sameness.NEAR_ANSWER);
        assertTrue(wanted.containsAll(found), "what is not alike was taken for it");
        assertTrue(found.size() >= wanted.size() * 9 / 10, found.size() + " of " + wanted.size());
    }

    @Test
    void manyCopiesAreOneGroup() {
        String answer = words(new Random(1), 100);
        for (int i = 0; i < 900; i++) {
            put(name(i), i, "Q " + i, answer, "/" + i);
        }
        List<Twins> found = duplicates.find(Sameness.NEAR_ANSWER, Progress.UNSEEN);
        assertEquals(1, found.size());
        assertEquals(900, found.getFirst().paths().size());
        assertEquals(1, found.getFirst().likeness());
    }

    private static String name(int i) {
        return "n%06d.md".formatted(i);
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("w").append(random.nextInt(5_000)).append(' ');
        }
        return text.toString().strip();
    }

    private static String changed(Random random, String text, int times) {
        String[] words = text.split(" ");
        for (int i = 0; i < times; i++) {
            words[random.nextInt(words.length)] = "z" + random.nextInt(5_000);
        }
        return String.join(" ", words);
    }
}
