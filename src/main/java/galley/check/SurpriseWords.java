package galley.check;

import galley.article.AnswerCodec.Surprise;
import galley.article.Edit;
import galley.text.Patch;
import galley.text.Span;
import java.util.Optional;

/** What to say of Markdown that would read back differently, and how to mend it. */
public final class SurpriseWords {

    private SurpriseWords() {}

    public static String message(Surprise surprise) {
        return switch (surprise.becomes()) {
            case NEWLINE ->
                    "This \\n will be read back as a line break, since the answer is kept in one line.";
            case COMMAND ->
                    "This line break and the letters after it will be read back as \\%s, since the answer is kept in one line."
                            .formatted(surprise.word());
            case ESCAPE -> "This line break stands inside code and will be read back as \\n there.";
        };
    }

    /** The edit that makes the Markdown say the same and read back unchanged. */
    public static Optional<Problem.Fix> fix(String markdown, Surprise surprise) {
        int at = surprise.offset();
        return Optional.of(
                switch (surprise.becomes()) {
                    case NEWLINE ->
                            new Problem.Fix(
                                    "Make it a line break",
                                    new Edit.ReplaceAnswer(new Patch(Span.ofLength(at, 2), "\n")));
                    case COMMAND ->
                            new Problem.Fix(
                                    "Put a space after the line break",
                                    new Edit.ReplaceAnswer(Patch.insert(at + 1, " ")));
                    case ESCAPE ->
                            new Problem.Fix(
                                    "Make it a space",
                                    new Edit.ReplaceAnswer(new Patch(Span.ofLength(at, 1), " ")));
                });
    }
}
