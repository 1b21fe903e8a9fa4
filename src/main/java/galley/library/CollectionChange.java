package galley.library;

import java.nio.file.Path;
import java.util.List;

/**
 * What others, or the program itself, have done to the articles below a folder since the last
 * report. A file is in one of the lists.
 *
 * @param added files that were not there
 * @param changed files of another size or time
 * @param removed files that are there no more
 * @param moved files that are as they were in another place
 */
public record CollectionChange(
        List<ArticleTree.Leaf> added,
        List<ArticleTree.Leaf> changed,
        List<Path> removed,
        List<Move> moved) {

    /**
     * @param from where it was
     */
    public record Move(Path from, ArticleTree.Leaf to) {}

    public CollectionChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        moved = List.copyOf(moved);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && moved.isEmpty();
    }
}
