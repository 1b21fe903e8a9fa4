package galley.session;

import galley.article.Article;
import galley.check.Problem;
import galley.check.Severity;
import galley.check.Validity;
import galley.schema.Schema;
import galley.text.SourceText;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One write of an article after the other, and nothing in between that would unsettle it. */
final class WriteTurns {

    private final BesideWork work;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean writes;

    WriteTurns(BesideWork work) {
        this.work = work;
    }

    /** Runs this as soon as no write is under way: now, or after it. */
    void whenSettled(Runnable next) {
        if (writes) {
            waiting.add(next);
        } else {
            next.run();
        }
    }

    /** Works beside the session's thread, whatever is written meanwhile. */
    <T> void beside(Supplier<T> work, Consumer<T> then) {
        this.work.run(work, then);
    }

    /** Reads in a turn of its own. */
    <T> void read(Supplier<T> reading, Consumer<T> found) {
        writes = true;
        work.run(
                reading,
                result -> settle(() -> found.accept(result)),
                fault -> {
                    settle(() -> {});
                    throw fault;
                });
    }

    /** Either errors that stand in the way, or what came of writing. */
    private record Attempt<T>(List<Problem> errors, Optional<T> outcome) {}

    /**
     * Checks the article and writes its text.
     *
     * @param anyway write in spite of errors
     */
    <T> void write(
            Article article,
            Schema schema,
            boolean anyway,
            Function<SourceText, T> writing,
            BiConsumer<SourceText, T> written,
            Consumer<Saving> notWritten) {
        SourceText text = article.source();
        writes = true;
        work.run(
                () -> attempt(anyway ? List.of() : errorsOf(article, schema), text, writing),
                attempt ->
                        settle(
                                () ->
                                        attempt.outcome()
                                                .ifPresentOrElse(
                                                        outcome -> written.accept(text, outcome),
                                                        () ->
                                                                notWritten.accept(
                                                                        new Saving.HasErrors(
                                                                                attempt
                                                                                        .errors())))),
                fault -> {
                    settle(
                            () ->
                                    notWritten.accept(
                                            new Saving.Failed(
                                                    "Not saved: a fault of Galley came in between ("
                                                            + fault
                                                            + ").",
                                                    "Your text is kept here; try again, or save it under another name.")));
                    throw fault;
                });
    }

    private static <T> Attempt<T> attempt(
            List<Problem> errors, SourceText text, Function<SourceText, T> writing) {
        return new Attempt<>(
                errors, errors.isEmpty() ? Optional.of(writing.apply(text)) : Optional.empty());
    }

    private static List<Problem> errorsOf(Article article, Schema schema) {
        return Validity.problems(article, schema).stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
    }

    /** What waits goes on even where telling of the write fails. */
    private void settle(Runnable tell) {
        writes = false;
        try {
            tell.run();
        } finally {
            goOn();
        }
    }

    private void goOn() {
        while (!writes && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    boolean isWriting() {
        return writes;
    }
}
