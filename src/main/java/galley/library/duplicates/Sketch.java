package galley.library.duplicates;

import java.util.Arrays;

/**
 * The smallest hashes of a text's shingles (runs of words). Of two texts that share a part of their
 * shingles the sketches share about that part: with 64 hashes to some six hundredths, exactly where
 * neither text has more.
 *
 * @param hashes sorted, each once
 */
record Sketch(int[] hashes) {

    private static final int MOST = 64;

    /** Of runs of each length up to the longest. */
    static Sketch of(Words words, int shortest, int longest) {
        int[] all = new int[Math.max(0, words.count()) * (longest - shortest + 1)];
        int filled = 0;
        for (int length = shortest; length <= longest; length++) {
            for (int i = 0; i + length <= words.count(); i++) {
                all[filled++] = words.shingle(i, length);
            }
        }
        Arrays.sort(all, 0, filled);
        int kept = 0;
        for (int i = 0; i < filled && kept < MOST; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return new Sketch(Arrays.copyOf(all, kept));
    }

    int size() {
        return hashes.length;
    }

    boolean same(Sketch other) {
        return Arrays.equals(hashes, other.hashes);
    }

    /** Which part of the shingles of both they have in common, from 0 to 1. */
    double likeness(Sketch other) {
        int i = 0;
        int j = 0;
        int seen = 0;
        int common = 0;
        int most = Math.max(hashes.length, other.hashes.length) == MOST ? MOST : Integer.MAX_VALUE;
        while (seen < most && (i < hashes.length || j < other.hashes.length)) {
            boolean left =
                    j == other.hashes.length || i < hashes.length && hashes[i] <= other.hashes[j];
            boolean right =
                    i == hashes.length || j < other.hashes.length && other.hashes[j] <= hashes[i];
            common += left && right ? 1 : 0;
            i += left ? 1 : 0;
            j += right ? 1 : 0;
            seen++;
        }
        return seen == 0 ? 0 : (double) common / seen;
    }
}
