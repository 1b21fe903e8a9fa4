package galley.yaml;

import galley.text.LineEnds;

/** Where things stand on the lines of block style. */
final class BlockLines {

    private final String text;
    private final int end;

    BlockLines(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The first character at or after {@code from} that is neither blank nor in a comment. */
    int nextContent(int from) {
        int i = from;
        while (i < end) {
            i = Chars.skipBlanks(text, i, end);
            if (i >= end) {
                break;
            }
            char c = text.charAt(i);
            if (Chars.isBreak(c)) {
                i += LineEnds.lengthAt(text, i);
            } else if (c == '#') {
                i = Chars.lineEnd(text, i, end);
            } else {
                return i;
            }
        }
        return end;
    }

    int column(int at) {
        return at - LineEnds.startOfLine(text, at);
    }

    boolean tabIn(int at) {
        for (int i = LineEnds.startOfLine(text, at); i < at; i++) {
            if (text.charAt(i) == '\t') {
                return !text.substring(LineEnds.startOfLine(text, at), i).contains("-");
            }
        }
        return false;
    }

    boolean isDash(int at) {
        return at < end && text.charAt(at) == '-' && Chars.endsWord(text, at + 1, end);
    }

    /**
     * Where the comment lines directly above the line of {@code at} begin; {@code at} itself where
     * there are none.
     *
     * @param limit the end of what stands before: a line of a block scalar may look like a comment
     */
    int commentsAbove(int at, int limit) {
        int start = at;
        int line = LineEnds.startOfLine(text, at);
        while (line > 0) {
            int above = LineEnds.startOfLine(text, line - LineEnds.lengthBefore(text, line));
            int content = Chars.skipBlanks(text, above, end);
            if (above < limit || content >= line || text.charAt(content) != '#') {
                break;
            }
            start = content;
            line = above;
        }
        return start;
    }
}
