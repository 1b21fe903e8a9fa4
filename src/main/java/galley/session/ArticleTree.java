package galley.session;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The articles below a folder, in the order of their paths; what cannot be looked into is said and
 * passed over.
 */
public final class ArticleTree {

    private static final Set<String> LEFT_OUT = Set.of("node_modules", "target");

    private ArticleTree() {}

    /**
     * @param failed takes what could not be read
     */
    public static List<Path> of(Path start, List<String> failed) {
        if (!Files.isDirectory(start)) {
            return List.of(start);
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    start,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            String name = String.valueOf(folder.getFileName());
                            boolean skip =
                                    !folder.equals(start)
                                            && (name.startsWith(".") || LEFT_OUT.contains(name));
                            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            String name =
                                    String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                            if (attributes.isRegularFile()
                                    && (name.endsWith(".md") || name.endsWith(".markdown"))) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException why) {
                            failed.add(file + ": cannot be read; check the permissions");
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            failed.add(start + ": cannot be read; check the permissions");
        }
        files.sort(null);
        return files;
    }
}
