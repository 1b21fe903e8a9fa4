package galley.library.links;

import galley.library.ArticleSweep;
import galley.library.ArticleTree;
import galley.library.Catalogue;
import galley.library.Progress;
import galley.library.links.KeptLinks.Entry;
import java.io.IOException;
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
     * @param progress of the articles that have to be read
     */
    public static Scanned run(Path root, Optional<Path> kept, LinkGraph graph, Progress progress) {
        List<String> unread = new ArrayList<>();
        Map<String, ArticleTree.Leaf> leaves = new HashMap<>();
        for (ArticleTree.Leaf leaf : ArticleTree.leaves(root, unread)) {
            leaves.put(below(root, leaf.file()), leaf);
        }
        Set<String> known = new HashSet<>();
        var last = new AtomicInteger();
        kept.ifPresent(
                file ->
                        KeptLinks.read(
                                file,
                                entry -> {
                                    last.incrementAndGet();
                                    if (isOf(leaves.get(entry.links().path()), entry)) {
                                        graph.put(entry.links());
                                        known.add(entry.links().path());
                                    }
                                }));
        List<Path> others =
                leaves.entrySet().stream()
                        .filter(entry -> !known.contains(entry.getKey()))
                        .map(entry -> entry.getValue().file())
                        .sorted()
                        .toList();
        ArticleSweep.Swept swept =
                ArticleSweep.run(
                        root,
                        others,
                        read -> graph.put(ArticleLinks.of(read.path(), read.article())),
                        progress);
        unread.addAll(swept.unread());
        if (swept.articles() > 0 || known.size() != last.get()) {
            kept.ifPresent(file -> keep(file, leaves, graph));
        }
        return new Scanned(
                known.size() + swept.articles(), swept.articles(), unread, swept.cancelled());
    }

    private static String below(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isOf(ArticleTree.@Nullable Leaf leaf, Entry entry) {
        return leaf != null && leaf.size() == entry.size() && leaf.modified() == entry.modified();
    }

    private static void keep(Path file, Map<String, ArticleTree.Leaf> leaves, LinkGraph graph) {
        List<Map.Entry<String, ArticleTree.Leaf>> known =
                leaves.entrySet().stream()
                        .filter(leaf -> graph.has(leaf.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .toList();
        Iterable<Entry> entries =
                () ->
                        known.stream()
                                .map(leaf -> entry(leaf.getValue(), leaf.getKey(), graph))
                                .iterator();
        try {
            KeptLinks.write(file, known.size(), entries);
        } catch (IOException noRoom) {
            // The next run reads all articles again, as this one would have.
        }
    }

    private static Entry entry(ArticleTree.Leaf leaf, String path, LinkGraph graph) {
        return new Entry(leaf.size(), leaf.modified(), graph.links(path));
    }
}
