package galley.ui.window;

import galley.check.Problem;
import galley.ui.changes.TextChange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds again, in the text as it is now, what was shown of an older text: its patches would hit
 * another place.
 */
final class StillThere {

    private StillThere() {}

    /** The problem of the same kind at the same field, the nearest where there are several. */
    static Optional<Problem> problem(Problem seen, List<Problem> now) {
        if (now.contains(seen)) {
            return Optional.of(seen);
        }
        return now.stream()
                .filter(
                        p ->
                                p.rule().equals(seen.rule())
                                        && p.key().equals(seen.key())
                                        && labels(p).equals(labels(seen)))
                .min(
                        Comparator.comparingInt(
                                p -> Math.abs(p.span().start() - seen.span().start())));
    }

    private static List<String> labels(Problem problem) {
        return problem.fixes().stream().map(Problem.Fix::label).toList();
    }

    /** The same mend of the same problem. */
    static Optional<Problem.Fix> fix(Problem seen, Problem.Fix wanted, List<Problem> now) {
        return problem(seen, now).stream()
                .flatMap(p -> p.fixes().stream())
                .filter(fix -> fix.label().equals(wanted.label()))
                .findFirst();
    }

    /** The change of the same words in the same field, the nearest where there are several. */
    static Optional<TextChange> change(TextChange seen, List<TextChange> now) {
        return now.stream()
                .filter(
                        c ->
                                c.field().equals(seen.field())
                                        && c.removed().equals(seen.removed())
                                        && c.added().equals(seen.added()))
                .min(
                        Comparator.comparingInt(
                                c -> Math.abs(c.place().start() - seen.place().start())));
    }
}
