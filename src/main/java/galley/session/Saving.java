package galley.session;

import galley.check.Problem;
import galley.store.Loaded;
import java.nio.file.Path;
import java.util.List;

/** What saving came to. */
public sealed interface Saving {

    record Done() implements Saving {}

    record NothingToDo() implements Saving {}

    /** The article has errors; saving anyway is for a draft. */
    record HasErrors(List<Problem> errors) implements Saving {}

    /** The file was changed by somebody else. */
    record Conflict(Loaded.Opened theirs) implements Saving {}

    /** The article was never saved: it needs a name. */
    record NeedsName() implements Saving {}

    record Taken(Path existing) implements Saving {}

    /**
     * @param what a sentence for the user, as {@code remedy}
     */
    record Failed(String what, String remedy) implements Saving {}
}
