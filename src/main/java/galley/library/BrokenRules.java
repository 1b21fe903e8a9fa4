package galley.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Hands on which rules articles do not keep, where all are looked at anyway, so that who asks for a
 * rule next reads none of them again. May be used by many threads.
 */
public final class BrokenRules {

    private final RowMemory memory;
    private final Checks checks;
    private final Recall recall;

    /**
     * @param checks what else they would be asked of
     */
    public BrokenRules(RowMemory memory, Checks checks) {
        this.memory = memory;
        this.checks = checks;
        recall = new Recall(memory, checks);
    }

    /**
     * @param broken as {@link Checks#broken} has them
     */
    public void take(ArticleSweep.Read read, List<String> broken) {
        var facts =
                new ArticleFacts(
                        read.article(),
                        read.path(),
                        Checks.Of.NOTHING.knowing(OptionalInt.empty(), Optional.of(broken)),
                        Optional.of(read.modified()));
        recall.keep(read.then(), facts, read.misread().isEmpty(), Set.of());
    }

    /** Keeps them for the next run, if that is worth it. Waits for the disk. */
    public void end() {
        memory.keepIfWorth(checks);
    }
}
