package galley.yaml;

import java.util.Arrays;

/**
 * Collects a scalar's value and, when asked to, the offset in the text that each of its units comes
 * from.
 */
final class ValueBuilder {

    private final StringBuilder value = new StringBuilder();
    private final boolean tracking;
    private int[] origins = new int[0];

    ValueBuilder(boolean tracking) {
        this.tracking = tracking;
    }

    void append(CharSequence text, int from, int to) {
        if (tracking) {
            int length = value.length();
            room(length + to - from);
            for (int i = from; i < to; i++) {
                origins[length++] = i;
            }
        }
        value.append(text, from, to);
    }

    void append(char c, int origin) {
        origin(origin);
        value.append(c);
    }

    void append(String decoded, int origin) {
        for (int i = 0; i < decoded.length(); i++) {
            append(decoded.charAt(i), origin);
        }
    }

    private void origin(int offset) {
        if (!tracking) {
            return;
        }
        room(value.length() + 1);
        origins[value.length()] = offset;
    }

    private void room(int length) {
        if (length > origins.length) {
            origins = Arrays.copyOf(origins, Math.max(Math.max(64, length), origins.length * 2));
        }
    }

    int length() {
        return value.length();
    }

    String value() {
        return value.toString();
    }

    /** The origin of each unit, and {@code end} after the last. */
    int[] origins(int end) {
        int[] all = Arrays.copyOf(origins, value.length() + 1);
        all[value.length()] = end;
        return all;
    }
}
