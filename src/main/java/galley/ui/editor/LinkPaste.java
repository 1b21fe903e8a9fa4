package galley.ui.editor;

import galley.text.Patch;
import galley.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** A web address pasted over selected words makes them a link. */
final class LinkPaste {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)[^\\s<>]+");

    private LinkPaste() {}

    static Optional<TextEdit> paste(String text, Span selection, String pasted) {
        String words = selection.of(text);
        boolean link =
                isAddress(pasted)
                        && !words.isBlank()
                        && words.indexOf('\n') < 0
                        && !isAddress(words)
                        && !Fences.isInside(text, selection.start());
        if (!link) {
            return Optional.empty();
        }
        String made = "[" + words + "](" + pasted.strip() + ")";
        int end = selection.start() + made.length();
        return Optional.of(new TextEdit(new Patch(selection, made), Span.at(end)));
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text.strip()).matches();
    }
}
