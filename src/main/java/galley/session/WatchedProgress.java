package galley.session;

import galley.library.Progress;
import java.time.Duration;

/**
 * Long work beside the thread of the sessions, which is told of it at most twenty times a second
 * and may end it.
 */
public final class WatchedProgress implements Progress {

    /** Takes how far which work has come, on the owner's thread. */
    @FunctionalInterface
    public interface Watcher {
        void at(WatchedProgress of, int done, int all);
    }

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final BesideWork work;
    private final Watcher watcher;
    private volatile boolean cancelled;
    private volatile long told = System.nanoTime() - BETWEEN.toNanos();

    /**
     * @param watcher told no more once the work is cancelled
     */
    public WatchedProgress(BesideWork work, Watcher watcher) {
        this.work = work;
        this.watcher = watcher;
    }

    /** Nothing that runs. */
    public static WatchedProgress ofNothing() {
        return new WatchedProgress(BesideWork.atOnce(), (of, done, all) -> {});
    }

    /** Ends the work as soon as it asks. */
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void at(int done, int all) {
        long now = System.nanoTime();
        if (now - told < BETWEEN.toNanos()) {
            return;
        }
        told = now;
        work.owner()
                .execute(
                        () -> {
                            if (!cancelled) {
                                watcher.at(this, done, all);
                            }
                        });
    }

    /** Of work that ends with this and that nobody watches. */
    public Progress unseen() {
        return Progress.unseen(() -> cancelled);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
