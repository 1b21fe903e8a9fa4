package galley.library.index;

import galley.library.ScanReport.Unread;
import java.util.List;
import java.util.Optional;

/** What came of bringing the index up to date. */
public sealed interface Updated {

    /**
     * @param read articles that were new or others
     * @param gone articles that are there no more
     * @param unread what could not be read, and why
     * @param rebuilt why all of it was made again, a sentence; empty where it was not
     */
    record Done(int read, int gone, List<Unread> unread, Optional<String> rebuilt)
            implements Updated {
        public Done {
            unread = List.copyOf(unread);
        }
    }

    /** It was stopped; what was read by then is found. */
    record Cancelled() implements Updated {}

    /** Another window or command is at it; what it has written is found here too. */
    record Busy(String what, String remedy) implements Updated {}

    /** There is no index; articles are found by reading their files, slowly. */
    record Without(String what, String remedy) implements Updated {}
}
