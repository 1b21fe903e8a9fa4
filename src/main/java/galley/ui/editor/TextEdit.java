package galley.ui.editor;

import galley.text.Patch;
import galley.text.Span;

/** What a key or a command does: one patch, and what is selected after it. */
record TextEdit(Patch patch, Span selection) {

    static TextEdit insert(int at, String inserted, int caretWithin) {
        return new TextEdit(Patch.insert(at, inserted), Span.at(at + caretWithin));
    }

    /** Puts marks around the span and selects what was in it. */
    static TextEdit wrap(String text, Span span, String before, String after) {
        return new TextEdit(
                new Patch(span, before + span.of(text) + after), span.shift(before.length()));
    }

    String apply(String text) {
        return patch.apply(text);
    }
}
