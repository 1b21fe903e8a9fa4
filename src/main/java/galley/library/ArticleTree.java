package galley.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The articles that a list of the window would show, for who needs their files alone. */
public final class ArticleTree {

    private ArticleTree() {}

    /**
     * The file of an article.
     *
     * @param size in bytes
     * @param modified when it was last written, in nanoseconds of the system's epoch
     */
    public record Leaf(Path file, long size, long modified) {}

    /**
     * @param failed takes what could not be looked into, a sentence each
     * @return in the order of their paths
     */
    public static List<Leaf> leaves(Path folder, List<String> failed) {
        List<Leaf> leaves = new ArrayList<>();
        new FolderWalk(
                        folder,
                        (articles, unread) -> {
                            articles.forEach(
                                    f -> leaves.add(new Leaf(f.file(), f.size(), f.modified())));
                            unread.forEach(u -> failed.add(u.path() + ": " + u.what()));
                        },
                        () -> false)
                .run();
        leaves.sort(Comparator.comparing(Leaf::file));
        return leaves;
    }

    /**
     * @param start a folder, or one file that is taken whatever its name
     * @param failed takes what could not be looked into, a sentence each
     * @return in the order of their paths
     */
    public static List<Path> of(Path start, List<String> failed) {
        if (!Files.isDirectory(start)) {
            return List.of(start);
        }
        return leaves(start, failed).stream().map(Leaf::file).toList();
    }
}
