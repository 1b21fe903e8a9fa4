package galley.ui.advice;

import galley.check.Severity;
import galley.check.advice.AdviceRule;
import galley.check.advice.Assessment;
import galley.ui.changes.TextChange;
import java.util.List;

/**
 * One piece of advice with all that is shown of it.
 *
 * @param proposals for each mend what it would change, as far as it was tried
 */
public record Tip(
        Assessment assessment,
        Severity severity,
        AdviceRule rule,
        List<List<TextChange>> proposals) {

    public Tip {
        proposals = List.copyOf(proposals);
    }

    /** On what it rests, in words. */
    public String evidence() {
        String words = rule.evidence().words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
