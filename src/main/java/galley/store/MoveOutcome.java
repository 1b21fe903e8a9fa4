package galley.store;

import java.nio.file.Path;

/** What came of giving a file another name. */
public sealed interface MoveOutcome {

    /** It has the new name and not the old one. */
    record Moved(Stamp stamp) implements MoveOutcome {}

    /**
     * The name is taken; nothing was done.
     *
     * @param existing may differ from the name asked for in letter case: some systems take the two
     *     for one, and a collection travels
     */
    record Taken(Path existing) implements MoveOutcome {}

    /** The file holds something else than expected; nothing was done. */
    record ChangedOnDisk() implements MoveOutcome {}

    /**
     * @param what is wrong, a sentence for the user
     * @param remedy what to do, a sentence for the user
     */
    record NotMoved(String what, String remedy) implements MoveOutcome {}
}
