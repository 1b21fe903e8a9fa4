package galley.text;

import java.util.Arrays;

/**
 * A text as the text controls hold it, with LF for every line end, and the exact way back.
 * RichTextFX and JavaFX turn CR LF into one LF, so offsets drift by one a line.
 */
public final class LfView {

    private final String lf;

    /** In the LF text, the offset just after each LF that stands for a CR LF. */
    private final int[] shrunk;

    private LfView(String lf, int[] shrunk) {
        this.lf = lf;
        this.shrunk = shrunk;
    }

    public static LfView of(String raw) {
        if (raw.indexOf('\r') < 0) {
            return new LfView(raw, new int[0]);
        }
        var lf = new StringBuilder(raw.length());
        int[] shrunk = new int[16];
        int count = 0;
        for (int i = 0; i < raw.length(); i++) {
            int length = LineEnds.lengthAt(raw, i);
            if (length == 0) {
                lf.append(raw.charAt(i));
                continue;
            }
            lf.append('\n');
            if (length == 2) {
                if (count == shrunk.length) {
                    shrunk = Arrays.copyOf(shrunk, count * 2);
                }
                shrunk[count++] = lf.length();
                i++;
            }
        }
        return new LfView(lf.toString(), Arrays.copyOf(shrunk, count));
    }

    public String text() {
        return lf;
    }

    /** The raw offset of an offset of the LF text; before a CR LF it is the one before the CR. */
    public int toRaw(int offset) {
        int at = Arrays.binarySearch(shrunk, offset);
        return offset + (at >= 0 ? at + 1 : -at - 1);
    }

    /** The LF offset of a raw offset; one between CR and LF goes before the line end. */
    public int toLf(int raw) {
        int low = 0;
        int high = shrunk.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shrunk[middle] + middle + 1 <= raw) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int lfOffset = raw - low;
        return low < shrunk.length && lfOffset == shrunk[low] ? lfOffset - 1 : lfOffset;
    }

    public Span toRaw(Span span) {
        return new Span(toRaw(span.start()), toRaw(span.end()));
    }

    public Span toLf(Span span) {
        return new Span(toLf(span.start()), toLf(span.end()));
    }
}
