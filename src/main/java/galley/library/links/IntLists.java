package galley.library.links;

import java.util.Arrays;

/** A list of numbers for each number; most are empty or short. */
final class IntLists {

    private static final int[] EMPTY = {};

    private int[][] lists = new int[1 << 10][];

    IntLists() {
        Arrays.fill(lists, EMPTY);
    }

    int[] of(int key) {
        return key < lists.length ? lists[key] : EMPTY;
    }

    void add(int key, int value) {
        if (key >= lists.length) {
            int from = lists.length;
            lists = Arrays.copyOf(lists, Math.max(key + 1, from * 3 / 2));
            Arrays.fill(lists, from, lists.length, EMPTY);
        }
        int[] old = lists[key];
        int[] longer = Arrays.copyOf(old, old.length + 1);
        longer[old.length] = value;
        lists[key] = longer;
    }

    /** One of them, where there are several. */
    void remove(int key, int value) {
        int[] old = of(key);
        for (int i = 0; i < old.length; i++) {
            if (old[i] == value) {
                int[] shorter = Arrays.copyOf(old, old.length - 1);
                System.arraycopy(old, i + 1, shorter, i, shorter.length - i);
                lists[key] = shorter.length == 0 ? EMPTY : shorter;
                return;
            }
        }
    }
}
