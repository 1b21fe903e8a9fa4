package galley.bench;

import galley.library.Progress;
import galley.library.index.ArticleSearch;
import galley.library.index.Updated;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes the index of a collection, and one with nothing but Lucene beside it. */
final class IndexBench {

    /**
     * In seconds.
     *
     * @param together how long it took to put the parts of ours together
     */
    record Measured(double lucene, double ours, double together) {}

    private final Path root;
    private final Path cache;
    private final List<Path> files;

    /**
     * @param cache where the index is left
     */
    IndexBench(Path root, Path cache, List<Path> files) {
        this.root = root;
        this.cache = cache;
        this.files = files;
    }

    /** Each twice, in turn, and the shorter time: whoever is first waits for Java to compile. */
    Measured run() throws Exception {
        double lucene = lucene();
        Path aside = cache.resolve("aside");
        double ours = ours(aside);
        CollectionBench.delete(aside);
        ours = Math.min(ours, ours(cache));
        lucene = Math.min(lucene, lucene());
        try (ArticleSearch search = search(cache)) {
            double together = CollectionBench.seconds(() -> search.putTogether(Progress.UNSEEN));
            return new Measured(lucene, ours, together);
        }
    }

    private double lucene() throws Exception {
        Path alone = cache.resolve("alone");
        double took = CollectionBench.seconds(() -> LuceneAlone.index(files, alone));
        CollectionBench.delete(alone);
        return took;
    }

    private double ours(Path folder) throws Exception {
        try (ArticleSearch search = search(folder)) {
            return CollectionBench.seconds(() -> update(search, files.size()));
        }
    }

    private ArticleSearch search(Path folder) {
        return ArticleSearch.of(root, Optional.of(folder), (file, article) -> 0);
    }

    private static void update(ArticleSearch search, int expected) {
        Updated updated = search.update(Progress.UNSEEN);
        if (!(updated instanceof Updated.Done done) || done.read() != expected) {
            throw new IllegalStateException("not indexed: " + updated);
        }
    }
}
