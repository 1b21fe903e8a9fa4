package galley.library.links;

import galley.article.Article;
import galley.library.ArticleSweep;
import galley.library.ArticleTree;
import galley.library.Catalogue;
import galley.library.Progress;
import galley.library.links.KeptLinks.Entry;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Fills a link graph with all articles of a collection. What the last run has read of files that
 * are the same still is not read again.
 */
public final class LinkScan {

    private LinkScan() {}

    /**
     * @param read how many articles had to be read
     * @param unread what could not be, a sentence each
     * @param cancelled whether there are more
     */
    public record Scanned(int articles, int read, List<String> unread, boolean cancelled) {
        public Scanned {
            unread = List.copyOf(unread);
        }
    }

    /** Where a collection's links are kept in the user's cache folder. */
    public static Path fileFor(Path cache, Path root) {
        String name = String.valueOf(Catalogue.fileFor(cache, root).getFileName());
        return cache.resolve("links").resolve(name.replace(".catalogue", ".links"));
    }

    /**
     * @param kept from {@link #fileFor}; empty to read every article and keep nothing
     * @param progress of all articles; those that need not be read count as read
     */
    public static Scanned run(Path root, Optional<Path> kept, LinkGraph graph, Progress progress) {
        return run(root, ArticleTree.look(root, progress::isCancelled), kept, graph, progress);
    }

    /**
     * The same after a look that was just made.
     *
     * @param look at all files below the root
     */
    public static Scanned run(
            Path root,
            ArticleTree.Look look,
            Optional<Path> kept,
            LinkGraph graph,
            Progress progress) {
        boolean cut = progress.isCancelled();
        // A look that was ended, or at a disk that is not there now, says nothing of the others.
        boolean looked = !cut && look.unread().stream().noneMatch(u -> u.path().equals(root));
        List<String> unread = new ArrayList<>();
        Map<String, ArticleTree.File> files = new HashMap<>();
        look.unread().forEach(u -> unread.add(u.path() + ": " + u.what()));
        for (ArticleTree.File file : look.files()) {
            files.put(ArticleTree.below(root, file.path()), file);
        }
        Set<String> known = new HashSet<>();
        var last = new AtomicInteger();
        kept.ifPresent(
                file ->
                        KeptLinks.read(
                                file,
                                entry -> {
                                    last.incrementAndGet();
                                    if (isOf(files.get(entry.links().path()), entry)) {
                                        graph.put(entry.links());
                                        known.add(entry.links().path());
                                    }
                                }));
        List<Path> others =
                files.entrySet().stream()
                        .filter(entry -> !known.contains(entry.getKey()))
                        .map(entry -> entry.getValue().path())
                        .sorted()
                        .toList();
        ArticleSweep.Swept swept =
                ArticleSweep.run(
                        root,
                        others,
                        read -> graph.put(ArticleLinks.of(read.path(), read.article())),
                        progress.after(known.size()));
        unread.addAll(swept.unread());
        // Of one that was ended, the next has less to read.
        if (looked && (swept.articles() > 0 || known.size() != last.get())) {
            kept.ifPresent(file -> keep(file, files, graph));
        }
        return new Scanned(
                known.size() + swept.articles(),
                swept.articles(),
                unread,
                cut || swept.cancelled());
    }

    /** Takes a file into a graph as it is now, or out where it is gone. */
    public static void take(LinkGraph graph, Path root, Path file) {
        try {
            Article article = Article.parse(SourceText.decode(Files.readAllBytes(file)).text());
            graph.put(ArticleLinks.of(ArticleTree.below(root, file), article));
        } catch (IOException gone) {
            graph.remove(ArticleTree.below(root, file));
        }
    }

    private static boolean isOf(ArticleTree.@Nullable File file, Entry entry) {
        return file != null && file.size() == entry.size() && file.modified() == entry.modified();
    }

    private static void keep(Path file, Map<String, ArticleTree.File> files, LinkGraph graph) {
        List<Map.Entry<String, ArticleTree.File>> known =
                files.entrySet().stream()
                        .filter(each -> graph.has(each.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .toList();
        Iterable<Entry> entries =
                () ->
                        known.stream()
                                .map(each -> entry(each.getValue(), each.getKey(), graph))
                                .iterator();
        try {
            KeptLinks.write(file, known.size(), entries);
        } catch (IOException noRoom) {
            // The next run reads all articles again, as this one would have.
        }
    }

    private static Entry entry(ArticleTree.File file, String path, LinkGraph graph) {
        return new Entry(file.size(), file.modified(), graph.links(path));
    }
}
