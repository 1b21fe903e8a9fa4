package galley.library.bulk;

import galley.store.FileStore;
import galley.store.Loaded;
import galley.store.Stamp;
import galley.text.SourceText;
import java.util.Optional;

/** The texts of a file before and after a change, for a diff. */
public record Preview(SourceText before, SourceText after) {

    /** Empty where the file is not, or is no longer, what the change is planned for. */
    public static Optional<Preview> of(FileChange change, FileStore store) {
        return store.load(change.file()) instanceof Loaded.Opened now
                        && Stamp.hashOf(now.text()).equals(change.before())
                ? change.made(now.text()).map(after -> new Preview(now.text(), after))
                : Optional.empty();
    }
}
