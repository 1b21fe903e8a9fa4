package galley.library;

import galley.library.ScanReport.Unread;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Finds the articles of a folder and of those below it, each before its own, in the order of their
 * names. What begins with a dot is passed over, and so are folders that programs fill and what
 * {@code .gitignore} leaves out. A symbolic link to a folder is followed when it leads out of the
 * searched one: what lies within is met anyway, and a loop is a way back in.
 */
final class FolderWalk {

    private static final Set<String> SKIPPED = Set.of("node_modules", "target");
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(FolderWalk::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(FolderWalk::name);

    /**
     * What one folder itself holds.
     *
     * @param articles in no order
     * @param below folders in it, in no order
     */
    record Visit(
            Path folder, List<ArticleTree.File> articles, List<Path> below, List<Unread> unread) {}

    /** Takes each folder as it is looked into. */
    interface Sink {
        void take(Visit visit);
    }

    private record Waiting(Path folder, GitIgnore rules) {}

    private final Path root;
    private final Sink sink;
    private final BooleanSupplier cancelled;
    private final Set<Path> outside = new HashSet<>();
    private Path realRoot;

    FolderWalk(Path root, Sink sink, BooleanSupplier cancelled) {
        this.root = root;
        this.sink = sink;
        this.cancelled = cancelled;
        realRoot = root.toAbsolutePath().normalize();
    }

    void run() {
        try {
            realRoot = root.toRealPath();
        } catch (IOException absent) {
            sink.take(new Visit(root, List.of(), List.of(), List.of(unread(root, absent))));
            return;
        }
        walk(
                new ArrayList<>(List.of(new Waiting(root, GitIgnore.above(absolute(root))))),
                f -> false);
    }

    /**
     * Looks into some folders alone, and into those in them that are not known yet.
     *
     * @param folders that an earlier walk has met
     */
    void run(List<Path> folders, Predicate<Path> known) {
        try {
            realRoot = root.toRealPath();
        } catch (IOException absent) {
            return;
        }
        List<Waiting> waiting = new ArrayList<>();
        for (Path folder : folders) {
            GitIgnore rules = GitIgnore.above(absolute(root));
            Path at = root;
            for (Path name : root.relativize(folder)) {
                if (!folder.equals(root)) {
                    rules = rules.in(at);
                    at = at.resolve(name);
                }
            }
            waiting.add(new Waiting(folder, rules));
        }
        walk(waiting, known);
    }

    private void walk(List<Waiting> waiting, Predicate<Path> known) {
        // A stack of its own: folders may be nested deeper than the thread's would bear.
        while (!waiting.isEmpty() && !cancelled.getAsBoolean()) {
            Waiting next = waiting.removeLast();
            GitIgnore rules = next.rules().in(next.folder());
            List<Path> below = visit(next.folder(), rules);
            below.sort(BY_NAME.reversed());
            below.removeIf(known);
            below.forEach(folder -> waiting.add(new Waiting(folder, rules)));
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The folders to visit next. */
    private List<Path> visit(Path folder, GitIgnore rules) {
        List<Path> below = new ArrayList<>();
        List<ArticleTree.File> articles = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (cancelled.getAsBoolean()) {
                    return below;
                }
                look(entry, rules, below, articles, unread);
            }
        } catch (DirectoryIteratorException broken) {
            IOException cause = broken.getCause();
            unread.add(unread(folder, cause == null ? new IOException(broken) : cause));
        } catch (IOException failure) {
            unread.add(unread(folder, failure));
        }
        sink.take(new Visit(folder, articles, List.copyOf(below), unread));
        return below;
    }

    private void look(
            Path entry,
            GitIgnore rules,
            List<Path> below,
            List<ArticleTree.File> articles,
            List<Unread> unread) {
        String name = name(entry);
        if (name.startsWith(".")) {
            return;
        }
        try {
            if (isArticle(name) && !rules.ignores(entry, false)) {
                var file = Files.readAttributes(entry, BasicFileAttributes.class);
                if (file.isRegularFile()) {
                    long modified = file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                    articles.add(new ArticleTree.File(entry, file.size(), modified));
                    return;
                }
            }
            if (isFolder(entry, name) && !rules.ignores(entry, true)) {
                below.add(entry);
            }
        } catch (NoSuchFileException gone) {
            if (isArticle(name)) {
                unread.add(unread(entry, gone));
            }
        } catch (IOException failure) {
            unread.add(unread(entry, failure));
        }
    }

    private static boolean isArticle(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private boolean isFolder(Path entry, String name) throws IOException {
        if (SKIPPED.contains(name)) {
            return false;
        }
        var itself =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return itself.isDirectory()
                || itself.isSymbolicLink() && Files.isDirectory(entry) && leadsOut(entry);
    }

    private boolean leadsOut(Path link) throws IOException {
        Path real = link.toRealPath();
        return !real.startsWith(realRoot) && !realRoot.startsWith(real) && outside.add(real);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    static Unread unread(Path path, IOException failure) {
        String name = name(path);
        return new Unread(
                path,
                switch (failure) {
                    case NoSuchFileException gone when Files.isSymbolicLink(path) ->
                            name + " is a link to a file that is not there.";
                    case NoSuchFileException gone -> name + " is not there any more.";
                    case AccessDeniedException forbidden -> "You may not read " + name + ".";
                    case FileSystemException system when system.getReason() != null ->
                            name + " could not be read: " + system.getReason() + ".";
                    default -> name + " could not be read.";
                });
    }
}
