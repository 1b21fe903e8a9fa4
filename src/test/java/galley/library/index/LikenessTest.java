package galley.library.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered as related, and as answered already. */
class LikenessTest {

    @TempDir Path folder = Path.of("");
    private ArticleSearch search;

    @BeforeEach
    void fill() throws IOException {
        var shelf = new Shelf(folder);
        shelf.put(
                "me.md",
                "title",
                "How do plants make sugar?",
                "subject",
                "Biology",
                "answer",
                "Chlorophyll takes light");
        shelf.put(
                "near.md",
                "title",
                "What is chlorophyll?",
                "subject",
                "Biology",
                "answer",
                "Plants use it to make sugar from light");
        shelf.put(
                "far.md",
                "title",
                "How do plants make sugar and starch?",
                "subject",
                "Chemistry",
                "answer",
                "Chlorophyll and light in plants make sugar");
        shelf.put(
                "other.md",
                "title",
                "What is inflation?",
                "subject",
                "Economics",
                "answer",
                "Prices rise");
        for (int i = 0; i < 10; i++) {
            shelf.put("x%d.md".formatted(i), "title", "Question " + i, "subject", "Biology");
        }
        search = shelf.search();
        Shelf.update(search);
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void theSameSubjectComesFirst() {
        List<Suggestion> like =
                search.like(
                        new ArticleSearch.Likened(
                                "me.md",
                                "How do plants make sugar?",
                                List.of("chlorophyll"),
                                "Chlorophyll takes light",
                                "Biology"),
                        10);
        assertEquals(
                List.of("near.md", "far.md"), like.stream().map(s -> s.article().path()).toList());
        assertEquals(List.of(true, false), like.stream().map(Suggestion::sameSubject).toList());
    }

    @Test
    void aQuestionThatIsAnsweredAlreadyIsNoticed() {
        List<Suggestion> alike = search.answering("how do plants make sugars", 5);
        assertEquals(
                List.of("me.md", "far.md"), alike.stream().map(s -> s.article().path()).toList());
        assertEquals(1.0, alike.getFirst().likeness(), 1e-9);
        assertTrue(alike.getLast().likeness() < 1);
        assertEquals(List.of(), search.answering("What is a black hole?", 5));
        assertEquals(List.of(), search.answering("", 5));
    }
}
