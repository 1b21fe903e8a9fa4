package galley.yaml;

import galley.text.LineEnds;
import galley.text.Span;

/** Reads literal and folded block scalars. */
final class BlockScalars {

    private final String text;
    private final int end;

    BlockScalars(String text, int end) {
        this.text = text;
        this.end = end;
    }

    Node.Scalar scan(int start, int parentIndent) {
        ScalarStyle style = text.charAt(start) == '|' ? ScalarStyle.LITERAL : ScalarStyle.FOLDED;
        Chomping chomping = Chomping.CLIP;
        int explicit = 0;
        int i = start + 1;
        for (; i < end && !Chars.isBlank(text.charAt(i)) && !Chars.isBreak(text.charAt(i)); i++) {
            char c = text.charAt(i);
            if ((c == '+' || c == '-') && chomping == Chomping.CLIP) {
                chomping = c == '+' ? Chomping.KEEP : Chomping.STRIP;
            } else if (c >= '1' && c <= '9' && explicit == 0) {
                explicit = c - '0';
            } else {
                throw new DamageException(Damage.Kind.BAD_HEADER, new Span(i, i + 1));
            }
        }
        if (!Chars.restIsComment(text, i, end)) {
            int at = Chars.skipBlanks(text, i, end);
            throw new DamageException(Damage.Kind.BAD_HEADER, new Span(at, at + 1));
        }
        int bodyStart = Chars.nextLine(text, i, end);
        int least = Math.max(parentIndent + 1, 1);
        int indent = explicit > 0 ? least + explicit - 1 : detectIndent(bodyStart, least);
        int bodyEnd = bodyEnd(bodyStart, indent, least, chomping);
        var header = new BlockHeader(chomping, explicit, bodyEnd == bodyStart ? 0 : indent);
        Span body = new Span(Math.min(bodyStart, Math.max(bodyEnd, i)), Math.max(bodyEnd, i));
        if (bodyEnd <= bodyStart) {
            body = Span.at(i);
        }
        Span span = new Span(start, body.end());
        var scalar = new Node.Scalar(span, style, "", parentIndent, false, header, body);
        ValueBuilder out = new ValueBuilder(false);
        read(scalar, out);
        return new Node.Scalar(span, style, out.value(), parentIndent, false, header, body);
    }

    /** Of the first line that is not empty; where there is none, of the longest. */
    private int detectIndent(int bodyStart, int least) {
        int longest = least;
        int i = bodyStart;
        while (i < end) {
            int content = Chars.skipSpaces(text, i, end);
            boolean empty = content >= end || Chars.isBreak(text.charAt(content));
            if (!empty) {
                return content - i < least ? longest : content - i;
            }
            if (content >= end) {
                break;
            }
            longest = Math.max(longest, content - i);
            i = Chars.nextLine(text, content, end);
        }
        return longest;
    }

    /**
     * The end of the last line that belongs to the value, before its line end; with + its empty
     * lines too. Lines of blanks alone belong to it while nothing else does, as far as they are
     * indented.
     */
    private int bodyEnd(int bodyStart, int indent, int least, Chomping chomping) {
        int i = bodyStart;
        int last = bodyStart;
        boolean any = false;
        while (i < end) {
            int content = Chars.skipSpaces(text, i, end);
            boolean empty = content >= end || Chars.isBreak(text.charAt(content));
            if (empty && content - i <= indent) {
                if (chomping == Chomping.KEEP && (any || content < end)) {
                    last = Math.min(content, end);
                    any = true;
                } else if (!any && content - i >= least) {
                    last = content;
                }
            } else if (content - i >= indent) {
                last = Chars.lineEnd(text, i, end);
                any = true;
            } else {
                break;
            }
            i = Chars.nextLine(text, i, end);
        }
        return last;
    }

    void read(Node.Scalar scalar, ValueBuilder out) {
        if (scalar.body().isEmpty()) {
            return;
        }
        int indent = scalar.header().indent();
        boolean folded = scalar.style() == ScalarStyle.FOLDED;
        int i = scalar.body().start();
        int last = scalar.body().end();
        int breaks = 0;
        int breakAt = i;
        boolean first = true;
        boolean afterIndented = false;
        while (i <= last && i < end) {
            int lineEnd = Chars.lineEnd(text, i, last);
            int content = Math.min(i + indent, Chars.skipSpaces(text, i, lineEnd));
            if (content < lineEnd) {
                boolean indented = Chars.isBlank(text.charAt(content));
                boolean fold = folded && !first && !indented && !afterIndented;
                if (fold && breaks == 1) {
                    out.append(' ', breakAt);
                } else {
                    breaks(out, breakAt, fold ? breaks - 1 : breaks, i);
                }
                out.append(text, content, lineEnd);
                breaks = 0;
                first = false;
                afterIndented = indented;
            }
            if (lineEnd >= last) {
                break;
            }
            if (breaks == 0) {
                breakAt = lineEnd;
            }
            breaks++;
            i = lineEnd + LineEnds.lengthAt(text, lineEnd);
        }
        chomp(scalar, out, breaks, breakAt, last);
    }

    private void chomp(Node.Scalar scalar, ValueBuilder out, int breaks, int breakAt, int last) {
        int trailing = breaks + (LineEnds.lengthAt(text, last) > 0 && last < end ? 1 : 0);
        switch (scalar.header().chomping()) {
            case STRIP -> {}
            case CLIP -> {
                if (out.length() > 0 && trailing > 0) {
                    out.append('\n', last);
                }
            }
            case KEEP -> breaks(out, breaks > 0 ? breakAt : last, trailing, last);
        }
    }

    private void breaks(ValueBuilder out, int from, int count, int limit) {
        int at = from;
        for (int i = 0; i < count; i++) {
            out.append('\n', at);
            if (at < limit) {
                int next = at + Math.max(1, LineEnds.lengthAt(text, at));
                at = Math.min(limit, Chars.lineEnd(text, next, end));
            }
        }
    }
}
