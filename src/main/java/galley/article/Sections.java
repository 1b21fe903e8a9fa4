package galley.article;

import galley.text.LineEnds;
import galley.text.Span;
import java.util.Optional;

/**
 * Where a file's front matter and its body stand, and the one place that knows it. Looks at no more
 * than the front matter's lines, so it may be asked at each keystroke, and of the start of a file.
 *
 * @param kind how the file begins
 * @param opening the opening marker's line, empty where there is none
 * @param yaml the lines between the markers
 * @param closing the closing marker's line without its line end; empty at the end of a file that
 *     never closes it
 * @param body all that follows
 */
public record Sections(Kind kind, Span opening, Span yaml, Optional<Span> closing, Span body) {

    /** The language of the front matter. */
    public enum Kind {
        /** There is none: all is body. */
        NONE,
        YAML,
        TOML,
        JSON
    }

    /** Whether front matter begins that nothing closes; then the file has no body. */
    public boolean isNeverClosed() {
        return kind != Kind.NONE && closing.isEmpty();
    }

    /**
     * @param text a file without its byte order mark, with any line ends
     */
    public static Sections of(String text) {
        int start = firstLineWithText(text);
        int lineEnd = LineEnds.endOfLine(text, start);
        String first = text.substring(start, lineEnd).stripTrailing();
        return switch (first) {
            case "---" -> marked(text, Kind.YAML, start, lineEnd);
            case "+++" -> marked(text, Kind.TOML, start, lineEnd);
            default -> start == 0 && beginsObject(text) ? json(text) : none(text);
        };
    }

    private static Sections none(String text) {
        Span body = new Span(0, text.length());
        return new Sections(Kind.NONE, Span.at(0), Span.at(0), Optional.empty(), body);
    }

    private static int firstLineWithText(String text) {
        int i = 0;
        while (i < text.length()) {
            int lineEnd = LineEnds.endOfLine(text, i);
            if (!text.substring(i, lineEnd).isBlank()) {
                return i;
            }
            i = LineEnds.nextLine(text, i);
            if (i == lineEnd) {
                break;
            }
        }
        return 0;
    }

    private static Sections marked(String text, Kind kind, int start, int lineEnd) {
        int from = LineEnds.nextLine(text, start);
        int line = from;
        while (line < text.length()) {
            int end = LineEnds.endOfLine(text, line);
            int next = end + LineEnds.lengthAt(text, end);
            if (closes(text, kind, line, end)) {
                return new Sections(
                        kind,
                        new Span(start, lineEnd),
                        new Span(from, line),
                        Optional.of(new Span(line, end)),
                        new Span(next, text.length()));
            }
            line = next;
            if (next == end) {
                break;
            }
        }
        int stop = text.length();
        return new Sections(
                kind,
                new Span(start, lineEnd),
                new Span(from, stop),
                Optional.empty(),
                Span.at(stop));
    }

    private static boolean closes(String text, Kind kind, int line, int end) {
        if (end - line < 3) {
            return false;
        }
        boolean right =
                kind == Kind.TOML
                        ? text.startsWith("+++", line)
                        : text.startsWith("---", line) || text.startsWith("...", line);
        return right && text.substring(line + 3, end).isBlank();
    }

    /** A brace begins an object when a key and a colon follow; templates begin with one too. */
    private static boolean beginsObject(String text) {
        if (!text.startsWith("{")) {
            return false;
        }
        int key = skipWhitespace(text, 1);
        if (key >= text.length() || text.charAt(key) != '"') {
            return key < text.length() && text.charAt(key) == '}';
        }
        int close = key + 1;
        while (close < text.length() && text.charAt(close) != '"') {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        int colon = skipWhitespace(text, close + 1);
        return colon < text.length() && text.charAt(colon) == ':';
    }

    private static int skipWhitespace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * JSON front matter is an object at the very start; it ends with its last brace, by brackets
     * and strings.
     */
    private static Sections json(String text) {
        int level = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                level++;
            } else if (c == '}' && --level == 0) {
                int body = LineEnds.nextLine(text, i);
                boolean alone = text.substring(i + 1, LineEnds.endOfLine(text, i)).isBlank();
                return alone
                        ? new Sections(
                                Kind.JSON,
                                Span.at(0),
                                new Span(0, i + 1),
                                Optional.of(Span.at(i + 1)),
                                new Span(body, text.length()))
                        : none(text);
            }
        }
        return none(text);
    }
}
