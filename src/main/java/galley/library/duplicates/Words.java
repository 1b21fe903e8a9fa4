package galley.library.duplicates;

import java.util.Locale;

/** A text as its words alone, in lower case, as numbers: equal texts have equal numbers. */
final class Words {

    private long[] hashes = new long[64];
    private int count;

    private Words() {}

    static Words of(String text) {
        var words = new Words();
        String lower = text.toLowerCase(Locale.ROOT);
        long hash = START;
        boolean open = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = (hash ^ c) * STEP;
                open = true;
            } else if (open && c != '\'' && c != '’') {
                words.add(hash);
                hash = START;
                open = false;
            }
        }
        if (open) {
            words.add(hash);
        }
        return words;
    }

    /** FNV-1a of 64 bits. */
    private static final long START = 0xcbf29ce484222325L;

    private static final long STEP = 0x100000001b3L;

    private void add(long hash) {
        if (count == hashes.length) {
            hashes = java.util.Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = mixed(hash);
    }

    int count() {
        return count;
    }

    /** Of all words in their order; 0 where there are none. */
    long whole() {
        return count == 0 ? 0 : joined(0, count) | 1;
    }

    /**
     * @param length how many words from this one on
     */
    int shingle(int from, int length) {
        return (int) (joined(from, from + length) >>> 32);
    }

    private long joined(int from, int to) {
        long hash = START;
        for (int i = from; i < to; i++) {
            hash = mixed(hash ^ hashes[i]) * STEP;
        }
        return mixed(hash);
    }

    /** So that each bit depends on all. */
    private static long mixed(long hash) {
        long x = hash;
        x = (x ^ x >>> 32) * 0x4cd6944c5cc20b6dL;
        x = (x ^ x >>> 29) * 0xfc12c5b19d3259e9L;
        return x ^ x >>> 32;
    }

    /** Of a text as it is; 0 where it is empty. */
    static long exact(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * STEP;
        }
        return text.isEmpty() ? 0 : mixed(hash) | 1;
    }
}
