package galley.ui.library;

import galley.session.BesideWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A question that is asked with every key and answered beside the window: one at a time, and of
 * those that come meanwhile only the newest. So no answer comes after a newer one.
 */
public final class Asking<T> {

    /** No question. */
    private static final long NONE = -1;

    /** So long a question may take though a newer one waits: something is seen while one types. */
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private record Waiting(long question, Runnable next) {}

    private final BesideWork work;
    private final Supplier<Supplier<T>> question;
    private final Consumer<T> answered;

    private final List<Waiting> waiting = new ArrayList<>();
    private boolean isUnderWay;
    private volatile long newest;

    /** What is under way. */
    private volatile long current;

    private volatile long begun;
    private volatile boolean givenUp;

    /**
     * @param question taken on the window's thread: what finds the answer beside it
     */
    public Asking(BesideWork work, Supplier<Supplier<T>> question, Consumer<T> answered) {
        this.work = work;
        this.question = question;
        this.answered = answered;
    }

    public void ask() {
        ask(work);
    }

    /** Asks what takes no time: it is answered by now, unless another question is under way. */
    public void askNow() {
        ask(BesideWork.atOnce());
    }

    private void ask(BesideWork where) {
        newest++;
        if (!isUnderWay) {
            begin(where);
        }
    }

    private void begin(BesideWork where) {
        Supplier<T> finding = question.get();
        long mine = newest;
        isUnderWay = true;
        givenUp = false;
        current = mine;
        begun = System.nanoTime();
        where.run(
                finding,
                answer -> {
                    isUnderWay = false;
                    boolean told = !givenUp;
                    if (told) {
                        answered.accept(answer);
                    }
                    // What waited for an answer that was given up waits for the one that comes.
                    goOn(told ? mine : NONE).forEach(w -> w.next().run());
                },
                fault -> {
                    isUnderWay = false;
                    goOn(mine);
                    throw fault;
                });
    }

    /**
     * @param done the question that is done with
     * @return what has waited for it
     */
    private List<Waiting> goOn(long done) {
        List<Waiting> ready = waiting.stream().filter(w -> w.question() <= done).toList();
        waiting.removeAll(ready);
        if (current < newest) {
            begin(work);
        }
        return ready;
    }

    /** Whether an answer is still to come. */
    public boolean isUnderWay() {
        return isUnderWay;
    }

    /**
     * Whether the answer that is under way may be left, since a newer question waits and it has
     * taken long, or nobody waits at all; from then on it is not told. For who answers, beside the
     * window.
     */
    public boolean isGivenUp() {
        if (newest != current && System.nanoTime() - begun > PATIENCE.toNanos()) {
            givenUp = true;
        }
        return givenUp;
    }

    /** Runs this once all that was asked so far is answered; a fault of the answer drops it. */
    public void then(Runnable next) {
        if (isUnderWay) {
            waiting.add(new Waiting(newest, next));
        } else {
            next.run();
        }
    }

    /** Nothing is to be done any more once the answer is there. */
    public void forget() {
        waiting.clear();
    }

    /** No answer is wanted any more. */
    public void giveUp() {
        waiting.clear();
        newest = current;
        givenUp = true;
    }
}
