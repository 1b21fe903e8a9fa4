package galley.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The articles that a list of the window would show, for who needs their files alone. */
public final class ArticleTree {

    /**
     * @param size in bytes
     * @param modified when it was last written, in nanoseconds of the system's epoch
     */
    public record File(Path path, long size, long modified) {}

    /**
     * @param files in the order of a walk: a folder's own in no order, then each folder in it
     * @param unread what could not be looked into; what lies in such a folder is not known
     */
    public record Look(List<File> files, List<ScanReport.Unread> unread) {}

    private ArticleTree() {}

    /**
     * Whether a file is found again by the letters of its path. A name that is not UTF-8 is not.
     *
     * @param below the file's path below the root, as text
     */
    public static boolean isNamed(Path root, String below, Path file) {
        try {
            return root.resolve(below).equals(file);
        } catch (InvalidPathException unmappable) {
            return false;
        }
    }

    /**
     * A file's path below a folder, its steps joined by {@code /} on every system. A backslash is a
     * letter of a name where the system has it so.
     */
    public static String below(Path root, Path file) {
        String path = root.relativize(file).toString();
        String separator = root.getFileSystem().getSeparator();
        return separator.equals("/") ? path : path.replace(separator, "/");
    }

    /** What is at a place where an article was; empty where no file is. */
    public static Optional<File> file(Path path) {
        try {
            var file = Files.readAttributes(path, BasicFileAttributes.class);
            long modified = file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            return Optional.of(new File(path, file.size(), modified))
                    .filter(f -> file.isRegularFile());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Looks at the files without reading them; what was found by then when it is cancelled. */
    public static Look look(Path root, BooleanSupplier cancelled) {
        List<File> files = new ArrayList<>();
        List<ScanReport.Unread> unread = new ArrayList<>();
        new FolderWalk(
                        root,
                        visit -> {
                            files.addAll(visit.articles());
                            unread.addAll(visit.unread());
                        },
                        cancelled)
                .run();
        return new Look(files, unread);
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
        List<Path> files = new ArrayList<>();
        new FolderWalk(
                        start,
                        visit -> {
                            visit.articles().forEach(found -> files.add(found.path()));
                            visit.unread().forEach(u -> failed.add(u.path() + ": " + u.what()));
                        },
                        () -> false)
                .run();
        files.sort(null);
        return files;
    }
}
