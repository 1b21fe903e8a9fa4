package galley.ui.editor;

import galley.text.LineEnds;

/**
 * Texts with a line so long that the control would take seconds to draw it: they are shown cut, and
 * cannot be edited here.
 */
final class LongLines {

    private static final int LONGEST = 100_000;
    private static final int SHOWN = 2_000;

    private LongLines() {}

    static boolean isTooLong(String text) {
        int start = 0;
        while (text.length() - start > LONGEST) {
            int end = LineEnds.endOfLine(text, start);
            if (end - start > LONGEST) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    static String shortened(String text) {
        var out = new StringBuilder();
        int start = 0;
        while (start <= text.length()) {
            int end = LineEnds.endOfLine(text, start);
            boolean cut = end - start > LONGEST;
            out.append(text, start, cut ? start + SHOWN : end).append(cut ? " …" : "");
            if (end < text.length()) {
                out.append('\n');
            }
            start = end + 1;
        }
        return out.toString();
    }
}
