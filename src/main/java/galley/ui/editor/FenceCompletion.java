package galley.ui.editor;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Enter does after an opening code fence, and between the dollars of a display formula. */
final class FenceCompletion {

    private static final Pattern LEAD =
            Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*");

    private FenceCompletion() {}

    static Optional<TextEdit> enter(String text, Span selection) {
        int caret = selection.start();
        if (!selection.isEmpty()) {
            return Optional.empty();
        }
        Line line = Line.at(text, caret);
        String marks = Fences.marks(line.text());
        if (caret == LineEnds.endOfLine(text, caret)
                && !marks.isEmpty()
                && Fences.isOpenAt(text, caret)) {
            return Optional.of(closed(caret, inner(line), marks));
        }
        boolean formula =
                text.startsWith("$$", caret) && caret >= 2 && text.startsWith("$$", caret - 2);
        return formula ? Optional.of(closed(caret, inner(line), "")) : Optional.empty();
    }

    /**
     * What a mark does inside a fence: it goes over the closing marks that are there already, in
     * its line or in the one below, instead of writing them twice. All others are plain.
     */
    static Optional<TextEdit> typed(String text, Span selection, char c) {
        int caret = selection.start();
        if (!selection.isEmpty() || (c != '`' && c != '~')) {
            return Optional.empty();
        }
        String open = Fences.openAt(text, caret);
        if (open.isEmpty() || open.charAt(0) != c) {
            return Optional.empty();
        }
        int start = LineEnds.startOfLine(text, caret);
        int end = LineEnds.endOfLine(text, caret);
        String before = text.substring(start, caret).strip();
        String after = text.substring(caret, end).stripTrailing();
        boolean onClosing = (before + after).equals(open) && !after.isEmpty();
        if (onClosing) {
            return Optional.of(new TextEdit(Patch.insert(caret, ""), Span.at(caret + 1)));
        }
        int below = Math.min(text.length(), end + 1);
        int belowEnd = LineEnds.endOfLine(text, below);
        boolean closedBelow = below > end && text.substring(below, belowEnd).strip().equals(open);
        return closedBelow && after.isEmpty() && (before + c).equals(open)
                ? Optional.of(
                        new TextEdit(
                                Patch.delete(new Span(start, below)),
                                Span.at(belowEnd - (below - start))))
                : Optional.empty();
    }

    /**
     * What the lines of a block begin with that begins in this line: as wide as all list marks
     * before it, so that the block stays in the innermost item.
     */
    private static String inner(Line line) {
        Matcher lead = LEAD.matcher(line.text());
        return lead.lookingAt() ? lead.group().replaceAll("[^ \\t>]", " ") : "";
    }

    private static TextEdit closed(int caret, String indent, String marks) {
        String first = "\n" + indent;
        return TextEdit.insert(caret, first + "\n" + indent + marks, first.length());
    }
}
