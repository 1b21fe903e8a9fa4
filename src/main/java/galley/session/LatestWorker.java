package galley.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works in the background on the newest request alone: one that has not begun when the next comes
 * never begins, and a result that is no longer the newest is dropped. Work that takes too long is
 * left alone with its thread, and what comes after it goes on in another.
 */
public final class LatestWorker implements AutoCloseable {

    /** Why there is no result. */
    public sealed interface Failure {

        record TooLong(Duration limit) implements Failure {}

        /** A fault of the work's own. */
        record Fault(Throwable cause) implements Failure {}
    }

    private final String name;
    private final Executor deliver;
    private final Duration limit;
    private final ScheduledExecutorService clock;
    private final AtomicLong newest = new AtomicLong();
    private ExecutorService worker;

    /**
     * @param deliver where results are handed over, for a window its own thread
     * @param limit for one piece of work
     */
    public LatestWorker(String name, Executor deliver, Duration limit) {
        this.name = name;
        this.deliver = deliver;
        this.limit = limit;
        clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name + "-clock").factory());
        worker = thread();
    }

    private ExecutorService thread() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** After {@link #close} nothing is begun. */
    public <T> void submit(Supplier<T> work, Consumer<T> result, Consumer<Failure> failed) {
        long ticket = newest.incrementAndGet();
        execute(
                () -> {
                    if (ticket == newest.get()) {
                        run(ticket, work, result, failed);
                    }
                });
    }

    private synchronized void execute(Runnable task) {
        if (!worker.isShutdown()) {
            worker.execute(task);
        }
    }

    private <T> void run(
            long ticket, Supplier<T> work, Consumer<T> result, Consumer<Failure> failed) {
        Optional<Future<?>> watch = watch(ticket, failed);
        if (watch.isEmpty()) {
            return;
        }
        try {
            T done = work.get();
            deliver(ticket, () -> result.accept(done));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            deliver(ticket, () -> failed.accept(new Failure.Fault(fault)));
        } finally {
            watch.get().cancel(false);
        }
    }

    /** Empty when it was closed just now. */
    private synchronized Optional<Future<?>> watch(long ticket, Consumer<Failure> failed) {
        if (clock.isShutdown()) {
            return Optional.empty();
        }
        ExecutorService mine = worker;
        return Optional.of(
                clock.schedule(
                        () -> giveUp(ticket, mine, failed),
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS));
    }

    private void deliver(long ticket, Runnable news) {
        deliver.execute(
                () -> {
                    if (ticket == newest.get()) {
                        news.run();
                    }
                });
    }

    private synchronized void giveUp(long ticket, ExecutorService stuck, Consumer<Failure> failed) {
        if (stuck != worker || worker.isShutdown()) {
            return;
        }
        worker = thread();
        stuck.shutdownNow().forEach(worker::execute);
        if (newest.compareAndSet(ticket, ticket + 1)) {
            deliver(ticket + 1, () -> failed.accept(new Failure.TooLong(limit)));
        }
    }

    /** Drops what is under way. */
    public void cancel() {
        newest.incrementAndGet();
    }

    @Override
    public synchronized void close() {
        cancel();
        worker.shutdownNow();
        clock.shutdownNow();
    }
}
