package galley.library.numbers;

import galley.library.ArticleSweep;
import galley.library.Checks;
import galley.library.Progress;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a collection for its numbers. */
public final class NumbersCount {

    private NumbersCount() {}

    /** Empty where it was cancelled. */
    public static Optional<CollectionNumbers> of(Path root, Checks checks, Progress progress) {
        var tally = new Tally();
        ArticleSweep.Swept swept =
                ArticleSweep.run(
                        root,
                        read -> tally.add(read, checks.problems(read.file(), read.article())),
                        progress);
        return swept.cancelled() ? Optional.empty() : Optional.of(tally.numbers(swept.unread()));
    }
}
