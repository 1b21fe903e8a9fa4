package galley.library.bulk;

import java.nio.file.Path;
import java.util.List;

/** What came of making, resuming or undoing changes over many files. */
public sealed interface Made {

    /**
     * @param kept as it stands now: under way still where it was cancelled
     * @param files those that are as they should be now
     * @param refused the others, of a cancelled one those that were reached
     * @param moved the files with two names, as they are called now
     */
    record Ended(Kept kept, int files, List<Refused> refused, List<Moved> moved) implements Made {
        public Ended {
            refused = List.copyOf(refused);
            moved = List.copyOf(moved);
        }
    }

    /**
     * Nothing was touched.
     *
     * @param what is wrong, a sentence for the user
     * @param remedy what to do, a sentence for the user
     */
    record NotBegun(String what, String remedy) implements Made {}

    /**
     * A file that has one of its two names, whichever way the change went and however far.
     *
     * @param from the name that nothing has now
     */
    record Moved(Path from, Path to) {}

    /**
     * A file that was left as it is.
     *
     * @param what is wrong, a sentence for the user
     * @param remedy what to do, a sentence for the user
     */
    record Refused(Path file, String what, String remedy) {}
}
