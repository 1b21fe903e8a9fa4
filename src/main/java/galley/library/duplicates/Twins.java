package galley.library.duplicates;

import java.util.List;

/**
 * Articles that share something.
 *
 * @param paths below the collection, sorted
 * @param likeness of the two that are least alike of those found alike, from 0 to 1; 1 is the same
 */
public record Twins(Sameness what, List<String> paths, double likeness) {
    public Twins {
        paths = List.copyOf(paths);
    }
}
