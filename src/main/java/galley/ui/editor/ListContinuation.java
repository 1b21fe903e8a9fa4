package galley.ui.editor;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Span;
import java.util.Optional;

/**
 * What Enter does in a list or a quote: the next item begins with the next mark, later numbers move
 * on, and an empty item ends the list, with an empty line after it.
 */
final class ListContinuation {

    private ListContinuation() {}

    static Optional<TextEdit> enter(String text, Span selection) {
        Line line = Line.at(text, selection.start());
        boolean listed = line.isItem() || line.isQuote();
        if (!listed
                || selection.start() < line.contentStart()
                || selection.end() > line.span().end()
                || Fences.isInside(text, selection.start())) {
            return Optional.empty();
        }
        return Optional.of(line.rest().isBlank() ? end(text, line) : next(text, selection, line));
    }

    private static TextEdit end(String text, Line line) {
        int outer = line.isItem() ? outerIndent(text, line) : -1;
        if (outer >= 0) {
            Line parent = Line.at(text, outer);
            String mark =
                    parent.isNumbered() ? parent.numbered(parent.number() + 1) : parent.mark();
            String replacement = parent.indent() + mark + (parent.task().isEmpty() ? "" : "[ ] ");
            int caret = line.span().start() + replacement.length();
            return new TextEdit(new Patch(line.span(), replacement), Span.at(caret));
        }
        // What follows without an empty line would still be the last item's.
        int start = line.span().start();
        boolean apart = start == 0 || Line.at(text, start - 1).isBlank();
        String gap = apart ? "" : "\n";
        return new TextEdit(new Patch(line.span(), gap), Span.at(start + gap.length()));
    }

    /** Where the item begins that the line's item stands in, or -1. */
    private static int outerIndent(String text, Line line) {
        int at = line.span().start();
        while (at > 0 && !line.indent().isEmpty()) {
            Line above = Line.at(text, at - 1);
            if (above.isItem() && above.indent().length() < line.indent().length()) {
                return above.span().start();
            }
            if (above.indent().isEmpty() && !above.isBlank()) {
                return -1;
            }
            at = above.span().start();
        }
        return -1;
    }

    private static TextEdit next(String text, Span selection, Line line) {
        String mark = line.isNumbered() ? line.numbered(line.number() + 1) : line.mark();
        String box = line.task().isEmpty() ? "" : "[ ] ";
        String gap = isLoose(text, line) ? "\n\n" : "\n";
        String begin = gap + line.indent() + mark + box;
        int rest = skipBlanks(text, selection.end(), line.span().end());
        Span caret = Span.at(selection.start() + begin.length());
        if (!line.isNumbered()) {
            return new TextEdit(new Patch(new Span(selection.start(), rest), begin), caret);
        }
        int end = Numbering.end(text, line);
        String tail = text.substring(rest, line.span().end());
        String later = Numbering.shifted(text, line, 1);
        Patch patch = new Patch(new Span(selection.start(), end), begin + tail + later);
        return new TextEdit(shortened(text, patch), caret);
    }

    private static Patch shortened(String text, Patch patch) {
        return Patch.between(patch.span().start(), patch.span().of(text), patch.replacement());
    }

    private static int skipBlanks(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Whether an empty line stands between this item and the one before it. */
    private static boolean isLoose(String text, Line line) {
        int at = line.span().start();
        if (!line.isItem() || at == 0 || !Line.at(text, at - 1).isBlank()) {
            return false;
        }
        while (at > 0) {
            Line above = Line.at(text, at - 1);
            if (above.isItem() && above.indent().equals(line.indent())) {
                return true;
            }
            if (above.indent().isEmpty() && !above.isBlank()) {
                return false;
            }
            at = LineEnds.startOfLine(text, at - 1);
        }
        return false;
    }
}
