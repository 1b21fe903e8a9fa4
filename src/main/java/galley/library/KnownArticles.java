package galley.library;

import galley.article.Article;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What windows and commands have counted in a folder's articles before, for a command that goes
 * through them one by one. Of articles under settings that cannot be followed it knows nothing:
 * those settings are told by who counts. May be used by many threads.
 */
public final class KnownArticles {

    private final Path root;
    private final Checks checks;
    private final RowMemory memory;
    private final Recall recall;
    private final Set<String> toKeep;
    private final Map<Path, Boolean> sound = new ConcurrentHashMap<>();

    private KnownArticles(Path root, Path cache, Checks checks, Set<String> toKeep) {
        this.root = root;
        this.checks = checks;
        this.memory = RowMemory.of(root, cache);
        this.recall = new Recall(memory, checks);
        this.toKeep = toKeep;
    }

    /**
     * Takes up what is kept. Waits for the disk.
     *
     * @param cache the user's cache folder
     * @param files the articles there are
     * @param keys whose texts are wanted, as one writes them
     * @return empty where nothing that is asked for is ever kept, or nothing can be
     */
    public static Optional<KnownArticles> of(
            Path root,
            Path cache,
            Checks checks,
            List<Path> files,
            Query query,
            List<String> keys) {
        Set<String> lasting =
                keys.stream()
                        .map(Glance::nameOf)
                        .filter(RowMemory.LASTING::contains)
                        .collect(Collectors.toSet());
        boolean asks = query.counts() || !lasting.isEmpty();
        if (!asks
                || !Files.isDirectory(root)
                || checks.edition().isEmpty()
                || !checks.isSound(root)) {
            return Optional.empty();
        }
        // What is counted is kept by itself, where it was.
        lasting.removeAll(Recall.COUNTED);
        var known = new KnownArticles(root, cache, checks, lasting);
        known.memory.recall(files, checks);
        return Optional.of(known);
    }

    /** What is known of a file as it stands now, if it can still be read. */
    public Optional<Glance> of(Path file) {
        return ArticleTree.file(file)
                .filter(now -> isSound(file) && Files.isReadable(file))
                .flatMap(recall::of)
                .map(glance -> glance.at(ArticleTree.below(root, file)));
    }

    /**
     * The facts of an article that was read; what was counted before is not counted again.
     *
     * @param file as it stood when it was read
     */
    public ArticleFacts facts(ArticleTree.File file, Article article) {
        ArticleFacts all = ArticleFacts.of(root, file.path(), article, checks);
        return isSound(file.path()) ? recall.knowing(file, all) : all;
    }

    /**
     * Takes up what was found out of an article that was read.
     *
     * @param file as it stood when it was read
     */
    public void keep(ArticleTree.File file, ArticleFacts facts) {
        if (isSound(file.path())) {
            recall.keep(file, facts, true, toKeep);
        }
    }

    /** Keeps what was found out for the next run, if that is worth it. Waits for the disk. */
    public void end() {
        memory.keepAtEnd(checks);
    }

    private boolean isSound(Path file) {
        return sound.computeIfAbsent(file.resolveSibling(""), folder -> checks.isSound(file));
    }
}
