package galley.library.rename;

import galley.library.bulk.ChangeSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a rename would do, before anything is done. */
public sealed interface RenamePlan {

    /**
     * @param set the article first, then each that points at it
     * @param target what the file is called then
     * @param redirect to be set where the site is served; empty where the article has no address
     * @param warnings what stays as it is and may be meant otherwise, a sentence each
     */
    record Ready(ChangeSet set, Path target, Optional<Redirect> redirect, List<String> warnings)
            implements RenamePlan {
        public Ready {
            warnings = List.copyOf(warnings);
        }
    }

    /** It is called so already. */
    record Nothing() implements RenamePlan {}

    /**
     * @param file that stands in the way
     * @param what is wrong, a sentence for the user
     * @param remedy what to do, a sentence for the user
     */
    record NotPossible(Path file, String what, String remedy) implements RenamePlan {}

    /** Whoever looked on ended it. */
    record Cancelled() implements RenamePlan {}

    /** Who asks for the old address shall be sent to the new one. */
    record Redirect(String from, String to) {

        /** A line of a {@code _redirects} file. */
        public String line() {
            return from + " " + to + " 301";
        }

        /** What {@link #line} gives; empty for anything else that is noted of a change. */
        public static Optional<Redirect> read(String line) {
            String[] parts = line.split(" ", -1);
            return parts.length == 3 && parts[2].equals("301")
                    ? Optional.of(new Redirect(parts[0], parts[1]))
                    : Optional.empty();
        }

        /** What is to be set where the new name was out and is taken back. */
        public Redirect back() {
            return new Redirect(to, from);
        }
    }
}
