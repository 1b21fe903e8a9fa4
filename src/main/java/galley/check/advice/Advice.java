package galley.check.advice;

import galley.markdown.Heading;
import java.util.List;

/**
 * All that there is to say of one article.
 *
 * @param assessments in the order in which they help: what matters most first, what is good last
 * @param keywords the first of them
 * @param keywordsLeftOut how many more there are
 * @param proposedKeywords words and phrases that the answer uses most and no keyword names
 * @param words of the answer, without code and formulas
 */
public record Advice(
        List<Assessment> assessments,
        SearchResult result,
        List<Presence> keywords,
        int keywordsLeftOut,
        List<String> proposedKeywords,
        List<Heading> outline,
        int words,
        int readingMinutes,
        Score score) {

    public Advice {
        assessments = List.copyOf(assessments);
        keywords = List.copyOf(keywords);
        proposedKeywords = List.copyOf(proposedKeywords);
        outline = List.copyOf(outline);
    }
}
