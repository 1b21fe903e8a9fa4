package galley.ui.collection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Lets through what comes often only so often. Safe for use by several threads. */
final class Seldom {

    private final long between;
    private final LongSupplier nanos;
    private final AtomicLong next;

    /** From now on, first after as much time as later between two. */
    Seldom(Duration between, LongSupplier nanos) {
        this.between = between.toNanos();
        this.nanos = nanos;
        this.next = new AtomicLong(nanos.getAsLong() + this.between);
    }

    boolean isDue() {
        long now = nanos.getAsLong();
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + between);
    }
}
