package galley.cli;

import galley.library.Progress;
import java.time.Duration;

/** How far long work has come, for who sits at a terminal; nothing is said to a script. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Console console;
    private final String what;
    private long next = System.nanoTime() + BETWEEN.toNanos();
    private boolean shown;

    TerminalProgress(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    @Override
    public synchronized void at(int done, int all) {
        if (console.isTerminal() && System.nanoTime() - next > 0) {
            console.status("galley: %s, %,d of %,d".formatted(what, done, all));
            next = System.nanoTime() + BETWEEN.toNanos();
            shown = true;
        }
    }

    /** Whoever sits there ends the process; what was begun is ended by the next. */
    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public synchronized void close() {
        if (shown) {
            console.status("");
        }
    }
}
