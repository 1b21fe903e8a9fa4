package galley.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works in the background on the newest request alone: one that has not begun when the next comes
 * never begins, and a result that is no longer the newest is dropped.
 */
public final class LatestWorker implements AutoCloseable {

    private final ExecutorService worker;
    private final Executor deliver;
    private final AtomicLong newest = new AtomicLong();

    /**
     * @param deliver where results are handed over, for a window its own thread
     */
    public LatestWorker(String name, Executor deliver) {
        this.deliver = deliver;
        this.worker =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /** After {@link #close} nothing is begun. */
    public <T> void submit(Supplier<T> work, Consumer<T> result) {
        long ticket = newest.incrementAndGet();
        if (worker.isShutdown()) {
            return;
        }
        worker.execute(
                () -> {
                    if (ticket != newest.get()) {
                        return;
                    }
                    T done = work.get();
                    deliver.execute(
                            () -> {
                                if (ticket == newest.get()) {
                                    result.accept(done);
                                }
                            });
                });
    }

    /** Drops what is under way. */
    public void cancel() {
        newest.incrementAndGet();
    }

    @Override
    public void close() {
        cancel();
        worker.shutdownNow();
    }
}
