package galley.cli;

import galley.library.ArticleFacts;
import galley.library.ArticleTree;
import galley.library.Checks;
import galley.library.Glance;
import galley.library.Glances;
import galley.library.Query;
import galley.library.index.ArticleSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by the search index, where there is one, which files a query does not want, so that they
 * need not be read. A file that is another than when it was indexed is always read.
 */
final class Unwanted {

    private final Path root;
    private final Query query;
    private final Map<String, Glance> known;

    private Unwanted(Path root, Query query, Map<String, Glance> known) {
        this.root = root;
        this.query = query;
        this.known = known;
    }

    /**
     * @param keys all that is asked for: where the index has never met one of them every file is
     *     read, since it may be mistyped or everywhere empty
     * @param cache where the index is kept
     */
    static Unwanted of(
            Path root, Query query, List<String> keys, Optional<Path> cache, Checks checks) {
        boolean asks = !query.keys().isEmpty();
        if (asks && cache.filter(c -> ArticleSearch.isKept(root, c)).isPresent()) {
            try (var search = ArticleSearch.of(root, cache, checks)) {
                Glances glances = search.glances();
                Set<String> met = glances.keys();
                if (keys.stream().allMatch(key -> isMet(key, met))) {
                    return new Unwanted(root, query, glances.of(new HashSet<>(query.keys())));
                }
            }
        }
        return new Unwanted(root, query, Map.of());
    }

    private static boolean isMet(String key, Set<String> met) {
        return ArticleFacts.isOwn(key) || met.contains(key.toLowerCase(Locale.ROOT));
    }

    /** Whether there may be files of which it is sure. */
    boolean mayTell() {
        return !known.isEmpty();
    }

    /** Whether it is known without reading it that a file is not wanted. */
    boolean isSure(Path file) {
        if (known.isEmpty() || !Files.isReadable(file)) {
            return false;
        }
        String path = ArticleTree.below(root, file);
        Optional<ArticleTree.File> now = ArticleTree.file(file);
        return Optional.ofNullable(known.get(path))
                .filter(glance -> now.filter(glance::isOf).isPresent())
                .flatMap(glance -> query.holds(glance.at(path)))
                .filter(holds -> !holds)
                .isPresent();
    }
}
