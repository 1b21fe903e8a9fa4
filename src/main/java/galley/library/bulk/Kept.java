package galley.library.bulk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Changes over many files that are kept in the journal.
 *
 * @param files how many it changes
 * @param notes what to tell whoever ends it
 */
public record Kept(
        String id,
        String title,
        Path root,
        ChangeSet.Kind kind,
        Instant when,
        int files,
        List<String> notes,
        Status status) {

    public Kept {
        notes = List.copyOf(notes);
    }

    public enum Status {
        /** It is being made, or was cut off while it was. */
        RUNNING,
        DONE,
        /** It is being undone, or was cut off while it was. */
        UNDOING,
        UNDONE;

        public boolean isUnderWay() {
            return this == RUNNING || this == UNDOING;
        }
    }

    Kept with(Status now) {
        return new Kept(id, title, root, kind, when, files, notes, now);
    }
}
