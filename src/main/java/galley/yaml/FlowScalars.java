package galley.yaml;

import galley.text.LineEnds;
import galley.text.Span;

/** Reads plain and quoted scalars, on one line or folded over several. */
final class FlowScalars {

    private final String text;
    private final int end;

    FlowScalars(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The offset after the quoted scalar that starts at {@code start}. */
    int endOfQuoted(int start) {
        return text.charAt(start) == '\'' ? endOfSingle(start) : endOfDouble(start);
    }

    private int endOfSingle(int start) {
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) == '\'') {
                if (i + 1 < end && text.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        throw new DamageException(Damage.Kind.UNCLOSED_QUOTE, new Span(start, start + 1));
    }

    private int endOfDouble(int start) {
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            }
        }
        throw new DamageException(Damage.Kind.UNCLOSED_QUOTE, new Span(start, start + 1));
    }

    void readQuoted(Span span, ValueBuilder out) {
        boolean single = text.charAt(span.start()) == '\'';
        int last = span.end() - 1;
        int i = span.start() + 1;
        while (i < last) {
            char c = text.charAt(i);
            if (Chars.isBlank(c) || Chars.isBreak(c)) {
                i = fold(i, last, out);
            } else if (single && c == '\'') {
                out.append('\'', i);
                i += 2;
            } else if (!single && c == '\\') {
                i = Escapes.read(text, i, last, out);
            } else {
                out.append(text, i, i + 1);
                i++;
            }
        }
    }

    /**
     * Blanks are kept inside a line; around line ends they go, one line end becomes a space and n
     * become n - 1.
     */
    private int fold(int start, int last, ValueBuilder out) {
        int i = Chars.skipBlanks(text, start, last);
        if (i >= last || !Chars.isBreak(text.charAt(i))) {
            out.append(text, start, i);
            return i;
        }
        int breaks = 0;
        int firstBreak = i;
        while (i < last && Chars.isBreak(text.charAt(i))) {
            breaks++;
            if (breaks > 1) {
                out.append('\n', i);
            }
            i += LineEnds.lengthAt(text, i);
            i = Chars.skipBlanks(text, i, last);
        }
        if (breaks == 1) {
            out.append(' ', firstBreak);
        }
        return i;
    }

    /**
     * The offset after the plain scalar that starts at {@code start}.
     *
     * @param parentIndent its further lines must be indented more
     */
    int endOfPlain(int start, int parentIndent, boolean flow) {
        int contentEnd = endOfPlainLine(start, flow);
        int i = contentEnd;
        while (true) {
            int lineEnd = Chars.skipBlanks(text, i, end);
            if (lineEnd >= end || !Chars.isBreak(text.charAt(lineEnd))) {
                return contentEnd;
            }
            int next = nextContent(lineEnd);
            if (next >= end || text.charAt(next) == '#') {
                return contentEnd;
            }
            int column = next - LineEnds.startOfLine(text, next);
            if (!flow && (column <= parentIndent || hasTabIndent(next))) {
                return contentEnd;
            }
            if (flow && (Chars.isFlowIndicator(text.charAt(next)) || endsAtColon(next, true))) {
                return contentEnd;
            }
            i = endOfPlainLine(next, flow);
            contentEnd = i;
        }
    }

    private boolean hasTabIndent(int offset) {
        for (int i = LineEnds.startOfLine(text, offset); i < offset; i++) {
            if (text.charAt(i) == '\t') {
                return true;
            }
        }
        return false;
    }

    private int nextContent(int lineEnd) {
        int i = lineEnd;
        while (i < end && Chars.isBreak(text.charAt(i))) {
            i = Chars.skipBlanks(text, i + LineEnds.lengthAt(text, i), end);
        }
        return i;
    }

    private boolean endsAtColon(int i, boolean flow) {
        return text.charAt(i) == ':'
                && (Chars.endsWord(text, i + 1, end)
                        || (flow && Chars.isFlowIndicator(text.charAt(i + 1))));
    }

    private int endOfPlainLine(int start, boolean flow) {
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (Chars.isBreak(c)
                    || (c == '#' && i > start && Chars.isBlank(text.charAt(i - 1)))
                    || endsAtColon(i, flow)
                    || (flow && Chars.isFlowIndicator(c))) {
                break;
            }
            i++;
        }
        while (i > start && Chars.isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    void readPlain(Span span, ValueBuilder out) {
        int i = span.start();
        while (i < span.end()) {
            char c = text.charAt(i);
            if (Chars.isBlank(c) || Chars.isBreak(c)) {
                i = fold(i, span.end(), out);
            } else {
                out.append(text, i, i + 1);
                i++;
            }
        }
    }
}
