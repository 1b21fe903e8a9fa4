package galley.yaml;

import galley.text.LineEnds;
import galley.text.Span;

/** Reads the keys of block style. */
final class BlockKeys {

    private final String text;
    private final int end;
    private final FlowScalars scalars;
    private final BlockLines lines;

    BlockKeys(String text, int end, FlowScalars scalars, BlockLines lines) {
        this.text = text;
        this.end = end;
        this.scalars = scalars;
        this.lines = lines;
    }

    /**
     * The offset after the key that starts at {@code at}; its colon follows, perhaps after blanks.
     */
    int end(int at) {
        char c = text.charAt(at);
        int lineEnd = Chars.lineEnd(text, at, end);
        if (text.startsWith("<<<<<<<", at)
                || text.startsWith("=======", at)
                || text.startsWith(">>>>>>>", at)) {
            throw new DamageException(Damage.Kind.CONFLICT_MARKER, new Span(at, lineEnd));
        }
        if (lines.tabIn(at)) {
            throw new DamageException(
                    Damage.Kind.TAB_INDENT, new Span(LineEnds.startOfLine(text, at), at));
        }
        int keyEnd = c == '"' || c == '\'' ? scalars.endOfQuoted(at) : plainKeyEnd(at, lineEnd);
        int colon = Chars.skipBlanks(text, keyEnd, end);
        if (keyEnd > lineEnd || colon >= end || text.charAt(colon) != ':') {
            throw noColon(at, lineEnd);
        }
        return keyEnd;
    }

    private int plainKeyEnd(int at, int lineEnd) {
        char c = text.charAt(at);
        boolean indicator = "[]{},#&*!|>%@`".indexOf(c) >= 0;
        boolean marker = (c == '?' || c == '-' || c == ':') && Chars.endsWord(text, at + 1, end);
        if (indicator || marker) {
            throw noColon(at, lineEnd);
        }
        for (int i = at; i < lineEnd; i++) {
            char k = text.charAt(i);
            if (k == ':' && Chars.endsWord(text, i + 1, end)) {
                int keyEnd = i;
                while (keyEnd > at && Chars.isBlank(text.charAt(keyEnd - 1))) {
                    keyEnd--;
                }
                return keyEnd;
            }
            if (k == '#' && i > at && Chars.isBlank(text.charAt(i - 1))) {
                break;
            }
        }
        throw noColon(at, lineEnd);
    }

    String read(Span span) {
        if (Chars.firstNotPrintable(text, span.start(), span.end()) >= 0) {
            int at = Chars.firstNotPrintable(text, span.start(), span.end());
            throw new DamageException(Damage.Kind.CONTROL_CHARACTER, new Span(at, at + 1));
        }
        var out = new ValueBuilder(false);
        char c = span.isEmpty() ? ':' : text.charAt(span.start());
        if (c == '"' || c == '\'') {
            scalars.readQuoted(span, out);
        } else {
            scalars.readPlain(span, out);
        }
        return out.value();
    }

    boolean isAt(int at) {
        try {
            end(at);
            return true;
        } catch (DamageException e) {
            return false;
        }
    }

    /** What no YAML may hold is told of before what the line lacks. */
    private DamageException noColon(int at, int lineEnd) {
        int bad = Chars.firstNotPrintable(text, at, lineEnd);
        return bad < 0
                ? new DamageException(Damage.Kind.NO_COLON, new Span(at, lineEnd))
                : new DamageException(Damage.Kind.CONTROL_CHARACTER, new Span(bad, bad + 1));
    }
}
