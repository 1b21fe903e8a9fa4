package galley.library.index;

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
        Set<String> there = Set.copyOf(titled);
        int all = 1 + marker.count() - there.size();
        Shown best = beginning(texts);
        int most = 0;
        for (int i = 0; i < SOURCES.size() && most < all; i++) {
            Source source = SOURCES.get(i);
            Snippets.Cut cut = Snippets.cut(source.text().of(texts), marker, there);
            int more = without(cut.words(), there);
            // The first that has any word tells more than where nothing is marked.
            boolean tells = !cut.words().isEmpty();
            int score = !tells || more == 0 && repeatsTitle(source, texts) ? 0 : 1 + more;
            if (score > most) {
                most = score;
                best = new Shown(source.place(), cut.snippet());
            }
        }
        return best;
    }

    /** Whether a text says what the title says, which stands above the snippet. */
    private static boolean repeatsTitle(Source source, ArticleTexts texts) {
        return switch (source.place()) {
            // They are made of the title.
            case URL, FILE_NAME -> true;
            case ANSWER, DESCRIPTION, QUESTION, KEYWORDS, SUBJECT, ID ->
                    source.text()
                            .of(texts)
                            .strip()
                            .equalsIgnoreCase(texts.text(ArticleTexts.TITLE).strip());
        };
    }

    private static int without(Set<String> words, Set<String> others) {
        return (int) words.stream().filter(word -> !others.contains(word)).count();
    }

    private static Shown beginning(ArticleTexts texts) {
        return texts.answer().isBlank()
                ? new Shown(Place.DESCRIPTION, Snippets.of(texts.text(ArticleTexts.DESCRIPTION)))
                : new Shown(Place.ANSWER, Snippets.of(texts.answer()));
    }
}
