package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import galley.library.Progress;
import galley.library.numbers.CollectionNumbers;
import galley.library.numbers.NumbersCount.Counted;
import galley.session.BesideWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class NumbersModelTest {

    private static final Path ROOT = Path.of("articles");

    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final List<Integer> shown = new ArrayList<>();
    private int counts;
    private int articles = 3;
    private long changes;
    private boolean faulty;
    private Path opened = ROOT;
    private long nanos;
    private Runnable meanwhile = () -> {};

    private final NumbersModel model =
            new NumbersModel(
                    this::count,
                    new BesideWork(beside::add, Runnable::run),
                    root -> root.equals(opened),
                    () -> changes,
                    () -> nanos,
                    this::note);

    private void note() {
        model.numbers().map(CollectionNumbers::articles).ifPresent(shown::add);
    }

    private Counted count(
            Path root, Progress progress, Consumer<Supplier<CollectionNumbers>> grown) {
        counts++;
        if (faulty) {
            throw new IllegalStateException("a fault");
        }
        progress.at(1, articles);
        for (int n = 1; n <= articles; n++) {
            int some = n;
            nanos += Duration.ofMillis(300).toNanos();
            grown.accept(() -> of(some));
            meanwhile.run();
        }
        return new Counted(of(articles), progress.isCancelled());
    }

    private static CollectionNumbers of(int articles) {
        return new CollectionNumbers(
                articles, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    private void work() {
        while (!beside.isEmpty()) {
            beside.removeFirst().run();
        }
    }

    @Test
    void theyGrowWhileTheyAreCountedAndStay() {
        articles = 5;
        model.show(ROOT);
        assertEquals("Counting…", model.status());
        assertEquals(Optional.of(0.0), model.progress());
        work();
        assertEquals(List.of(2, 4, 5), shown, "twice a second, and all at the end");
        assertEquals("5 articles.", model.status());
        assertEquals(Optional.empty(), model.progress());
        model.show(ROOT);
        work();
        assertEquals(1, counts);
        model.again();
        work();
        assertEquals(2, counts);
    }

    @Test
    void afterChangesFewAreCountedAnewAndManyWhenAsked() {
        model.show(ROOT);
        work();
        changes++;
        assertEquals("3 articles. Files were changed since.", model.status());
        model.show(ROOT);
        work();
        assertEquals(2, counts);
        articles = NumbersModel.SOON_COUNTED + 1;
        model.again();
        work();
        changes++;
        model.show(ROOT);
        work();
        assertEquals(3, counts);
        assertEquals("1,001 articles. Files were changed since.", model.status());
    }

    @Test
    void whatWasCountedIsShownWhenItIsStopped() {
        meanwhile = model::stop;
        model.show(ROOT);
        work();
        assertEquals("Stopped after 3 articles.", model.status());
        assertEquals(3, model.numbers().orElseThrow().articles());
    }

    @Test
    void anotherFolderEndsTheCounting() {
        meanwhile = () -> opened = Path.of("others");
        model.show(ROOT);
        work();
        assertEquals(Optional.empty(), model.numbers());
        meanwhile = () -> {};
        model.show(opened);
        work();
        assertEquals(2, counts);
        assertEquals("3 articles.", model.status());
    }

    @Test
    void aFaultIsSaidAndCanBeTriedAgain() {
        faulty = true;
        model.show(ROOT);
        assertThrows(IllegalStateException.class, this::work);
        assertEquals("Counting broke off by a fault of the program.", model.status());
        faulty = false;
        model.show(ROOT);
        work();
        assertEquals("3 articles.", model.status());
    }
}
