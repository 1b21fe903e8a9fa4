package galley.check.advice;

import galley.check.Problem;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * What one rule says of one article.
 *
 * @param rule its id, in lower case with hyphens
 * @param points from -999 to 9 as the tools count them that made the rule known; empty for a rule
 *     that does not count in a score
 * @param message what was found; of a kept rule what is good
 * @param key the field it speaks of
 * @param places in the file, the first being where one goes to
 * @param fixes edits that mend it, the likeliest first
 */
public record Assessment(
        String rule,
        Rating rating,
        Optional<Integer> points,
        String message,
        Optional<KeyPath> key,
        List<Span> places,
        List<Problem.Fix> fixes) {

    public Assessment {
        places = List.copyOf(places);
        fixes = List.copyOf(fixes);
    }

    /** Whether it asks for something. */
    public boolean isProblem() {
        return switch (rating) {
            case OK, BAD, INFO -> true;
            case GOOD, NOT_APPLICABLE -> false;
        };
    }
}
