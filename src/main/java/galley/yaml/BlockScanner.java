package galley.yaml;

import galley.text.LineEnds;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads block mappings and lists into nodes with spans. Where an entry cannot be read it becomes
 * {@link Node.Broken} and reading goes on at the next line that can be its neighbour, so one fault
 * costs one entry.
 */
final class BlockScanner {

    /** Deeper nesting is shown raw: no article needs it and the reader recurses. */
    static final int MAX_DEPTH = 100;

    private final String text;
    private final int end;
    private final BlockScalars blocks;
    private final FlowScanner flows;
    private final BlockLines lines;
    private final BlockKeys keys;
    private final List<Damage> damages = new ArrayList<>();
    private int depth;

    BlockScanner(String text, int end) {
        this.text = text;
        this.end = end;
        var scalars = new FlowScalars(text, end);
        this.blocks = new BlockScalars(text, end);
        this.flows = new FlowScanner(text, end, scalars);
        this.lines = new BlockLines(text, end);
        this.keys = new BlockKeys(text, end, scalars, lines);
    }

    List<Damage> damages() {
        return damages;
    }

    /** The whole front matter; anything but a mapping at its top is shown raw. */
    Node scan(int start) {
        int content = lines.nextContent(start);
        if (content >= end) {
            return new Node.Empty(Span.at(start));
        }
        int column = lines.column(content);
        if (lines.isDash(content)) {
            return sequence(content, column);
        }
        if (text.charAt(content) == '{' || text.charAt(content) == '[') {
            return guarded(content, -1, () -> value(content, -1));
        }
        Node.Mapping mapping = mapping(content, column);
        if (column > 0 && !lines.tabIn(content) && lines.nextContent(mapping.span().end()) < end) {
            Span first = new Span(content, Chars.lineEnd(text, content, end));
            damages.addFirst(new Damage(Damage.Kind.BAD_INDENT, first, mapping.span()));
        }
        return mapping;
    }

    // ---- mappings ----

    private Node.Mapping mapping(int first, int indent) {
        List<Entry> entries = new ArrayList<>();
        int at = first;
        int chunkStart =
                first == LineEnds.startOfLine(text, first) + indent
                        ? lines.commentsAbove(first, 0)
                        : first;
        int stop = first;
        while (at < end) {
            Entry entry = entry(at, indent, chunkStart);
            entries.add(entry);
            stop = entry.span().end();
            int next = lines.nextContent(Math.max(entry.chunk().end(), at));
            boolean sound = !(entry.value() instanceof Node.Broken);
            while (next < end
                    && (lines.column(next) > indent
                            || (sound && lines.column(next) == indent && lines.isDash(next)))) {
                next = skipStray(next, indent);
            }
            if (next >= end || lines.column(next) < indent) {
                break;
            }
            at = next;
            chunkStart = lines.commentsAbove(at, entry.chunk().end());
        }
        return new Node.Mapping(
                new Span(entries.getFirst().keySpan().start(), stop), false, indent, entries);
    }

    private int skipStray(int at, int indent) {
        return stray(at, Damage.Kind.BAD_INDENT, indent);
    }

    /** Notes a stretch that belongs to nothing and gives the content after it. */
    private int stray(int at, Damage.Kind kind, int indent) {
        int stop = brokenEnd(at, indent);
        Damage.Kind actual =
                lines.column(at) > 0 && lines.tabIn(at) ? Damage.Kind.TAB_INDENT : kind;
        Span place =
                actual == Damage.Kind.TAB_INDENT
                        ? new Span(LineEnds.startOfLine(text, at), at)
                        : new Span(at, Chars.lineEnd(text, at, end));
        damages.add(new Damage(actual, place, new Span(at, stop)));
        return lines.nextContent(Chars.nextLine(text, stop, end));
    }

    private Entry entry(int at, int indent, int chunkStart) {
        int keyEnd;
        String key;
        try {
            keyEnd = keys.end(at);
            key = keys.read(new Span(at, keyEnd));
        } catch (DamageException damage) {
            return brokenEntry(at, indent, chunkStart, damage);
        }
        int colon = Chars.skipBlanks(text, keyEnd, end);
        Span keySpan = new Span(at, keyEnd);
        Node value = valueAfterColon(colon + 1, indent);
        int contentEnd = Math.max(colon + 1, value.span().end());
        int chunkEnd = value instanceof Node.Broken ? contentEnd : commentEnd(colon + 1, value);
        return new Entry(
                key, keySpan, colon, value, new Span(chunkStart, Math.max(chunkEnd, contentEnd)));
    }

    private Entry brokenEntry(int at, int indent, int chunkStart, DamageException damage) {
        int stop = brokenEnd(at, indent);
        var found = new Damage(damage.kind(), damage.place(), new Span(at, stop));
        damages.add(found);
        return new Entry(
                "",
                Span.at(at),
                at,
                new Node.Broken(new Span(at, stop), found),
                new Span(chunkStart, stop));
    }

    /**
     * The end of the comment behind a value, or of the one behind the key of a value on further
     * lines.
     */
    private int commentEnd(int afterColon, Node value) {
        int from = value.span().end();
        if (value instanceof Node.Scalar scalar && scalar.style().isBlock()) {
            return from;
        }
        if (value instanceof Node.Empty) {
            from = afterColon;
        }
        int at = Chars.skipBlanks(text, from, end);
        return at < end && text.charAt(at) == '#' && (at > from)
                ? Chars.lineEnd(text, at, end)
                : from;
    }

    // ---- lists ----

    private Node.Sequence sequence(int first, int indent) {
        List<Item> items = new ArrayList<>();
        int at = first;
        int chunkStart =
                first == LineEnds.startOfLine(text, first) + indent
                        ? lines.commentsAbove(first, 0)
                        : first;
        int stop = first;
        while (true) {
            Node value = itemValue(at, indent);
            int valueEnd = Math.max(at + 1, value.span().end());
            int chunkEnd = value instanceof Node.Broken ? valueEnd : commentEnd(at + 1, value);
            items.add(new Item(at, value, new Span(chunkStart, Math.max(chunkEnd, valueEnd))));
            stop = valueEnd;
            int next = lines.nextContent(Math.max(chunkEnd, valueEnd));
            while (next < end && lines.column(next) > indent) {
                next = skipStray(next, indent);
            }
            if (next >= end || lines.column(next) != indent || !lines.isDash(next)) {
                break;
            }
            at = next;
            chunkStart = lines.commentsAbove(at, items.getLast().chunk().end());
        }
        return new Node.Sequence(new Span(first, stop), false, indent, items);
    }

    private Node itemValue(int dash, int indent) {
        int at = Chars.skipBlanks(text, dash + 1, end);
        if (Chars.restIsComment(text, dash + 1, end)) {
            return valueOnNextLine(dash + 1, indent, false);
        }
        int column = at - LineEnds.startOfLine(text, at);
        return guarded(
                at,
                indent,
                () -> {
                    if (lines.isDash(at)) {
                        return sequence(at, column);
                    }
                    return startsNodeProperty(at) || !keys.isAt(at)
                            ? finished(value(at, indent), indent)
                            : mapping(at, column);
                });
    }

    // ---- values ----

    private Node valueAfterColon(int afterColon, int indent) {
        if (Chars.restIsComment(text, afterColon, end)) {
            return valueOnNextLine(afterColon, indent, true);
        }
        int at = Chars.skipBlanks(text, afterColon, end);
        return guarded(at, indent, () -> finished(value(at, indent), indent));
    }

    /** A value that starts below its key or dash, or none. */
    private Node valueOnNextLine(int from, int indent, boolean dashesMayAlign) {
        int at = lines.nextContent(Chars.nextLine(text, from, end));
        int column = at < end ? lines.column(at) : -1;
        if (at >= end
                || column < indent
                || (column == indent && !(dashesMayAlign && lines.isDash(at)))) {
            return new Node.Empty(Span.at(from));
        }
        return guarded(
                at,
                indent,
                () -> {
                    if (lines.tabIn(at)) {
                        throw new DamageException(
                                Damage.Kind.TAB_INDENT,
                                new Span(LineEnds.startOfLine(text, at), at));
                    }
                    return nodeAt(at, column, indent);
                });
    }

    private Node nodeAt(int at, int column, int parentIndent) {
        if (lines.isDash(at)) {
            return sequence(at, column);
        }
        if (!startsNodeProperty(at) && keys.isAt(at)) {
            return mapping(at, column);
        }
        return finished(value(at, parentIndent), parentIndent);
    }

    private boolean startsNodeProperty(int at) {
        return "&!*".indexOf(text.charAt(at)) >= 0;
    }

    private interface Reading {
        Node read();
    }

    /** Turns what cannot be read into {@link Node.Broken} up to the next line that can follow. */
    private Node guarded(int at, int indent, Reading reading) {
        if (depth >= MAX_DEPTH) {
            int stop = brokenEnd(at, indent);
            return new Node.Raw(new Span(at, stop), Damage.Kind.TOO_DEEP.message());
        }
        depth++;
        try {
            Node node = reading.read();
            int bad = Chars.firstNotPrintable(text, at, node.span().end());
            if (bad >= 0 && (node instanceof Node.Scalar || isFlow(node))) {
                throw new DamageException(Damage.Kind.CONTROL_CHARACTER, new Span(bad, bad + 1));
            }
            return node;
        } catch (DamageException damage) {
            int stop = brokenEnd(at, indent);
            var found = new Damage(damage.kind(), damage.place(), new Span(at, stop));
            damages.add(found);
            return new Node.Broken(new Span(at, stop), found);
        } finally {
            depth--;
        }
    }

    private static boolean isFlow(Node node) {
        return (node instanceof Node.Mapping m && m.flow())
                || (node instanceof Node.Sequence s && s.flow());
    }

    /** Any value but a block mapping or list. */
    private Node value(int at, int parentIndent) {
        char c = text.charAt(at);
        return switch (c) {
            case '|', '>' -> blocks.scan(at, parentIndent);
            case '"', '\'' -> flows.quoted(at, parentIndent, false);
            case '[', '{' -> flows.outermost(at, parentIndent, depth);
            case '&', '!', '*' -> properties(at, parentIndent);
            default -> plain(at, parentIndent);
        };
    }

    private Node plain(int at, int parentIndent) {
        if ("]},@`%#".indexOf(text.charAt(at)) >= 0 || isMarker(at)) {
            throw new DamageException(Damage.Kind.BAD_START, new Span(at, at + 1));
        }
        Node.Scalar scalar = flows.plain(at, parentIndent, false);
        int after = Chars.skipBlanks(text, scalar.span().end(), end);
        if (after < end && text.charAt(after) == ':') {
            throw colonIn(scalar, after);
        }
        return scalar;
    }

    /** On a further line, behind one word, the colon is that of a key in the wrong column. */
    private DamageException colonIn(Node.Scalar scalar, int colon) {
        int line = Math.max(scalar.span().start(), LineEnds.startOfLine(text, colon));
        int word = Chars.skipBlanks(text, line, colon);
        boolean key =
                line > scalar.span().start()
                        && text.substring(word, colon).chars().noneMatch(Character::isWhitespace);
        return key
                ? new DamageException(
                        Damage.Kind.BAD_INDENT, new Span(word, Chars.lineEnd(text, word, end)))
                : new DamageException(Damage.Kind.COLON_IN_PLAIN, new Span(colon, colon + 1));
    }

    private boolean isMarker(int at) {
        char c = text.charAt(at);
        return (c == '?' || c == '-' || c == ':') && Chars.endsWord(text, at + 1, end);
    }

    /** Anchors, tags and aliases: the whole value is kept as it stands. */
    private Node properties(int at, int parentIndent) {
        int i = at;
        boolean alias = text.charAt(at) == '*';
        while (i < end && !Chars.isBlank(text.charAt(i)) && !Chars.isBreak(text.charAt(i))) {
            i++;
        }
        if (i == at + 1 && text.charAt(at) != '!') {
            throw new DamageException(Damage.Kind.BAD_START, new Span(at, i));
        }
        Span property = new Span(at, i);
        if (alias) {
            return flows.alias(property);
        }
        Node inner;
        if (Chars.restIsComment(text, i, end)) {
            inner = valueOnNextLine(i, parentIndent, true);
        } else {
            int next = Chars.skipBlanks(text, i, end);
            if (depth >= MAX_DEPTH) {
                throw new DamageException(Damage.Kind.TOO_DEEP, new Span(at, i));
            }
            depth++;
            try {
                inner = finished(value(next, parentIndent), parentIndent);
            } finally {
                depth--;
            }
        }
        return flows.propertied(property, inner);
    }

    /** Checks that nothing but a comment follows on the value's last line. */
    private Node finished(Node node, int indent) {
        if (node instanceof Node.Scalar scalar && (scalar.isPlain() || scalar.style().isBlock())) {
            return node;
        }
        if (node instanceof Node.Broken || node instanceof Node.Empty) {
            return node;
        }
        int after = node.span().end();
        if (Chars.restIsComment(text, after, end)) {
            return node;
        }
        if (node instanceof Node.Scalar scalar && scalar.style().isQuoted()) {
            throw afterQuote(scalar, after, indent);
        }
        int start = node.span().start();
        if (text.charAt(start) == '*') {
            throw new DamageException(Damage.Kind.BAD_START, new Span(start, start + 1));
        }
        int at = Chars.skipBlanks(text, after, end);
        throw new DamageException(
                Damage.Kind.TEXT_AFTER_BRACKET, new Span(at, Chars.lineEnd(text, at, end)));
    }

    /**
     * A quote that closes lines further down, where other fields stand between, was never closed.
     */
    private DamageException afterQuote(Node.Scalar scalar, int after, int indent) {
        int start = scalar.span().start();
        int line = Chars.nextLine(text, start, end);
        while (line < after) {
            int content = Chars.skipSpaces(text, line, end);
            if (content < after && content - line <= Math.max(indent, 0) && keys.isAt(content)) {
                return new DamageException(Damage.Kind.UNCLOSED_QUOTE, new Span(start, start + 1));
            }
            line = Chars.nextLine(text, line, end);
        }
        int at = Chars.skipBlanks(text, after, end);
        return new DamageException(
                Damage.Kind.TEXT_AFTER_QUOTE,
                new Span(at, Math.max(at + 1, Chars.lineEnd(text, at, end))));
    }

    // ---- lines ----

    /** The end of the last line before the next one that can stand beside a value of this block. */
    private int brokenEnd(int at, int indent) {
        int stop = Chars.lineEnd(text, at, end);
        int line = Chars.nextLine(text, at, end);
        while (line < end) {
            int content = Chars.skipBlanks(text, line, end);
            if (content < end && !Chars.isBreak(text.charAt(content))) {
                boolean aligned = content - line <= Math.max(indent, 0);
                if (aligned
                        && (keys.isAt(content)
                                || lines.isDash(content)
                                || text.charAt(content) == '#')) {
                    break;
                }
                stop = Chars.lineEnd(text, line, end);
            }
            line = Chars.nextLine(text, line, end);
        }
        return stop;
    }
}
