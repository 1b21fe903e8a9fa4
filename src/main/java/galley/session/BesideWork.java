package galley.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that waits for the disk or takes its time, done beside the thread that owns the sessions;
 * what came of it is handed over on that thread.
 *
 * @param beside where it is done
 * @param owner the thread of the sessions, for a window its own
 */
public record BesideWork(Executor beside, Executor owner) {

    /** Everything at once on the caller's thread. */
    public static BesideWork atOnce() {
        return new BesideWork(Runnable::run, Runnable::run);
    }

    /** A fault of the work's own is thrown on the owner's thread. */
    public <T> void run(Supplier<T> work, Consumer<T> then) {
        run(
                work,
                then,
                fault -> {
                    throw fault;
                });
    }

    /**
     * @param failed takes a fault of the work's own, or that memory ran out, on the owner's thread
     */
    public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> failed) {
        beside.execute(
                () -> {
                    T done;
                    try {
                        done = work.get();
                    } catch (RuntimeException fault) {
                        owner.execute(() -> failed.accept(fault));
                        return;
                    } catch (Error worse) {
                        owner.execute(() -> failed.accept(new IllegalStateException(worse)));
                        return;
                    }
                    owner.execute(() -> then.accept(done));
                });
    }
}
