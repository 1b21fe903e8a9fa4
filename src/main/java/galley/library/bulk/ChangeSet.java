package galley.library.bulk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Changes to files of a collection that are made together.
 *
 * @param title what is done, for the author
 * @param kind what becomes of it where a file cannot be changed
 * @param notes what to tell whoever ends it, such as redirects to set
 */
public record ChangeSet(
        String title,
        Path root,
        Kind kind,
        Instant when,
        List<FileChange> changes,
        List<String> notes) {

    public enum Kind {
        /** Each file stands for itself: the others are changed all the same. */
        EACH,
        /** One cell of a table: it counts little beside changes of many files. */
        CELL,
        /** All or nothing: what was done is undone. */
        WHOLE
    }

    public ChangeSet {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /** The same as what was written into one cell of a table. */
    public ChangeSet ofCell() {
        return new ChangeSet(title, root, Kind.CELL, when, changes, notes);
    }

    /** The changes to these files alone: those that were accepted. */
    public ChangeSet only(Collection<Path> files) {
        Set<Path> wanted = Set.copyOf(files);
        return new ChangeSet(
                title,
                root,
                kind,
                when,
                changes.stream().filter(c -> wanted.contains(c.file())).toList(),
                notes);
    }
}
