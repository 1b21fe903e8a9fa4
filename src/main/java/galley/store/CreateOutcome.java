package galley.store;

import java.nio.file.Path;

/** What came of saving under a name that was not open before. */
public sealed interface CreateOutcome
        permits SaveOutcome.Saved, SaveOutcome.NotSaved, CreateOutcome.AlreadyThere {

    /**
     * The name is taken; nothing was written.
     *
     * @param existing may differ from the name asked for in letter case: some systems take the two
     *     for one, and a collection travels
     */
    record AlreadyThere(Path existing) implements CreateOutcome {}
}
