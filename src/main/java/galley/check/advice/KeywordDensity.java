package galley.check.advice;

import galley.text.Span;
import java.util.List;

/** How often the first keyword stands in the answer, for its length. */
final class KeywordDensity {

    private static final String RULE = "keyword-density";

    /** From so many words on it is a share; below, a count. */
    private static final int ENOUGH = 100;

    private static final int LITTLE = 50;
    private static final double LEAST = 0.5;
    private static final double MOST = 3;
    private static final double FAR_MOST = 4;

    private final Assessed in;
    private final Report out;

    KeywordDensity(Assessed in, Report out) {
        this.in = in;
        this.out = out;
    }

    void run(Keyphrase keyword) {
        List<Span> places = KeywordRules.occurrences(in, keyword);
        int count = places.size();
        int words = in.words();
        int points = points(count, words, Math.max(1, keyword.contentWords().size()));
        boolean good = points == 9;
        out.say(
                RULE,
                good ? Rating.GOOD : Rating.BAD,
                points,
                "“%s” stands %s in %d words (%.1f%%)%s"
                        .formatted(
                                keyword.text(),
                                count == 1 ? "once" : count + " times",
                                words,
                                100.0 * count / words,
                                good
                                        ? "."
                                        : points == 4 ? ", which is little." : ", which is much."),
                in.inAnswer(places));
    }

    private int points(int count, int words, int contentWords) {
        if (words <= LITTLE) {
            return few(count, 1);
        }
        if (words < ENOUGH) {
            return few(count, 2);
        }
        double factor = 0.7 + contentWords / 3.0;
        double density = 100.0 * count / words * factor;
        double most = out.limit(RULE, "most", MOST);
        double least = out.limit(RULE, "least", LEAST);
        boolean two = count == 2 && Math.ceil(least * words / (100 * factor)) <= 2;
        if (two) {
            return 9;
        }
        if (count < 2 || density < least) {
            return 4;
        }
        return density <= most ? 9 : density <= FAR_MOST ? -10 : -50;
    }

    private static int few(int count, int most) {
        return count == 0 ? 4 : count <= most ? 9 : count == most + 1 ? -10 : -50;
    }
}
