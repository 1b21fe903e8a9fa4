package galley.library.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.library.Checks;
import galley.library.Days;
import galley.library.Progress;
import galley.library.Query;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes long to count in an article is counted once for all searches. */
class CountedSearchTest {

    private static final int ARTICLES = 1_000;

    private final AtomicInteger checked = new AtomicInteger();

    private final Checks checks =
            new Checks() {
                @Override
                public int problems(Path file, Article article) {
                    checked.incrementAndGet();
                    return article.text(KeyPath.of("title")).orElse("").startsWith("Broken")
                            ? 1
                            : 0;
                }

                @Override
                public Optional<String> edition() {
                    return Optional.of("this");
                }
            };

    private static Query query(String text) {
        return Query.read(text, Days.SYSTEM).query();
    }

    private int checkedFor(ArticleSearch search, String asked, List<String> found) {
        checked.set(0);
        assertEquals(
                found,
                search.search(query(asked), false, 20, Progress.UNSEEN).hits().stream()
                        .map(hit -> hit.article().path())
                        .sorted()
                        .toList(),
                asked);
        return checked.get();
    }

    @Test
    void problemsAreCountedOnceForAllSearches(@TempDir Path folder) throws IOException {
        var shelf = new Shelf(folder);
        for (int i = 0; i < ARTICLES; i++) {
            shelf.put("good%04d.md".formatted(i), "title", "Number " + i);
        }
        shelf.put("zz/bad.md", "title", "Broken");
        try (var search = ArticleSearch.of(shelf.root, Optional.of(shelf.cache), checks)) {
            Shelf.update(search);
            List<String> found = List.of("zz/bad.md");
            assertEquals(ARTICLES + 1, checkedFor(search, "has:problem", found));
            int again = checkedFor(search, "has:problem", found);
            assertTrue(again < ARTICLES / 2, again + " checked again");
            int none = checkedFor(search, "number problems:>0", List.of());
            assertTrue(none < ARTICLES / 2, none + " checked for nothing");
        }
        try (var another = ArticleSearch.of(shelf.root, Optional.of(shelf.cache), checks)) {
            int again = checkedFor(another, "has:problem", List.of("zz/bad.md"));
            assertTrue(again < ARTICLES / 2, again + " checked in the next run");
            shelf.put("good0900.md", "title", "Broken now");
            Shelf.update(another);
            checkedFor(another, "has:problem", List.of("good0900.md", "zz/bad.md"));
        }
    }
}
