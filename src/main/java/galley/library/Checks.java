package galley.library;

import galley.article.Article;
import java.nio.file.Path;

/** Counts what a check finds in an article, for queries and columns that ask for it. */
public interface Checks {
    int problems(Path file, Article article);
}
