package galley.ui.editor;

import galley.markdown.Counts;

/** What the line below an editor says about its text. */
public record EditorStatus(int words, int minutes) {

    public static EditorStatus of(String markdown) {
        var counts = Counts.of(markdown);
        return new EditorStatus(counts.words(), counts.minutes());
    }

    /** Such as {@code 422 words, 3 min}. */
    @Override
    public String toString() {
        String noun = words == 1 ? " word" : " words";
        return "%,d".formatted(words) + noun + ", " + minutes + " min";
    }
}
