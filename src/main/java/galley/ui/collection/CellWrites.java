package galley.ui.collection;

import galley.article.Article;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What is written into the cells of a table: one after the other, since two of one article would
 * each begin from the same text; and each can be taken back. Knows no control.
 */
final class CellWrites {

    /** One that was written and can be taken back. */
    private record Step(Path file, Consumer<Consumer<Written>> undo) {}

    private final BiConsumer<Path, Written> done;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean busy;

    /** Counts the collections that were shown. */
    private int collection;

    /**
     * @param done told what came of each
     */
    CellWrites(BiConsumer<Path, Written> done) {
        this.done = done;
    }

    /** Another collection is shown: what was written in the one before is not taken back here. */
    void another() {
        collection++;
        steps.clear();
    }

    /**
     * @param write writes and tells what came of it
     */
    void write(Path file, Consumer<Consumer<Written>> write) {
        int of = collection;
        next(
                () ->
                        write.accept(
                                written -> {
                                    if (written
                                                    instanceof
                                                    Written.Done(
                                                            Article now,
                                                            List<String> also,
                                                            Consumer<Consumer<Written>> undo)
                                            && of == collection) {
                                        steps.push(new Step(file, undo));
                                    }
                                    over(file, written);
                                }));
    }

    /**
     * Takes back what was written last; what cannot be taken back stays the last.
     *
     * @param none run where nothing was written
     */
    void undoLast(Runnable none) {
        next(
                () -> {
                    if (steps.isEmpty()) {
                        none.run();
                        goOn();
                        return;
                    }
                    Step last = steps.element();
                    last.undo()
                            .accept(
                                    written -> {
                                        if (written instanceof Written.Done) {
                                            steps.remove(last);
                                        }
                                        over(last.file(), written);
                                    });
                });
    }

    private void over(Path file, Written written) {
        done.accept(file, written);
        goOn();
    }

    private void next(Runnable write) {
        waiting.add(write);
        if (!busy) {
            busy = true;
            waiting.remove().run();
        }
    }

    private void goOn() {
        busy = !waiting.isEmpty();
        if (busy) {
            waiting.remove().run();
        }
    }
}
