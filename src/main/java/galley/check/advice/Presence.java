package galley.check.advice;

import galley.markdown.Heading;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one keyword stands, as a phrase.
 *
 * @param count in the answer
 * @param density in per cent of the answer's words
 * @param places in the answer's Markdown
 */
public record Presence(
        String keyword,
        boolean inSeoTitle,
        boolean inTitle,
        boolean inQuestion,
        boolean inDescription,
        boolean inSlug,
        boolean inFirstParagraph,
        boolean inHeadings,
        int count,
        double density,
        List<Span> places) {

    public Presence {
        places = List.copyOf(places);
    }

    /** Nobody reads a longer table; whether the others are used at all is a rule of its own. */
    private static final int MOST = 40;

    static List<Presence> of(Assessed in) {
        String headings =
                in.anatomy().headings().stream()
                        .map(Heading::text)
                        .collect(Collectors.joining("\n"));
        String first =
                in.reading().paragraphs().stream()
                        .findFirst()
                        .map(p -> p.passage().text())
                        .orElse("");
        List<Presence> all = new ArrayList<>();
        for (Keyphrase keyword : in.keyphrases().stream().limit(MOST).toList()) {
            List<Span> places = KeywordRules.occurrences(in, keyword);
            all.add(
                    new Presence(
                            keyword.text(),
                            keyword.isIn(in.shownTitle()),
                            keyword.isIn(in.articleTitle()),
                            keyword.isIn(in.text(Assessed.QUESTION)),
                            keyword.isIn(in.shownDescription()),
                            keyword.isIn(in.slug()),
                            keyword.isIn(first),
                            keyword.isIn(headings),
                            places.size(),
                            100.0 * places.size() / Math.max(1, in.words()),
                            places));
        }
        return all;
    }
}
