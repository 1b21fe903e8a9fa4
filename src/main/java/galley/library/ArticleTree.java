package galley.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The articles that a list of the window would show, for who needs their files alone. */
public final class ArticleTree {

    private ArticleTree() {}

    /**
     * @param start a folder, or one file that is taken whatever its name
     * @param failed takes what could not be looked into, a sentence each
     * @return in the order of their paths
     */
    public static List<Path> of(Path start, List<String> failed) {
        if (!Files.isDirectory(start)) {
            return List.of(start);
        }
        List<Path> files = new ArrayList<>();
        new FolderWalk(
                        start,
                        (articles, unread) -> {
                            files.addAll(articles);
                            unread.forEach(u -> failed.add(u.path() + ": " + u.what()));
                        },
                        () -> false)
                .run();
        files.sort(null);
        return files;
    }
}
