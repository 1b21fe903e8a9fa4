package galley.check;

import galley.article.Edit;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * Something to mend.
 *
 * @param rule its id, in lower case with hyphens
 * @param span in the file's text
 * @param key the field it stands under; empty for the answer and for the file as a whole
 * @param message what is wrong and what to do
 * @param fixes edits that mend it, the likeliest first
 */
public record Problem(
        String rule,
        Severity severity,
        Evidence evidence,
        Span span,
        Optional<KeyPath> key,
        String message,
        List<Fix> fixes) {

    public Problem {
        fixes = List.copyOf(fixes);
    }

    Problem with(List<Fix> newFixes) {
        return new Problem(rule, severity, evidence, span, key, message, newFixes);
    }

    public Problem with(Severity newSeverity) {
        return new Problem(rule, newSeverity, evidence, span, key, message, fixes);
    }

    /** The likeliest. */
    public Optional<Fix> fix() {
        return fixes.stream().findFirst();
    }

    /**
     * @param label what the button says
     * @param sure whether it may be applied without asking: nothing that was written is lost
     */
    public record Fix(String label, Edit edit, boolean sure) {}
}
