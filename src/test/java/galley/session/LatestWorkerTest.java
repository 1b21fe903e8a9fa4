package galley.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.session.LatestWorker.Failure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Work on the newest request alone, also beside work that does not end. */
class LatestWorkerTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    private LatestWorker worker(Duration limit) {
        return new LatestWorker("test", Runnable::run, limit);
    }

    private Object next() throws InterruptedException {
        Object news = told.poll(20, TimeUnit.SECONDS);
        return news == null ? "nothing" : news;
    }

    private static void await(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException takesNoNotice) {
                // As work that computes does.
            }
        }
    }

    @Test
    void onlyTheNewestRequestIsWorkedOn() throws Exception {
        var go = new CountDownLatch(1);
        List<Integer> begun = new CopyOnWriteArrayList<>();
        try (LatestWorker worker = worker(LONG)) {
            for (int i = 0; i < 5; i++) {
                int number = i;
                worker.submit(
                        () -> {
                            begun.add(number);
                            await(go);
                            return number;
                        },
                        told::add,
                        told::add);
                while (begun.isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            go.countDown();
            assertEquals(4, next());
        }
        assertEquals(List.of(0, 4), begun);
        assertTrue(told.isEmpty(), "the result of the first is dropped");
    }

    @Test
    void closingWhileWorkBeginsIsNoFault() throws Exception {
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        try {
            for (int i = 0; i < 3_000; i++) {
                LatestWorker worker = worker(LONG);
                worker.submit(() -> 1, told::add, told::add);
                for (int spin = i % 300 * 20; spin > 0; spin--) {
                    Thread.onSpinWait();
                }
                worker.close();
            }
            Thread.sleep(100);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aFaultIsToldAndTheNextRequestWorks() throws Exception {
        try (LatestWorker worker = worker(LONG)) {
            worker.submit(
                    () -> {
                        throw new IllegalStateException("a bug");
                    },
                    told::add,
                    told::add);
            assertEquals(
                    "a bug", assertInstanceOf(Failure.Fault.class, next()).cause().getMessage());
            worker.submit(() -> endless(0), told::add, told::add);
            assertInstanceOf(
                    StackOverflowError.class,
                    assertInstanceOf(Failure.Fault.class, next()).cause());
            worker.submit(() -> 2, told::add, told::add);
            assertEquals(2, next());
        }
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    @Test
    void whatDoesNotEndIsLeftAlone() throws Exception {
        var never = new CountDownLatch(1);
        try (LatestWorker worker = worker(Duration.ofMillis(200))) {
            worker.submit(
                    () -> {
                        await(never);
                        return 1;
                    },
                    told::add,
                    told::add);
            assertInstanceOf(Failure.TooLong.class, next());
            worker.submit(() -> 2, told::add, told::add);
            assertEquals(2, next());
            never.countDown();
            worker.submit(() -> 3, told::add, told::add);
            assertEquals(3, next(), "the late result is dropped");
        }
    }

    @Test
    void whatWaitsBehindItGoesOn() throws Exception {
        var never = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (LatestWorker worker = worker(Duration.ofMillis(300))) {
            worker.submit(
                    () -> {
                        begun.countDown();
                        await(never);
                        return 1;
                    },
                    told::add,
                    told::add);
            begun.await();
            worker.submit(() -> 2, told::add, told::add);
            assertEquals(2, next());
            never.countDown();
        }
    }
}
