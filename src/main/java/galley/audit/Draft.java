package galley.audit;

import galley.check.Evidence;
import galley.check.Severity;
import galley.check.advice.Rating;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern LINE_END = Pattern.compile("\\R");

    Finding in(Path file, Places places) {
        return new Finding(
                file,
                places.of(offset),
                rule,
                severity,
                rating,
                evidence,
                key,
                LINE_END.matcher(message).replaceAll(" "),
                fixable,
                Optional.empty());
    }
}
