package galley.library.links;

import java.util.Arrays;

/**
 * A list of numbers for each number; most are empty or short, some as long as the collection, such
 * as that of all articles that link to one page.
 */
final class IntLists {

    private static final int[] EMPTY = {};

    /** How many there are stands first; behind the last there may be room. */
    private int[][] lists = new int[1 << 10][];

    IntLists() {
        Arrays.fill(lists, EMPTY);
    }

    int[] of(int key) {
        int[] list = key < lists.length ? lists[key] : EMPTY;
        return list.length == 0 ? EMPTY : Arrays.copyOfRange(list, 1, 1 + list[0]);
    }

    void add(int key, int value) {
        if (key >= lists.length) {
            int from = lists.length;
            lists = Arrays.copyOf(lists, Math.max(key + 1, from * 3 / 2));
            Arrays.fill(lists, from, lists.length, EMPTY);
        }
        int[] list = lists[key];
        if (list.length == 0) {
            lists[key] = new int[] {1, value};
            return;
        }
        if (list[0] + 1 == list.length) {
            list = Arrays.copyOf(list, list.length * 3 / 2 + 1);
            lists[key] = list;
        }
        list[++list[0]] = value;
    }

    /** One of them, where there are several. */
    void remove(int key, int value) {
        int[] list = key < lists.length ? lists[key] : EMPTY;
        int count = list.length == 0 ? 0 : list[0];
        for (int i = 1; i <= count; i++) {
            if (list[i] == value) {
                System.arraycopy(list, i + 1, list, i, count - i);
                list[0]--;
                if (count == 1) {
                    lists[key] = EMPTY;
                }
                return;
            }
        }
    }
}
