package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.session.BesideWork;
import galley.ui.collection.FindingsModel.Kind;
import galley.ui.collection.FindingsModel.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsModelTest {

    @TempDir private Path folder;

    private final FindingsModel model =
            new FindingsModel(BesideWork.atOnce(), Optional.empty(), () -> {});

    private Path article(String name, String fields) throws IOException {
        return Files.writeString(folder.resolve(name), "---\n" + fields + "\n---\n");
    }

    @Test
    void linksThatLeadNowhereAndArticlesThatAreThereTwice() throws IOException {
        Path a =
                article(
                        "a.md",
                        "id: 1\ntitle: What is ice?\nurl: /learn/x/a\n"
                                + "related_article1:\n  id: 2\n  url: /learn/x/none");
        Path b = article("b.md", "id: 1\ntitle: What is ice\nurl: /learn/x/b");
        model.begin(folder);
        assertEquals("", model.status());
        Map<Kind, Long> counts = model.counts();
        assertEquals(1, counts.get(Kind.DEAD));
        assertEquals(2, counts.get(Kind.SAME_ID));
        assertEquals(2, counts.get(Kind.SAME_TITLE));
        assertEquals(2, counts.get(Kind.ORPHANS));
        assertTrue(!counts.containsKey(Kind.SAME_URL));
        assertEquals(Optional.of(Kind.DEAD), model.chosen());
        assertEquals(
                List.of(new Line.Article(a, "related_article1: /learn/x/none", "related_article1")),
                model.lines());
        model.choose(Kind.SAME_ID);
        assertEquals(
                List.of(
                        new Line.Apart("2 articles", List.of(a, b)),
                        new Line.Article(a, "", ""),
                        new Line.Article(b, "", "")),
                model.lines());
    }

    @Test
    void whereNothingIsWrongThatIsSaid() throws IOException {
        article("a.md", "title: A");
        model.begin(folder);
        assertEquals("Nothing is wrong between the articles.", model.status());
        assertEquals(Optional.empty(), model.chosen());
        assertEquals(Optional.empty(), model.progress());
    }
}
