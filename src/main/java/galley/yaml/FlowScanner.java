package galley.yaml;

import galley.text.LineEnds;
import galley.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads flow style: quoted and plain scalars and what stands in brackets. */
final class FlowScanner {

    private static final int LEAST_SEARCHED = 4_000_000;
    private static final int MOST_UNCLOSED = 20;

    private final String text;
    private final int end;
    private final FlowScalars scalars;
    private final Map<String, String> named = new HashMap<>();
    private long searched;

    FlowScanner(String text, int end, FlowScalars scalars) {
        this.text = text;
        this.end = end;
        this.scalars = scalars;
    }

    Node.Scalar quoted(int at, int parentIndent, boolean flow) {
        Span span = new Span(at, scalars.endOfQuoted(at));
        var out = new ValueBuilder(false);
        scalars.readQuoted(span, out);
        var style = text.charAt(at) == '\'' ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
        return new Node.Scalar(
                span, style, out.value(), parentIndent, flow, BlockHeader.NONE, span);
    }

    Node.Scalar plain(int at, int parentIndent, boolean flow) {
        Span span = new Span(at, scalars.endOfPlain(at, parentIndent, flow));
        var out = new ValueBuilder(false);
        scalars.readPlain(span, out);
        return new Node.Scalar(
                span, ScalarStyle.PLAIN, out.value(), parentIndent, flow, BlockHeader.NONE, span);
    }

    /**
     * The outermost brackets of a value. One that is never closed is sought to the end of the text;
     * after too many of them none is read, so that a text full of them is read in good time.
     */
    Node outermost(int at, int parentIndent, int depth) {
        if (searched > Math.max(LEAST_SEARCHED, (long) MOST_UNCLOSED * end)) {
            throw new DamageException(Damage.Kind.UNCLOSED_BRACKET, new Span(at, at + 1));
        }
        try {
            return collection(at, parentIndent, depth);
        } catch (DamageException damage) {
            searched += damage.kind() == Damage.Kind.UNCLOSED_BRACKET ? end - at : 0;
            throw damage;
        }
    }

    private Node collection(int at, int parentIndent, int depth) {
        if (depth > BlockScanner.MAX_DEPTH) {
            return new Node.Raw(new Span(at, closing(at)), Damage.Kind.TOO_DEEP.message());
        }
        return text.charAt(at) == '['
                ? list(at, parentIndent, depth)
                : fields(at, parentIndent, depth);
    }

    private Node list(int open, int parentIndent, int depth) {
        List<Item> items = new ArrayList<>();
        int at = skip(open + 1, open);
        while (text.charAt(at) != ']') {
            Node value = node(at, parentIndent, depth, open);
            int next = skip(value.span().end(), open);
            if (text.charAt(next) == ':') {
                return new Node.Raw(
                        new Span(open, closing(open)), "A list of single fields in brackets.");
            }
            items.add(new Item(value.span().start(), value, value.span()));
            at = afterSeparator(next, ']', open);
        }
        return new Node.Sequence(new Span(open, at + 1), true, 0, items);
    }

    private Node fields(int open, int parentIndent, int depth) {
        List<Entry> entries = new ArrayList<>();
        int at = skip(open + 1, open);
        while (text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (c == '?' && Chars.endsWord(text, at + 1, end)
                    || c == '['
                    || c == '{'
                    || "&*!".indexOf(c) >= 0) {
                return new Node.Raw(
                        new Span(open, closing(open)), "A key that is more than a word.");
            }
            Node.Scalar key = scalar(at, parentIndent);
            int colon = skip(key.span().end(), open);
            Entry entry =
                    text.charAt(colon) == ':'
                            ? pair(key, colon, parentIndent, depth, open)
                            : keyOnly(key);
            entries.add(entry);
            at = afterSeparator(skip(entry.span().end(), open), '}', open);
        }
        return new Node.Mapping(new Span(open, at + 1), true, 0, entries);
    }

    private Entry pair(Node.Scalar key, int colon, int parentIndent, int depth, int open) {
        int at = skip(colon + 1, open);
        char c = text.charAt(at);
        Node value =
                c == ',' || c == '}'
                        ? new Node.Empty(Span.at(colon + 1))
                        : node(at, parentIndent, depth, open);
        int stop = Math.max(colon + 1, value.span().end());
        return new Entry(key.value(), key.span(), colon, value, new Span(key.span().start(), stop));
    }

    private static Entry keyOnly(Node.Scalar key) {
        int stop = key.span().end();
        return new Entry(key.value(), key.span(), stop, new Node.Empty(Span.at(stop)), key.span());
    }

    private Node node(int at, int parentIndent, int depth, int open) {
        char c = text.charAt(at);
        if (c == '[' || c == '{') {
            return collection(at, parentIndent, depth + 1);
        }
        if ("&*!".indexOf(c) >= 0) {
            if (depth > BlockScanner.MAX_DEPTH) {
                throw new DamageException(Damage.Kind.TOO_DEEP, new Span(at, at + 1));
            }
            int i = at;
            while (i < end
                    && !Chars.endsWord(text, i, end)
                    && !Chars.isFlowIndicator(text.charAt(i))) {
                i++;
            }
            int next = skip(i, open);
            boolean alone =
                    c == '*'
                            || text.charAt(next) == ','
                            || text.charAt(next) == ']'
                            || text.charAt(next) == '}';
            Node inner =
                    alone ? new Node.Empty(Span.at(i)) : node(next, parentIndent, depth + 1, open);
            Span property = new Span(at, i);
            return c == '*' ? alias(property) : propertied(property, inner);
        }
        return scalar(at, parentIndent);
    }

    /** An alias reads as the one value that it repeats, where that is one. */
    Node.Raw alias(Span alias) {
        return new Node.Raw(
                alias,
                "An alias repeats a value written elsewhere.",
                Optional.ofNullable(named.get(alias.of(text).substring(1))));
    }

    /** A value behind an anchor or tag; what an anchor names is kept for the aliases below. */
    Node.Raw propertied(Span property, Node inner) {
        Optional<String> value =
                switch (inner) {
                    case Node.Scalar s -> Optional.of(s.value());
                    case Node.Empty e -> Optional.of("");
                    case Node.Raw raw -> raw.value();
                    case Node.Mapping m -> Optional.empty();
                    case Node.Sequence s -> Optional.empty();
                    case Node.Broken b -> Optional.empty();
                };
        boolean anchor = text.charAt(property.start()) == '&';
        if (anchor) {
            String name = property.of(text).substring(1);
            named.remove(name);
            value.ifPresent(v -> named.put(name, v));
        }
        return new Node.Raw(
                new Span(property.start(), Math.max(property.end(), inner.span().end())),
                anchor ? "An anchor names this value for others." : "A tag sets this value's type.",
                value);
    }

    private Node.Scalar scalar(int at, int parentIndent) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(at, parentIndent, true);
        }
        if (",]}|>@`%#".indexOf(c) >= 0 || (c == '-' && Chars.endsWord(text, at + 1, end))) {
            throw new DamageException(Damage.Kind.BAD_START, new Span(at, at + 1));
        }
        Node.Scalar scalar = plain(at, parentIndent, true);
        if (scalar.span().isEmpty()) {
            throw new DamageException(Damage.Kind.BAD_START, new Span(at, at + 1));
        }
        return scalar;
    }

    private int afterSeparator(int at, char close, int open) {
        char c = text.charAt(at);
        if (c == ',') {
            return skip(at + 1, open);
        }
        if (c != close) {
            throw new DamageException(Damage.Kind.UNCLOSED_BRACKET, new Span(open, open + 1));
        }
        return at;
    }

    /** The next character that is neither blank, line end nor comment. */
    private int skip(int from, int open) {
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            if (Chars.isBlank(c)) {
                i++;
            } else if (Chars.isBreak(c)) {
                i += LineEnds.lengthAt(text, i);
            } else if (c == '#' && Chars.endsWord(text, i - 1, end)) {
                i = Chars.lineEnd(text, i, end);
            } else {
                return i;
            }
        }
        throw new DamageException(Damage.Kind.UNCLOSED_BRACKET, new Span(open, open + 1));
    }

    /** The offset after the bracket that closes the one at {@code open}, without recursion. */
    private int closing(int open) {
        int level = 0;
        int i = open;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                char before = text.charAt(Math.max(open, i - 1));
                boolean starts =
                        Chars.isFlowIndicator(before) || Chars.isBlank(before) || before == ':';
                i = starts ? scalars.endOfQuoted(i) : i + 1;
                continue;
            }
            if (c == '[' || c == '{') {
                level++;
            } else if (c == ']' || c == '}') {
                level--;
                if (level == 0) {
                    return i + 1;
                }
            }
            i++;
        }
        throw new DamageException(Damage.Kind.UNCLOSED_BRACKET, new Span(open, open + 1));
    }
}
