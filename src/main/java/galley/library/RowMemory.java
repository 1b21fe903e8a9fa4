package galley.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was read of a folder's articles for one question, so that the next reads fewer. May be used
 * by many threads.
 */
public final class RowMemory {

    /** Longer texts are read again. In UTF-16 units, of all texts of a key. */
    private static final int LONGEST = 4_096;

    /** Keys with few texts for many articles, which are kept once. */
    private static final Set<String> SHARED =
            Set.of("subject", "author", "date", "layout", "problems", "folder");

    /**
     * @param under what counts of problems depend on beside the article
     */
    private record Kept(Glance glance, Object under) {}

    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

    /** Keys that were read and that some article has, by their names. */
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    private final Map<List<String>, List<String>> shared = new ConcurrentHashMap<>();

    /** Forgets all; for another folder. */
    public void clear() {
        kept.clear();
        shared.clear();
        met.clear();
    }

    /** Keys that some article has. */
    Set<String> met() {
        return met;
    }

    /** Forgets a file that was written, whose time may be too coarse to tell. */
    public void forget(Path file) {
        kept.remove(file);
    }

    /**
     * What is known of a file as it stands now.
     *
     * @param under as {@link Checks#under} has it now
     */
    Optional<Glance> of(ArticleTree.File file, Object under) {
        Kept known = kept.get(file.path());
        return known != null && known.glance().isOf(file) && known.under().equals(under)
                ? Optional.of(known.glance())
                : Optional.empty();
    }

    /** How many problems were counted in a file as it stands now. */
    Optional<Integer> problems(ArticleTree.File file, Object under) {
        return of(file, under)
                .flatMap(glance -> glance.texts("problems"))
                .map(texts -> Integer.valueOf(texts.getFirst()));
    }

    /**
     * Keeps what was read.
     *
     * @param keys whose texts the reader has found out
     */
    void keep(ArticleTree.File file, Object under, ArticleFacts facts, Set<String> keys) {
        List<String> names = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        for (String key : keys) {
            if (!met.contains(key) && facts.has(key)) {
                met.add(key);
            }
            List<String> found = facts.texts(key);
            if (found.stream().mapToInt(String::length).sum() <= LONGEST) {
                String name = Glance.nameOf(key);
                names.add(name);
                texts.add(SHARED.contains(name) ? once(found) : List.copyOf(found));
            }
        }
        var glance = new Glance(file.size(), file.modified(), once(names), texts);
        var now =
                new Kept(
                        of(file, under)
                                .map(before -> glance.with(before))
                                .map(
                                        g ->
                                                new Glance(
                                                        g.size(),
                                                        g.modified(),
                                                        once(g.keys()),
                                                        g.texts()))
                                .orElse(glance),
                        under);
        kept.put(file.path(), now);
    }

    private List<String> once(List<String> texts) {
        return shared.computeIfAbsent(List.copyOf(texts), same -> same);
    }
}
