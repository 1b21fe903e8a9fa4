package galley.yaml;

import galley.text.LineEnds;
import galley.text.Span;

/** The escapes of double-quoted scalars (YAML 1.2, 5.7). */
final class Escapes {

    private static final String NAMES = "0abtnvfre \"/\\N_LP\t";
    private static final String MEANS =
            "\0\u0007\b\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029\t";

    private Escapes() {}

    /** Reads the escape whose backslash is at {@code start}; the offset after it. */
    static int read(String text, int start, int last, ValueBuilder out) {
        int at = start + 1;
        if (at >= last) {
            throw bad(start, last);
        }
        char c = text.charAt(at);
        if (Chars.isBreak(c)) {
            return readBreak(text, at, last, out);
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0) {
            return readHex(text, start, digits, last, out);
        }
        int name = NAMES.indexOf(c);
        if (name < 0) {
            throw bad(start, last);
        }
        out.append(MEANS.charAt(name), start);
        return at + 1;
    }

    /** An escaped line end joins the lines without a space; empty lines after it count. */
    private static int readBreak(String text, int at, int last, ValueBuilder out) {
        int i = Chars.skipBlanks(text, at + LineEnds.lengthAt(text, at), last);
        while (i < last && Chars.isBreak(text.charAt(i))) {
            out.append('\n', i);
            i = Chars.skipBlanks(text, i + LineEnds.lengthAt(text, i), last);
        }
        return i;
    }

    private static int readHex(String text, int start, int digits, int last, ValueBuilder out) {
        int from = start + 2;
        if (from + digits > last) {
            throw bad(start, last);
        }
        int point = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                throw bad(start, last);
            }
            point = point * 16 + digit;
        }
        if (!Character.isValidCodePoint(point)) {
            throw bad(start, last);
        }
        out.append(Character.toString(point), start);
        return from + digits;
    }

    private static DamageException bad(int start, int last) {
        return new DamageException(
                Damage.Kind.BAD_ESCAPE, new Span(start, Math.min(start + 2, last)));
    }

    /** The value as the inside of a double-quoted scalar on one line. */
    static String write(CharSequence value) {
        var out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                out.append(c).append(value.charAt(++i));
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (mustEscape(c)) {
                out.append(escape(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean mustEscape(char c) {
        return c < 0x20
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || Character.isSurrogate(c)
                || c >= 0xFFFE;
    }

    /** Not every reader knows the escapes N, L and P; all know hexadecimal ones. */
    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> c < 0x100 ? "\\x%02X".formatted((int) c) : "\\u%04X".formatted((int) c);
        };
    }
}
