package galley.store;

import galley.store.SaveOutcome.NotSaved;
import galley.text.LineEnds;
import galley.text.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/** A text control can be brought to hold half a character; UTF-8 cannot, and would write "?". */
final class Characters {

    private Characters() {}

    static Optional<NotSaved> brokenIn(Path file, SourceText text) {
        int at = half(text.characters());
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new NotSaved(
                                "%s was not saved: half a character stands at line %d, column %d."
                                        .formatted(
                                                Explain.name(file),
                                                LineEnds.placeOf(text.characters(), at).line(),
                                                LineEnds.placeOf(text.characters(), at).column()),
                                "Delete it, then save again."));
    }

    private static int half(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
