package galley.library.numbers;

import galley.article.Article;
import galley.library.ArticleSweep;
import galley.library.Progress;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a collection for its numbers. */
public final class NumbersCount {

    /** Counts what a check finds in an article. */
    public interface Checked {
        int problems(Path file, Article article);
    }

    private NumbersCount() {}

    /** Empty where it was cancelled. */
    public static Optional<CollectionNumbers> of(Path root, Checked checked, Progress progress) {
        var tally = new Tally();
        ArticleSweep.Swept swept =
                ArticleSweep.run(
                        root,
                        read -> tally.add(read, checked.problems(read.file(), read.article())),
                        progress);
        return swept.cancelled() ? Optional.empty() : Optional.of(tally.numbers(swept.unread()));
    }
}
