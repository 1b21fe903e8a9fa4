package galley.cli;

import galley.library.Progress;

/**
 * How far a long command is, on one line of a terminal that is written over; nothing elsewhere. May
 * be told from several threads.
 */
final class ProgressLine implements Progress {

    private static final long EACH = 100_000_000L;

    private final Console console;
    private final String what;
    private final long begun = System.nanoTime();
    private long shownAt = begun;
    private boolean shown;

    ProgressLine(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    @Override
    public synchronized void at(int done, int all) {
        long now = System.nanoTime();
        // What takes no time needs no progress.
        if (!console.isTerminal() || now - shownAt < EACH || now - begun < 3 * EACH || all == 0) {
            return;
        }
        shownAt = now;
        shown = true;
        console.over("%s: %,d of %,d".formatted(what, done, all));
    }

    /** Whoever ends a command ends the process. */
    @Override
    public boolean isCancelled() {
        return false;
    }

    /** Takes it away. */
    synchronized void end() {
        if (shown) {
            console.over("");
        }
    }
}
