package galley.library.bulk;

import java.time.Duration;

/**
 * A text that lets itself be read for so long only: an expression such as {@code (a+)+b} would look
 * at it for years.
 */
final class Clocked implements CharSequence {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int BETWEEN = 4_096;

    /** The time is over. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final CharSequence text;
    private final long end;
    private int reads;

    Clocked(CharSequence text) {
        this(text, System.nanoTime() + LONGEST.toNanos());
    }

    private Clocked(CharSequence text, long end) {
        this.text = text;
        this.end = end;
    }

    @Override
    public char charAt(int index) {
        if (++reads % BETWEEN == 0 && System.nanoTime() - end > 0) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int to) {
        return new Clocked(text.subSequence(start, to), end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
