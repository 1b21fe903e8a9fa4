package galley.library.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stretch of an article that says most about why it was found, and where it stands: that with
 * most of the words that its title does not show.
 */
record Shown(Place place, Snippet snippet) {

    /** Where each is looked for; where two say as much, the one before. */
    private static final List<Source> SOURCES =
            List.of(
                    new Source(Place.ANSWER, ArticleTexts::answer),
                    new Source(Place.DESCRIPTION, t -> t.text(ArticleTexts.DESCRIPTION)),
                    new Source(Place.QUESTION, t -> t.text(ArticleTexts.QUESTION)),
                    new Source(Place.KEYWORDS, t -> t.text(ArticleTexts.KEYWORD)),
                    new Source(Place.SUBJECT, t -> t.text(ArticleTexts.SUBJECT)),
                    new Source(Place.ID, t -> t.text(ArticleTexts.ID)),
                    new Source(Place.URL, t -> t.text(ArticleTexts.URL)),
                    new Source(Place.FILE_NAME, t -> t.text(ArticleTexts.FILE_NAME)));

    private interface Reader {
        String of(ArticleTexts texts);
    }

    private record Source(Place place, Reader text) {}

    /**
     * @param titled words that the title shows, in their dictionary form
     */
    static Shown of(ArticleTexts texts, List<String> titled, Marker marker) {
        Shown best = beginning(texts);
        int most = 0;
        for (Source source : SOURCES) {
            String text = source.text().of(texts);
            Snippet snippet = Snippets.of(text, marker.in(text));
            Set<String> words = new HashSet<>(marker.in(snippet.text()).words());
            titled.forEach(words::remove);
            // The first that has any word tells more than where nothing is marked.
            int score = snippet.marks().isEmpty() ? 0 : 1 + words.size();
            if (score > most) {
                most = score;
                best = new Shown(source.place(), snippet);
            }
        }
        return best;
    }

    private static Shown beginning(ArticleTexts texts) {
        return texts.answer().isBlank()
                ? new Shown(Place.DESCRIPTION, Snippets.of(texts.text(ArticleTexts.DESCRIPTION)))
                : new Shown(Place.ANSWER, Snippets.of(texts.answer()));
    }
}
