package galley.library.index;

import static galley.library.index.Shelf.paths;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that nearly every title has, and beginnings of words beside them. */
class CommonWordsTest {

    private static final int MANY = 600;

    @TempDir Path folder = Path.of("");
    private Shelf shelf;
    private ArticleSearch search;

    @BeforeEach
    void open() throws IOException {
        shelf = new Shelf(folder);
        search = shelf.search();
        for (int i = 0; i < MANY; i++) {
            shelf.put(
                    "many/%03d.md".formatted(i),
                    "title",
                    "What is the part%d of the whole%d?".formatted(i, i % 7));
        }
    }

    @AfterEach
    void close() {
        search.close();
    }

    private String first(String typed) {
        return paths(search, typed).getFirst();
    }

    @Test
    void anExactTitleIsFirstWhateverItsWords() throws IOException {
        shelf.put("z/is.md", "title", "What is the?");
        shelf.put("z/of.md", "title", "Of the t");
        shelf.put("z/turned.md", "title", "The what is");
        Shelf.update(search);
        assertEquals("z/is.md", first("what is the"));
        assertEquals("z/is.md", first("What is the "));
        assertEquals("z/of.md", first("of the t"));
        assertEquals("z/turned.md", first("the what is"));
    }

    @Test
    void wordsInTheirOrderComeBeforeOthers() throws IOException {
        shelf.put("z/a.md", "title", "Is one that which was once before what");
        shelf.put("z/b.md", "title", "One that once was what is before which");
        shelf.put("z/c.md", "title", "Which once one before that is was what");
        Shelf.update(search);
        assertEquals("z/b.md", first("that once was what "));
        assertEquals("z/b.md", first("was what is before which "));
    }

    @Test
    void aBeginningFindsTheRareAmongTheMany() throws IOException {
        shelf.put("z/q.md", "title", "The quark of the atom");
        Shelf.update(search);
        assertEquals(List.of("z/q.md"), paths(search, "of the q"));
        assertEquals("z/q.md", first("the a"));
        assertEquals(20, paths(search, "of the p").size());
    }

    @Test
    void whatWasWorkedOutEndsWithTheIndexItWasOf() throws IOException {
        shelf.put("z/a.md", "title", "A study");
        Shelf.update(search);
        assertEquals(List.of("z/a.md"), paths(search, "study "));
        assertEquals(List.of("z/a.md"), paths(search, "of st"));
        shelf.put("z/b.md", "title", "Many studies");
        Shelf.update(search);
        assertEquals(Set.of("z/a.md", "z/b.md"), Set.copyOf(paths(search, "study ")));
        assertEquals(Set.of("z/a.md", "z/b.md"), Set.copyOf(paths(search, "of st")));
    }
}
