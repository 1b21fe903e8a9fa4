package galley.library.numbers;

import galley.library.ArticleSweep;
import galley.library.Checks;
import galley.library.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads a collection for its numbers. */
public final class NumbersCount {

    /**
     * @param numbers of the articles that were read
     * @param cancelled whether there are more
     */
    public record Counted(CollectionNumbers numbers, boolean cancelled) {}

    private NumbersCount() {}

    /**
     * @param grown is called from several threads whenever some more were read, with what counts
     *     them while the call lasts
     */
    public static Counted of(
            Path root,
            Checks checks,
            Progress progress,
            Consumer<Supplier<CollectionNumbers>> grown) {
        var tally = new Tally();
        Progress watched =
                new Progress() {
                    @Override
                    public void at(int done, int all) {
                        progress.at(done, all);
                        grown.accept(() -> tally.numbers(List.of()));
                    }

                    @Override
                    public boolean isCancelled() {
                        return progress.isCancelled();
                    }
                };
        ArticleSweep.Swept swept =
                ArticleSweep.run(
                        root,
                        read -> tally.add(read, checks.problems(read.file(), read.article())),
                        watched);
        return new Counted(tally.numbers(swept.unread()), swept.cancelled());
    }
}
