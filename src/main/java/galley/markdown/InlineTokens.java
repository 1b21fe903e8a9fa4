package galley.markdown;

import galley.markdown.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Paints what stands inside a paragraph, a heading or a row. */
final class InlineTokens {

    /** Delimiters looked back at for a partner; more only makes odd texts slow. */
    private static final int MOST_OPEN = 50;

    private final String text;
    private final List<MathSpan> math;
    private final Painter painter;
    private final Deque<Run> open = new ArrayDeque<>();
    private int nextFormula;
    private int end;

    /** Emphasis marks that may yet find their partner. */
    private record Run(int start, int length, char mark) {}

    InlineTokens(String text, List<MathSpan> math, Painter painter) {
        this.text = text;
        this.math = math;
        this.painter = painter;
    }

    void paint(int from, int to) {
        end = to;
        nextFormula = firstFormula(from);
        int i = from;
        while (i < end) {
            i = Math.max(i + 1, at(i));
        }
    }

    private int firstFormula(int from) {
        int low = 0;
        int high = math.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (math.get(middle).span().end() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int at(int i) {
        if (nextFormula < math.size() && math.get(nextFormula).span().start() <= i) {
            return math.get(nextFormula++).span().end();
        }
        return switch (text.charAt(i)) {
            case '\\' -> escape(i);
            case '`' -> code(i);
            case '*', '_', '~' -> emphasis(i);
            case '[' -> link(i);
            case '<' -> tag(i);
            case '&' -> entity(i);
            case 'h' -> url(i);
            case ' ' -> spaces(i);
            default -> i + 1;
        };
    }

    private int escape(int i) {
        if (i + 1 >= end || text.charAt(i + 1) == '\n') {
            painter.paint(i, i + 1, Kind.HARD_BREAK);
            return i + 1;
        }
        char next = text.charAt(i + 1);
        if (next > ' ' && next < 0x7f && !Character.isLetterOrDigit(next)) {
            painter.paint(i, i + 2, Kind.ESCAPE);
            return i + 2;
        }
        return i + 1;
    }

    private int code(int i) {
        int after = Lines.run(text, i, end, '`');
        int close = text.indexOf("`".repeat(after - i), after);
        while (close >= 0 && close < end) {
            int stop = Lines.run(text, close, end, '`');
            if (stop - close == after - i) {
                painter.paint(i, stop, Kind.CODE);
                painter.paint(i, after, Kind.CODE_MARK);
                painter.paint(close, stop, Kind.CODE_MARK);
                return stop;
            }
            close = text.indexOf("`".repeat(after - i), stop);
        }
        return after;
    }

    private int emphasis(int i) {
        char mark = text.charAt(i);
        int after = Lines.run(text, i, end, mark);
        int length = after - i;
        char left = i > 0 ? text.charAt(i - 1) : '\n';
        char right = after < text.length() ? text.charAt(after) : '\n';
        boolean word = Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right);
        boolean usable = !(mark == '_' && word) && !(mark == '~' && length != 2);
        if (usable && !Character.isWhitespace(left) && closes(i, length, mark)) {
            return after;
        }
        if (usable && !Character.isWhitespace(right)) {
            open.push(new Run(i, length, mark));
            if (open.size() > MOST_OPEN) {
                open.removeLast();
            }
        }
        return after;
    }

    private boolean closes(int i, int length, char mark) {
        for (Run run : open) {
            if (run.mark() == mark && run.length() == length) {
                while (open.pop() != run) {
                    continue;
                }
                emphasised(run, i);
                return true;
            }
        }
        return false;
    }

    private void emphasised(Run run, int close) {
        Kind kind =
                run.mark() == '~'
                        ? Kind.STRIKE
                        : switch (run.length()) {
                            case 1 -> Kind.EMPHASIS;
                            case 2 -> Kind.STRONG;
                            default -> Kind.STRONG_EMPHASIS;
                        };
        int inner = run.start() + run.length();
        painter.paintBelow(inner, close, kind);
        painter.paint(run.start(), inner, Kind.EMPHASIS_MARK);
        painter.paint(close, close + run.length(), Kind.EMPHASIS_MARK);
    }

    private int link(int i) {
        int close = text.indexOf(']', i);
        int newline = text.indexOf('\n', i);
        boolean oneLine = close > 0 && close < end && (newline < 0 || close < newline);
        if (!oneLine || close + 1 >= end) {
            return i + 1;
        }
        char next = text.charAt(close + 1);
        char closing = next == '(' ? ')' : ']';
        int stop = next == '(' || next == '[' ? text.indexOf(closing, close + 2) : -1;
        boolean definition = next == ':' && startsLine(i);
        if (definition) {
            stop = Lines.end(text, close);
        }
        if (stop < 0 || stop >= end + (definition ? 1 : 0)) {
            return i + 1;
        }
        int from = i > 0 && text.charAt(i - 1) == '!' ? i - 1 : i;
        painter.paint(from, i + 1, Kind.LINK_MARK);
        painter.paint(i + 1, close, Kind.LINK_TEXT);
        painter.paint(close, close + 2, Kind.LINK_MARK);
        painter.paint(close + 2, stop, Kind.LINK_URL);
        if (!definition) {
            painter.paint(stop, stop + 1, Kind.LINK_MARK);
        }
        return stop + 1;
    }

    private boolean startsLine(int i) {
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    private int tag(int i) {
        if (i + 1 >= end || !(Character.isLetter(text.charAt(i + 1)) || isTagSign(i + 1))) {
            return i + 1;
        }
        int close = text.indexOf('>', i);
        if (close < 0 || close >= end) {
            return i + 1;
        }
        String inside = text.substring(i + 1, close);
        boolean address = inside.indexOf(' ') < 0 && (inside.contains("://") || isMail(inside));
        painter.paint(i, close + 1, address ? Kind.LINK_URL : Kind.HTML);
        return close + 1;
    }

    private boolean isTagSign(int i) {
        return text.charAt(i) == '/' || text.charAt(i) == '!';
    }

    private static boolean isMail(String inside) {
        return inside.indexOf('@') > 0;
    }

    private int entity(int i) {
        int stop = i + 1;
        while (stop < end && stop - i < 32 && isEntityPart(text.charAt(stop))) {
            stop++;
        }
        if (stop < end && text.charAt(stop) == ';' && stop > i + 1) {
            painter.paint(i, stop + 1, Kind.HTML);
            return stop + 1;
        }
        return i + 1;
    }

    private static boolean isEntityPart(char c) {
        return c < 0x7f && (Character.isLetterOrDigit(c) || c == '#');
    }

    private int url(int i) {
        boolean starts = text.startsWith("http://", i) || text.startsWith("https://", i);
        if (!starts || (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1)))) {
            return i + 1;
        }
        int stop = i;
        while (stop < end && !Character.isWhitespace(text.charAt(stop)) && isUrl(stop)) {
            stop++;
        }
        painter.paint(i, stop, Kind.LINK_URL);
        return stop;
    }

    private boolean isUrl(int i) {
        return "<>)\"".indexOf(text.charAt(i)) < 0;
    }

    /** Two blanks at the end of a line that another follows. */
    private int spaces(int i) {
        int stop = Lines.run(text, i, end, ' ');
        if (stop - i >= 2 && stop < end && text.charAt(stop) == '\n') {
            painter.paint(i, stop, Kind.HARD_BREAK);
        }
        return stop;
    }
}
