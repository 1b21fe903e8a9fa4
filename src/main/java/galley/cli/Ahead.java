package galley.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks at many files on all processors, a little ahead of who takes them in their order. */
final class Ahead {

    private static final ThreadFactory READER =
            Thread.ofPlatform().daemon().name("ahead-", 0).factory();

    /** To hand files over one by one would cost more than some of them take. */
    private static final int TOGETHER = 32;

    /** So many pieces wait for each processor: one is large now and then. */
    private static final int WAITING = 4;

    private Ahead() {}

    /**
     * @param look runs on several threads at once
     * @param take whether to go on
     * @return whether all were taken
     */
    static <T> boolean each(List<Path> files, Function<Path, T> look, Predicate<T> take) {
        int threads = Runtime.getRuntime().availableProcessors();
        Deque<Future<List<T>>> waiting = new ArrayDeque<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, READER);
        try {
            int next = 0;
            while (next < files.size() || !waiting.isEmpty()) {
                while (next < files.size() && waiting.size() < threads * WAITING) {
                    List<Path> part = files.subList(next, Math.min(files.size(), next + TOGETHER));
                    waiting.add(pool.submit(() -> part.stream().map(look).toList()));
                    next += TOGETHER;
                }
                for (T one : ended(waiting.remove())) {
                    if (!take.test(one)) {
                        return false;
                    }
                }
            }
            return true;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> List<T> ended(Future<List<T>> part) {
        try {
            return part.get();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof RuntimeException ours
                    ? ours
                    : new IllegalStateException(fault.getCause());
        }
    }
}
