package galley.audit;

import galley.check.Evidence;
import galley.check.Severity;
import galley.check.advice.Rating;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A finding of one article before its line is known.
 *
 * @param offset in the file's text
 */
record Draft(
        String rule,
        Severity severity,
        Rating rating,
        Evidence evidence,
        Optional<KeyPath> key,
        String message,
        boolean fixable,
        int offset) {

    Finding in(Path file, Places places) {
        return new Finding(
                file,
                places.of(offset),
                rule,
                severity,
                rating,
                evidence,
                key,
                message.replaceAll("\\R", " "),
                fixable,
                Optional.empty());
    }
}
