package galley.check;

import galley.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that opens the front matter, where a slip of the hand has made it another. */
final class Opening {

    /** Hyphens with a letter or two too many or too few, then two fields, then a closing line. */
    private static final Pattern DAMAGED =
            Pattern.compile(
                    "\\A([^\\r\\n]{0,3}-{2,}[^\\r\\n]{0,3})\\R"
                            + "(?:[A-Za-z_][\\w-]*:(?:[ \\t][^\\r\\n]*)?\\R){2}"
                            + "(?s:.*?)(?<=[\\r\\n])---[ \\t]*(?:\\R|\\z)");

    private Opening() {}

    /**
     * @param text without front matter
     */
    static Optional<Span> damaged(String text) {
        Matcher damaged = DAMAGED.matcher(text);
        return damaged.lookingAt()
                ? Optional.of(new Span(damaged.start(1), damaged.end(1)))
                : Optional.empty();
    }
}
