package galley.ui.editor;

import galley.text.Span;
import java.util.List;

/** Says how stretches of a text look. Called for every keystroke, so it must be quick. */
@FunctionalInterface
interface Highlighter {

    /** Stretches in order that do not overlap; parts outside {@code visible} are left out. */
    List<Styled> styles(String text, Span visible);

    record Styled(Span span, String styleClass) {}
}
