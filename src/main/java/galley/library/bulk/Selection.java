package galley.library.bulk;

import galley.library.Query;
import java.nio.file.Path;
import java.util.List;

/** Which articles a change is for. */
public sealed interface Selection {

    record Files(List<Path> files) implements Selection {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** All of the collection that a query asks for. */
    record Matching(Query query) implements Selection {}
}
