package galley.store;

import java.nio.file.Path;
import java.util.Optional;

/** What a text in the recovery journal is the unsaved state of. */
public sealed interface Origin {

    /**
     * @param base what the file held when the text was opened or last saved
     */
    record OfFile(Path path, Stamp base) implements Origin {}

    /**
     * An article that was never saved.
     *
     * @param id chosen by the caller, unique in this user's journal: a UUID
     * @param proposed where it would be saved if nobody says otherwise
     */
    record Unnamed(String id, Optional<Path> proposed) implements Origin {

        public Unnamed(String id) {
            this(id, Optional.empty());
        }
    }
}
