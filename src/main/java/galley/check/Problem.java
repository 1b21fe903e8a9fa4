package galley.check;

import galley.article.Edit;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.util.Optional;

/**
 * Something to mend.
 *
 * @param rule its id, in lower case with hyphens
 * @param span in the file's text
 * @param key the field it stands under; empty for the answer and for the file as a whole
 * @param message what is wrong and what to do
 * @param fix a safe edit that mends it
 */
public record Problem(
        String rule,
        Severity severity,
        Evidence evidence,
        Span span,
        Optional<KeyPath> key,
        String message,
        Optional<Fix> fix) {

    Problem with(Optional<Fix> newFix) {
        return new Problem(rule, severity, evidence, span, key, message, newFix);
    }

    /**
     * @param label what the button says
     */
    public record Fix(String label, Edit edit) {}
}
