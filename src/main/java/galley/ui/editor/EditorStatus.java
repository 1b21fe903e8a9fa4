package galley.ui.editor;

import galley.markdown.MarkdownDocument;
import java.time.Duration;

/** What the line below an editor says about its text. */
public record EditorStatus(int words, int characters, Duration readingTime) {

    public static EditorStatus of(MarkdownDocument document) {
        var counts = document.counts();
        return new EditorStatus(counts.words(), counts.characters(), counts.readingTime());
    }

    /** Such as {@code 422 words, 3 min}. */
    @Override
    public String toString() {
        String noun = words == 1 ? " word" : " words";
        return "%,d".formatted(words) + noun + ", " + readingTime.toMinutes() + " min";
    }
}
