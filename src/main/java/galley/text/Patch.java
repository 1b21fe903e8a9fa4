package galley.text;

/** One edit: what stands at {@code span} gives way to {@code replacement}. */
public record Patch(Span span, String replacement) {

    /** So many units are compared at once, which takes a fraction of one by one. */
    private static final int BLOCK = 1_024;

    public static Patch insert(int offset, String inserted) {
        return new Patch(Span.at(offset), inserted);
    }

    public static Patch delete(Span span) {
        return new Patch(span, "");
    }

    /**
     * The smallest single patch that turns {@code before} into {@code after}, both standing at
     * {@code offset} in a larger text. Never splits a surrogate pair nor a CR LF.
     */
    public static Patch between(int offset, String before, String after) {
        int max = Math.min(before.length(), after.length());
        int head = 0;
        while (max - head >= BLOCK && before.regionMatches(head, after, head, BLOCK)) {
            head += BLOCK;
        }
        while (head < max && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        while (head > 0 && (splitsUnit(before, head) || splitsUnit(after, head))) {
            head--;
        }
        int tail = 0;
        while (max - head - tail >= BLOCK
                && before.regionMatches(
                        before.length() - tail - BLOCK,
                        after,
                        after.length() - tail - BLOCK,
                        BLOCK)) {
            tail += BLOCK;
        }
        while (tail < max - head
                && before.charAt(before.length() - 1 - tail)
                        == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        while (tail > 0
                && (splitsUnit(before, before.length() - tail)
                        || splitsUnit(after, after.length() - tail))) {
            tail--;
        }
        return new Patch(
                new Span(offset + head, offset + before.length() - tail),
                after.substring(head, after.length() - tail));
    }

    private static boolean splitsUnit(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        char left = text.charAt(at - 1);
        char right = text.charAt(at);
        return Character.isSurrogatePair(left, right) || (left == '\r' && right == '\n');
    }

    /** Where the replacement ends, in the text after. */
    public int endAfter() {
        return span.start() + replacement.length();
    }

    /** By how many units the text grows. */
    public int growth() {
        return replacement.length() - span.length();
    }

    public boolean changes(CharSequence text) {
        return !span.of(text).equals(replacement);
    }

    /**
     * @throws IndexOutOfBoundsException when the text is shorter than the span
     */
    public String apply(String text) {
        return new StringBuilder(text.length() + growth())
                .append(text, 0, span.start())
                .append(replacement)
                .append(text, span.end(), text.length())
                .toString();
    }

    /** The patch that, applied after this one, gives {@code text} again. */
    public Patch inverse(CharSequence text) {
        return new Patch(Span.ofLength(span.start(), replacement.length()), span.of(text));
    }

    public Patch shift(int by) {
        return new Patch(span.shift(by), replacement);
    }
}
