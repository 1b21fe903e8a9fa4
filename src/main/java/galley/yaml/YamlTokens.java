package galley.yaml;

import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an editor highlights in YAML. Read line by line and never refused: a damaged line spoils at
 * most the lines that are indented below it. Meaning is what the parser says, not this.
 */
public final class YamlTokens {

    /** A stretch of source. Tokens of a text do not overlap. */
    public record Token(Span span, Kind kind) {}

    /** What a stretch of YAML is. */
    public enum Kind {
        MARKER,
        KEY,
        COLON,
        DASH,
        PLAIN,
        STRING,
        NUMBER,
        CONSTANT,
        DATE,
        COMMENT,
        BLOCK_HEADER,
        BLOCK_TEXT,
        ANCHOR,
        FLOW;

        /** The name as a style class: {@code yaml-block-text}. */
        public String styleClass() {
            return "yaml-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern KEY =
            Pattern.compile(
                    "(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'|[^\\s\"'#\\[\\]{},&*!|>%@`-][^:#]*+"
                            + "(?:[:#][^\\s:#][^:#]*+)*+|-[^\\s:#][^:#]*+)[ \\t]*+(?=:(?:\\s|$))");
    private static final Pattern ANCHOR = Pattern.compile("[&*!][^\\s,\\[\\]{}]*");
    private static final Pattern HEADER = Pattern.compile("[|>][-+0-9]*(?=\\s|$)");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?(?:[Tt ]\\d\\d?:\\d\\d(?::\\d\\d)?.*)?");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?(?:\\d[\\d_]*(?:\\.\\d*)?(?:[eE][-+]?\\d+)?|\\.\\d+|0[xo][\\da-fA-F]+"
                            + "|\\.(?:inf|nan))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CONSTANT =
            Pattern.compile("true|false|yes|no|on|off|null|~", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int end;

    /** Lines indented deeper belong to the block scalar, quote or flow collection that is open. */
    private int parent = -1;

    private boolean inBlock;
    private char openQuote;
    private int flowDepth;

    private YamlTokens(String text) {
        this.text = text;
    }

    /**
     * @param text any text, LF only
     * @param area the part of it that is YAML, with or without its markers
     */
    public static List<Token> of(String text, Span area) {
        var reader = new YamlTokens(text);
        int at = area.start();
        while (at < area.end()) {
            int newline = text.indexOf('\n', at);
            int stop = newline < 0 ? area.end() : Math.min(newline, area.end());
            reader.line(at, stop);
            at = stop + 1;
        }
        return reader.tokens;
    }

    private void line(int start, int stop) {
        end = stop;
        int i = skipBlanks(start);
        int indent = i - start;
        if (i == end) {
            return;
        }
        if (indent == 0 && isMarker(start)) {
            add(start, end, Kind.MARKER);
            leave();
        } else if (inBlock && indent > parent) {
            add(i, end, Kind.BLOCK_TEXT);
        } else if (openQuote != 0 && indent > parent) {
            rest(quoted(i, i));
        } else if (flowDepth > 0 && (indent > parent || "]}".indexOf(text.charAt(i)) >= 0)) {
            flow(i);
        } else {
            leave();
            entry(start, i);
        }
    }

    private void leave() {
        inBlock = false;
        openQuote = 0;
        flowDepth = 0;
    }

    private boolean isMarker(int start) {
        boolean mark = text.startsWith("---", start) || text.startsWith("...", start);
        return mark && (end - start == 3 || isBlank(text.charAt(start + 3)));
    }

    private void entry(int start, int at) {
        int i = at;
        parent = i - start;
        while (i < end && text.charAt(i) == '-' && (i + 1 == end || isBlank(text.charAt(i + 1)))) {
            add(i, i + 1, Kind.DASH);
            parent = i - start;
            i = skipBlanks(i + 1);
        }
        Matcher key = match(KEY, i);
        if (key.lookingAt()) {
            parent = i - start;
            int colon = key.end();
            add(i, text.substring(i, colon).stripTrailing().length() + i, Kind.KEY);
            add(colon, colon + 1, Kind.COLON);
            i = colon + 1;
        }
        value(skipBlanks(i));
    }

    private void value(int at) {
        int i = at;
        Matcher anchor = match(ANCHOR, i);
        while (i < end && anchor.lookingAt()) {
            add(i, anchor.end(), Kind.ANCHOR);
            i = skipBlanks(anchor.end());
            anchor = match(ANCHOR, i);
        }
        if (i >= end) {
            return;
        }
        Matcher header = match(HEADER, i);
        char c = text.charAt(i);
        if (header.lookingAt()) {
            add(i, header.end(), Kind.BLOCK_HEADER);
            inBlock = true;
            rest(header.end());
        } else if (c == '"' || c == '\'') {
            openQuote = c;
            rest(quoted(i, i + 1));
        } else if (c == '[' || c == '{') {
            flow(i);
        } else {
            plain(i, end);
        }
    }

    /** Up to a comment, or the whole rest. */
    private void plain(int from, int limit) {
        int stop = from;
        while (stop < limit && !(text.charAt(stop) == '#' && isGap(stop, from))) {
            stop++;
        }
        String value = text.substring(from, stop).stripTrailing();
        if (!value.isEmpty()) {
            add(from, from + value.length(), kindOf(value));
        }
        if (stop < limit) {
            add(stop, limit, Kind.COMMENT);
        }
    }

    private boolean isGap(int at, int from) {
        return at == from || isBlank(text.charAt(at - 1));
    }

    private static Kind kindOf(String value) {
        if (CONSTANT.matcher(value).matches()) {
            return Kind.CONSTANT;
        }
        if (NUMBER.matcher(value).matches()) {
            return Kind.NUMBER;
        }
        return DATE.matcher(value).matches() ? Kind.DATE : Kind.PLAIN;
    }

    /** Paints a quoted string from {@code from}; returns where it ends in this line. */
    private int quoted(int from, int inside) {
        for (int i = inside; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && openQuote == '"') {
                i++;
            } else if (c == openQuote) {
                boolean doubled = c == '\'' && i + 1 < end && text.charAt(i + 1) == '\'';
                if (!doubled) {
                    openQuote = 0;
                    add(from, i + 1, Kind.STRING);
                    return i + 1;
                }
                i++;
            }
        }
        add(from, end, Kind.STRING);
        return end;
    }

    private void rest(int at) {
        int i = skipBlanks(at);
        if (i < end) {
            plain(i, end);
        }
    }

    private void flow(int at) {
        int i = at;
        while (i < end) {
            char c = text.charAt(i);
            if (openQuote != 0) {
                i = quoted(i, i);
            } else if (isBlank(c)) {
                i++;
            } else if ("[]{},".indexOf(c) >= 0) {
                add(i, i + 1, Kind.FLOW);
                flowDepth += "[{".indexOf(c) >= 0 ? 1 : c == ',' ? 0 : -1;
                i++;
                if (flowDepth <= 0) {
                    flowDepth = 0;
                    rest(i);
                    return;
                }
            } else if (c == '#' && isGap(i, at)) {
                add(i, end, Kind.COMMENT);
                return;
            } else if (c == '"' || c == '\'') {
                openQuote = c;
                i = quoted(i, i + 1);
            } else if (c == ':') {
                add(i, i + 1, Kind.COLON);
                i++;
            } else {
                i = flowScalar(i);
            }
        }
    }

    private int flowScalar(int from) {
        int i = from + 1;
        while (i < end && ",[]{}".indexOf(text.charAt(i)) < 0 && !isFlowColon(i)) {
            i++;
        }
        boolean key = i < end && text.charAt(i) == ':';
        String value = text.substring(from, i).stripTrailing();
        add(from, from + value.length(), key ? Kind.KEY : kindOf(value));
        return i;
    }

    private boolean isFlowColon(int i) {
        return text.charAt(i) == ':' && (i + 1 >= end || isBlank(text.charAt(i + 1)));
    }

    private Matcher match(Pattern pattern, int from) {
        return pattern.matcher(text).region(Math.min(from, end), end);
    }

    private int skipBlanks(int from) {
        int i = Math.min(from, end);
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private void add(int from, int to, Kind kind) {
        int stop = Math.min(to, end);
        if (from < stop) {
            tokens.add(new Token(new Span(from, stop), kind));
        }
    }
}
