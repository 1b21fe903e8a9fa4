package galley.library.bulk;

import galley.library.Query;
import java.nio.file.Path;
import java.util.List;

/** Which articles a change is for. */
public sealed interface Chosen {

    record Files(List<Path> files) implements Chosen {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** All of the collection that a query asks for. */
    record Matching(Query query) implements Chosen {}
}
