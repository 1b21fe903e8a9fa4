package galley.ui.editor;

import galley.text.LineEnds;
import galley.text.Span;
import java.util.Optional;

/** What Enter does after an opening code fence, and between the dollars of a display formula. */
final class FenceCompletion {

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

    /** What the lines of a block begin with that begins in this line. */
    private static String inner(Line line) {
        return line.indent() + " ".repeat(line.mark().length());
    }

    private static TextEdit closed(int caret, String indent, String marks) {
        String first = "\n" + indent;
        return TextEdit.insert(caret, first + "\n" + indent + marks, first.length());
    }
}
