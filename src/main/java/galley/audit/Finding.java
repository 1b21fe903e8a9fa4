package galley.audit;

import galley.check.Evidence;
import galley.check.Severity;
import galley.check.advice.Rating;
import galley.text.Place;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of an article, or of several that have something in common.
 *
 * @param file of several the first
 * @param place in that file
 * @param rating good for a rule that is kept
 * @param key the field it speaks of; empty for the answer in a body and for the file as a whole
 * @param message what is wrong and what to do, on one line
 * @param fixable whether a fix is known that loses nothing
 * @param shared of a finding about several articles what they share
 */
public record Finding(
        Path file,
        Place place,
        String rule,
        Severity severity,
        Rating rating,
        Evidence evidence,
        Optional<KeyPath> key,
        String message,
        boolean fixable,
        Optional<Shared> shared) {

    /**
     * Several articles that are one finding.
     *
     * @param value by which the finding is known again when articles join or leave it
     * @param files all of them, in their order
     */
    public record Shared(String value, List<Path> files) {
        public Shared {
            files = List.copyOf(files);
        }
    }

    /** Whether it praises and asks for nothing. */
    public boolean isGood() {
        return rating == Rating.GOOD;
    }

    /** The key as one types it; empty where there is none. */
    public String keyText() {
        return key.map(Object::toString).orElse("");
    }
}
