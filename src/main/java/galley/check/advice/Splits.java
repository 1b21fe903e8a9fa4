package galley.check.advice;

import galley.check.advice.Reading.Sentence;
import galley.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a long sentence can become two. */
final class Splits {

    private static final Pattern PLACE =
            Pattern.compile(
                    "; (?:however, |and )?|, (?:and|but|so) (?=(?:it|they|we|he|she|this|these|there)\\b)");

    private Splits() {}

    /**
     * @param span in the Markdown
     * @param text in its place
     * @param after the word that then ends the first sentence
     */
    record Split(Span span, String text, String after) {}

    /** The place nearest to the middle; the text itself must hold it as the reader reads it. */
    static Optional<Split> of(Sentence sentence, String markdown) {
        String text = sentence.text();
        int middle = text.length() / 2;
        Optional<Split> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        for (Matcher place = PLACE.matcher(text); place.find(); ) {
            int end = place.end();
            Span span =
                    sentence.passage()
                            .markdownSpan(
                                    sentence.start() + place.start(), sentence.start() + end + 1);
            boolean same =
                    end < text.length()
                            && span.of(markdown).equals(text.substring(place.start(), end + 1));
            if (same && Math.abs(place.start() - middle) < nearest) {
                nearest = Math.abs(place.start() - middle);
                String before = text.substring(0, place.start());
                best =
                        Optional.of(
                                new Split(
                                        span,
                                        ". " + Character.toUpperCase(text.charAt(end)),
                                        before.substring(before.lastIndexOf(' ') + 1)));
            }
        }
        return best;
    }
}
