package galley.library.links;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts by number, each kept once, as UTF-8 in few large arrays: of a million short texts a map of
 * strings would take three times as much.
 */
final class TextTable {

    /** The number of the empty text. */
    static final int NONE = 0;

    private static final int CHUNK = 1 << 20;

    private byte[][] chunks = {new byte[CHUNK]};
    private int filled;
    private long[] starts = new long[1 << 10];
    private int[] lengths = new int[1 << 10];
    private int[] slots = new int[1 << 11];
    private int count;

    TextTable() {
        number("");
    }

    int size() {
        return count;
    }

    /** The text's number, given now where it had none. */
    int number(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int slot = slotOf(bytes);
        if (slots[slot] == 0) {
            slots[slot] = add(bytes) + 1;
            if (count * 2 > slots.length) {
                widen();
                return count - 1;
            }
        }
        return slots[slot] - 1;
    }

    /** Its number, or a negative one where it has none. */
    int find(String text) {
        return slots[slotOf(text.getBytes(StandardCharsets.UTF_8))] - 1;
    }

    String text(int number) {
        return new String(
                chunks[(int) (starts[number] >>> 32)],
                (int) starts[number],
                lengths[number],
                StandardCharsets.UTF_8);
    }

    private int add(byte[] bytes) {
        if (filled + bytes.length > CHUNK) {
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = new byte[Math.max(CHUNK, bytes.length)];
            filled = 0;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        System.arraycopy(bytes, 0, chunks[chunks.length - 1], filled, bytes.length);
        starts[count] = (long) (chunks.length - 1) << 32 | filled;
        lengths[count] = bytes.length;
        filled += bytes.length;
        return count++;
    }

    private int slotOf(byte[] bytes) {
        int mask = slots.length - 1;
        int slot = spread(Arrays.hashCode(bytes)) & mask;
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, bytes)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int spread(int hash) {
        return (hash ^ hash >>> 15) * 0x2c1b3c6d ^ hash >>> 12;
    }

    private boolean isAt(int number, byte[] bytes) {
        int start = (int) starts[number];
        byte[] chunk = chunks[(int) (starts[number] >>> 32)];
        return lengths[number] == bytes.length
                && Arrays.equals(chunk, start, start + bytes.length, bytes, 0, bytes.length);
    }

    private void widen() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < count; number++) {
            int start = (int) starts[number];
            byte[] chunk = chunks[(int) (starts[number] >>> 32)];
            byte[] bytes = Arrays.copyOfRange(chunk, start, start + lengths[number]);
            int slot = spread(Arrays.hashCode(bytes)) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
