package galley.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import galley.text.Span;

/** Writes characters: those of the text itself where flexmark saw masks, and formulas. */
final class TextWriter {

    private final Masked source;
    private final StringBuilder out;
    private final Readable readable;

    TextWriter(Masked source, StringBuilder out, Readable readable) {
        this.source = source;
        this.out = out;
        this.readable = readable;
    }

    void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Html.escape(value, out);
        out.append('"');
    }

    Span spanOf(Node node) {
        return MarkdownDocument.clamp(
                node.getStartOffset(), node.getEndOffset(), source.text().length());
    }

    /** The text's own characters where flexmark saw masks. */
    String original(BasedSequence chars) {
        String seen = chars.toString();
        int mask = seen.indexOf(Masked.MASK);
        if (mask < 0) {
            return seen;
        }
        var original = new StringBuilder(seen);
        for (; mask >= 0; mask = seen.indexOf(Masked.MASK, mask + 1)) {
            original.setCharAt(mask, originalAt(chars, mask));
        }
        return original.toString();
    }

    static String unescape(String raw) {
        return Escaping.unescapeString(raw);
    }

    private char originalAt(BasedSequence chars, int index) {
        int offset = chars.getIndexOffset(index);
        boolean known = offset >= 0 && offset < source.text().length();
        return known && chars.charAt(index) == Masked.MASK
                ? source.text().charAt(offset)
                : chars.charAt(index);
    }

    void text(BasedSequence chars, boolean escapes) {
        String seen = chars.toString();
        for (int i = 0; i < seen.length(); i++) {
            char c = seen.charAt(i);
            if (c == Masked.MASK) {
                masked(chars, i);
            } else if (escapes
                    && c == '\\'
                    && i + 1 < seen.length()
                    && isMark(seen.charAt(i + 1))) {
                i++;
                plain(seen.charAt(i));
            } else {
                plain(c);
            }
        }
    }

    private static boolean isMark(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    private void masked(BasedSequence chars, int index) {
        int offset = chars.getIndexOffset(index);
        int at = source.mathAfter(Math.max(0, offset));
        if (at == source.math().size() || source.math().get(at).span().start() > offset) {
            plain(originalAt(chars, index));
        } else if (source.math().get(at).span().start() == offset) {
            formula(source.math().get(at), "span");
        }
    }

    private void plain(char c) {
        Html.escape(c, out);
        readable.add(c);
    }

    void formula(MathSpan formula, String tag) {
        String tex = formula.tex(source.text());
        out.append('<').append(tag).append(" class=\"math\"");
        if (formula.display()) {
            out.append(" data-display");
        }
        attribute("data-tex", tex);
        out.append('>');
        Html.escape(tex, out);
        out.append("</").append(tag).append('>');
        readable.formula();
    }
}
