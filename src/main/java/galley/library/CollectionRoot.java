package galley.library;

import galley.article.Article;
import galley.schema.Slug;
import galley.yaml.KeyPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of the collection that an article belongs to, for who knows only the article. */
public final class CollectionRoot {

    /** What a collection has decided stands in a file of this name. */
    public static final String SETTINGS = "galley.yaml";

    /** One of these stands in the folder from which a site is made. */
    private static final List<String> MARKS =
            List.of(
                    "cloudcannon.config.yml",
                    "cloudcannon.config.yaml",
                    "cloudcannon.config.json",
                    ".git",
                    "hugo.toml",
                    "hugo.yaml",
                    "_config.yml",
                    "package.json");

    private CollectionRoot() {}

    /** Sites keep their articles below a folder of this name. */
    private static final String CONTENT = "content";

    /**
     * The nearest folder above from which a site is made; where there is none, one that has
     * settings, or that holds the folder of a site's content; where there is none of these, the
     * article's own, or the one that holds a folder for each subject.
     */
    public static Path of(Path file, Article article) {
        Path absolute = file.toAbsolutePath().normalize();
        Path own = absolute.resolveSibling("");
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (isMarked(folder)) {
                return folder;
            }
        }
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (isWhole(folder)) {
                return folder;
            }
        }
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            Path above = folder.getParent();
            if (above != null && String.valueOf(folder.getFileName()).equals(CONTENT)) {
                return above;
            }
        }
        String subject = article.text(KeyPath.of("subject")).map(Slug::of).orElse("");
        boolean ofSubject = String.valueOf(own.getFileName()).equals(subject);
        Path above = own.getParent();
        return ofSubject && above != null ? above : own;
    }

    /** Whether a folder holds all of a collection: its site is made there, or decided upon. */
    public static boolean isWhole(Path folder) {
        return isMarked(folder) || Files.isRegularFile(folder.resolve(SETTINGS));
    }

    /** Whether a site is made from this folder itself. */
    private static boolean isMarked(Path folder) {
        return MARKS.stream().map(folder::resolve).anyMatch(Files::exists);
    }
}
