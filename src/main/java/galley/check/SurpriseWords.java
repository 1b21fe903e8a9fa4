package galley.check;

import galley.article.AnswerCodec;
import galley.article.AnswerCodec.Surprise;
import galley.text.Patch;
import galley.text.Span;
import java.util.List;
import java.util.stream.Stream;

/** What to say of Markdown that would read back differently, and how to mend it. */
public final class SurpriseWords {

    private SurpriseWords() {}

    /**
     * @param label what the button says
     * @param patch to the Markdown
     */
    public record Mend(String label, Patch patch) {}

    public static String message(Surprise surprise) {
        return switch (surprise.becomes()) {
            case NEWLINE ->
                    "This \\n will be read back as a line break, since the answer is kept in one line.";
            case COMMAND ->
                    "This line break and the letters after it will be read back as \\%s."
                            .formatted(surprise.word());
            case ESCAPE -> "This line break stands inside code and will be read back as \\n there.";
        };
    }

    /** The changes that leave nothing surprising at this place; each was tried. */
    public static List<Mend> mends(String markdown, Surprise surprise) {
        int at = surprise.offset();
        int before = AnswerCodec.surprises(markdown).size();
        Stream<Mend> offered =
                switch (surprise.becomes()) {
                    case NEWLINE ->
                            Stream.of(
                                    new Mend(
                                            "Put it in code",
                                            new Patch(Span.ofLength(at, 2), "`\\n`")),
                                    new Mend(
                                            "Make it a line break",
                                            new Patch(Span.ofLength(at, 2), "\n")));
                    case COMMAND ->
                            Stream.of(
                                    new Mend(
                                            "Put a space after the line break",
                                            Patch.insert(at + 1, " ")));
                    case ESCAPE ->
                            Stream.of(
                                    new Mend(
                                            "Make it a space",
                                            new Patch(Span.ofLength(at, 1), " ")));
                };
        return offered.filter(m -> AnswerCodec.surprises(m.patch().apply(markdown)).size() < before)
                .toList();
    }
}
