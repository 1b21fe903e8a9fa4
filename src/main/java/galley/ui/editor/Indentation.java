package galley.ui.editor;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Span;
import java.util.List;
import java.util.Optional;

/** What Tab and Shift+Tab do to list items and to code. */
final class Indentation {

    private Indentation() {}

    /** Empty where no line is an item; Tab then does what it does elsewhere. */
    static Optional<TextEdit> indentItems(String text, Span selection) {
        List<Line> lines = Line.in(text, selection);
        if (lines.stream().noneMatch(Line::isItem) || Fences.isInside(text, selection.start())) {
            return Optional.empty();
        }
        String indent = " ".repeat(widthAbove(text, lines.getFirst()));
        boolean alone = lines.size() == 1;
        var out = new StringBuilder();
        for (Line line : lines) {
            separate(out, line, lines);
            String shown = alone && line.isNumbered() ? renumbered(line) : line.text();
            out.append(line.isBlank() ? "" : indent).append(line.isBlank() ? line.text() : shown);
        }
        return Optional.of(replaced(text, lines, out.toString(), selection));
    }

    /** A nested list counts from one. */
    private static String renumbered(Line line) {
        return line.indent() + line.numbered(1) + line.task() + line.rest();
    }

    /** How far an item must move to stand inside the one before it. */
    private static int widthAbove(String text, Line line) {
        int at = line.span().start();
        while (at > 0) {
            Line above = Line.at(text, at - 1);
            if (above.isItem() && above.indent().length() <= line.indent().length()) {
                int inside = above.indent().length() + above.mark().length();
                return Math.max(1, inside - line.indent().length());
            }
            if (!above.isBlank() && above.indent().isEmpty()) {
                break;
            }
            at = above.span().start();
        }
        return Math.max(2, line.mark().length());
    }

    static Optional<TextEdit> outdentItems(String text, Span selection) {
        List<Line> lines = Line.in(text, selection);
        if (lines.stream().noneMatch(Line::isItem)) {
            return Optional.empty();
        }
        int width = outdentWidth(text, lines.getFirst());
        return width == 0
                ? Optional.empty()
                : Optional.of(outdented(text, lines, width, selection));
    }

    private static int outdentWidth(String text, Line line) {
        int own = line.indent().length();
        int at = line.span().start();
        while (at > 0 && own > 0) {
            Line above = Line.at(text, at - 1);
            if (above.isItem() && above.indent().length() < own) {
                return own - above.indent().length();
            }
            at = above.span().start();
        }
        return own;
    }

    /** A new line that begins where the line before it does. */
    static TextEdit newLine(String text, Span selection) {
        int start = LineEnds.startOfLine(text, selection.start());
        int end = start;
        while (end < selection.start() && text.charAt(end) == ' ') {
            end++;
        }
        String inserted = "\n" + text.substring(start, end);
        return new TextEdit(
                new Patch(selection, inserted), Span.at(selection.start() + inserted.length()));
    }

    static TextEdit indent(String text, Span selection, int width) {
        List<Line> lines = Line.in(text, selection);
        if (selection.isEmpty()) {
            return TextEdit.insert(selection.start(), " ".repeat(width), width);
        }
        var out = new StringBuilder();
        for (Line line : lines) {
            separate(out, line, lines);
            out.append(line.isBlank() ? "" : " ".repeat(width)).append(line.text());
        }
        return replaced(text, lines, out.toString(), selection);
    }

    static Optional<TextEdit> outdent(String text, Span selection, int width) {
        List<Line> lines = Line.in(text, selection);
        boolean any = lines.stream().anyMatch(line -> line.text().startsWith(" "));
        return any ? Optional.of(outdented(text, lines, width, selection)) : Optional.empty();
    }

    private static TextEdit outdented(String text, List<Line> lines, int width, Span selection) {
        var out = new StringBuilder();
        for (Line line : lines) {
            separate(out, line, lines);
            String all = line.text();
            int cut = 0;
            while (cut < width && cut < all.length() && all.charAt(cut) == ' ') {
                cut++;
            }
            out.append(all, cut, all.length());
        }
        return replaced(text, lines, out.toString(), selection);
    }

    private static void separate(StringBuilder out, Line line, List<Line> lines) {
        if (line != lines.getFirst()) {
            out.append('\n');
        }
    }

    private static TextEdit replaced(
            String text, List<Line> lines, String replacement, Span selection) {
        Span all = new Span(lines.getFirst().span().start(), lines.getLast().span().end());
        Patch patch = Patch.between(all.start(), all.of(text), replacement);
        int growth = replacement.length() - all.length();
        if (lines.size() > 1) {
            return new TextEdit(patch, Span.ofLength(all.start(), replacement.length()));
        }
        int start = Math.max(all.start(), selection.start() + growth);
        return new TextEdit(patch, new Span(start, Math.max(start, selection.end() + growth)));
    }
}
