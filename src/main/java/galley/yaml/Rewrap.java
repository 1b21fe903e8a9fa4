package galley.yaml;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a scalar folded over several lines a new value: the edited paragraph is wrapped again from
 * the line before the edit on, at the width that the scalar was wrapped at; lines before it and
 * paragraphs after it stay.
 */
final class Rewrap {

    private static final int USUAL_WIDTH = 80;

    /** One line as it stands: where its text is, and which part of the value it holds. */
    private record Line(Span text, Span value) {
        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    private final String text;
    private final Node.Scalar old;
    private final int[] origins;
    private final String eol;
    private final boolean wraps;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param wraps whether other scalars of the file are broken into lines
     */
    Rewrap(String text, Node.Scalar old, int[] origins, String eol, boolean wraps) {
        this.wraps = wraps;
        this.text = text;
        this.old = old;
        this.origins = origins;
        this.eol = eol;
        collectLines();
    }

    private Span inside() {
        return old.style().isQuoted()
                ? new Span(old.span().start() + 1, old.span().end() - 1)
                : old.body();
    }

    private void collectLines() {
        Span inside = inside();
        int i = inside.start();
        int value = 0;
        while (i <= inside.end()) {
            int lineEnd = Math.min(inside.end(), LineEnds.endOfLine(text, i));
            int from = i;
            while (from < lineEnd
                    && Chars.isBlank(text.charAt(from))
                    && from - i < indentOf(i, inside)) {
                from++;
            }
            int to = lineEnd;
            int valueFrom = value;
            while (valueFrom < old.value().length() && origins[valueFrom] < from) {
                valueFrom++;
            }
            int valueTo = valueFrom;
            while (valueTo < old.value().length() && origins[valueTo] < to) {
                valueTo++;
            }
            lines.add(new Line(new Span(from, to), new Span(valueFrom, valueTo)));
            value = valueTo;
            if (lineEnd >= inside.end()) {
                break;
            }
            i = lineEnd + LineEnds.lengthAt(text, lineEnd);
        }
    }

    private int indentOf(int lineStart, Span inside) {
        if (old.style().isBlock()) {
            return old.header().indent();
        }
        return lineStart == inside.start() ? 0 : Integer.MAX_VALUE;
    }

    Optional<Patch> patch(String wanted) {
        Patch change = Patch.between(0, old.value(), wanted);
        int first = lineOf(change.span().start());
        int last = lineOf(change.span().end());
        int start = Math.max(paragraphStart(first), first - 1);
        int stop = paragraphEnd(last);
        int from = lines.get(start).value().start();
        int to = lines.get(stop).value().end();
        int wantedTo = to + wanted.length() - old.value().length();
        if (from > wantedTo) {
            return Optional.empty();
        }
        Span replaced = new Span(lines.get(start).text().start(), lines.get(stop).text().end());
        String written =
                wrapped(wanted.substring(from, wantedTo), column(lines.get(start).text().start()));
        return Optional.of(Patch.between(replaced.start(), replaced.of(text), written));
    }

    private int lineOf(int valueOffset) {
        for (int i = 0; i < lines.size(); i++) {
            if (valueOffset <= lines.get(i).value().end() && !lines.get(i).isEmpty()) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    private int paragraphStart(int line) {
        int i = line;
        while (i > 0 && !lines.get(i - 1).isEmpty()) {
            i--;
        }
        return i;
    }

    private int paragraphEnd(int line) {
        int i = line;
        while (i + 1 < lines.size() && !lines.get(i + 1).isEmpty()) {
            i++;
        }
        return i;
    }

    private int column(int at) {
        return at - LineEnds.startOfLine(text, at);
    }

    private String wrapped(String value, int firstColumn) {
        int width = width();
        int indent = continuationIndent();
        String pad = " ".repeat(indent);
        var out = new StringBuilder();
        int column = firstColumn;
        boolean firstLine = true;
        for (String paragraph : value.split("\n", -1)) {
            if (!firstLine) {
                out.append(eol).append(eol);
                column = indent;
                if (!paragraph.isEmpty()) {
                    out.append(pad);
                }
            }
            firstLine = false;
            wrapParagraph(paragraph, out, pad, column, width);
        }
        return collapse(out.toString());
    }

    /** Each empty paragraph adds one line end, not two. */
    private String collapse(String written) {
        return written.replace(eol + eol + eol + eol, eol + eol + eol);
    }

    private void wrapParagraph(
            String paragraph, StringBuilder out, String pad, int start, int width) {
        int column = start;
        boolean first = true;
        for (String word : words(paragraph)) {
            String written = encode(word);
            int length = written.codePointCount(0, written.length());
            if (!first && column + 1 + length > width) {
                out.append(eol).append(pad);
                column = pad.length();
            } else if (!first) {
                out.append(' ');
                column++;
            }
            out.append(written);
            column += length;
            first = false;
        }
    }

    private String encode(String word) {
        return switch (old.style()) {
            case DOUBLE_QUOTED -> Escapes.write(word);
            case SINGLE_QUOTED -> word.replace("'", "''");
            case PLAIN, LITERAL, FOLDED -> word;
        };
    }

    /**
     * Split where one space stands between two other characters: only there may a line be broken.
     */
    private static List<String> words(String paragraph) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i + 1 < paragraph.length(); i++) {
            if (paragraph.charAt(i) == ' '
                    && paragraph.charAt(i - 1) != ' '
                    && paragraph.charAt(i + 1) != ' ') {
                words.add(paragraph.substring(from, i));
                from = i + 1;
            }
        }
        words.add(paragraph.substring(from));
        return words;
    }

    private int continuationIndent() {
        if (old.style().isBlock()) {
            return old.header().indent();
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                return column(lines.get(i).text().start());
            }
        }
        return 0;
    }

    /**
     * The width that explains the line ends: every line fits, and no first word of the next line
     * would have. Where no line was ever broken none is.
     */
    private int width() {
        boolean broken = false;
        int least = 0;
        int most = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int columns = column(line.text().start()) + points(line.text());
            boolean oneWord = line.text().of(text).strip().indexOf(' ') < 0;
            if (!line.isEmpty() && !oneWord) {
                least = Math.max(least, columns);
            }
            if (i + 1 < lines.size() && !line.isEmpty() && !lines.get(i + 1).isEmpty()) {
                String next = lines.get(i + 1).text().of(text);
                broken |=
                        !Chars.isBlank(next.charAt(0))
                                && !Chars.isBlank(text.charAt(line.text().start()));
                int space = next.indexOf(' ');
                int word = space < 0 ? next.length() : space;
                most = Math.min(most, columns + word);
            }
        }
        if (!broken && !wraps) {
            return Integer.MAX_VALUE;
        }
        if (least <= USUAL_WIDTH && USUAL_WIDTH <= most) {
            return USUAL_WIDTH;
        }
        return least > 0 ? least : USUAL_WIDTH;
    }

    private int points(Span span) {
        return text.codePointCount(span.start(), span.end());
    }
}
