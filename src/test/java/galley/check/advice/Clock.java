package galley.check.advice;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/** Time of the processor, so that what else a machine does makes nothing seem slow. */
final class Clock {

    /** What does not end is ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Clock() {}

    /**
     * Much more than is needed, and much less than where time grows with the square.
     *
     * @param characters that are looked at
     */
    static <T> T inTime(int characters, Supplier<T> work) {
        Duration limit = Duration.ofSeconds(3).plus(Duration.ofNanos(10_000L * characters));
        return assertTimeoutPreemptively(
                PATIENCE,
                () -> {
                    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
                    long begun = clock.getCurrentThreadCpuTime();
                    T done = work.get();
                    long took = (clock.getCurrentThreadCpuTime() - begun) / 1_000_000;
                    assertTrue(took < limit.toMillis(), took + " ms of " + limit.toMillis());
                    return done;
                });
    }
}
