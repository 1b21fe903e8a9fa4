package galley.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known from before while many articles are looked through once: what counts depend on is
 * asked once for each folder. May be used by many threads.
 */
final class Recall {

    private static final String PROBLEMS = "problems";

    private static final String WORDS = "words";

    /** What it keeps wherever it was counted. */
    static final Set<String> COUNTED = Set.of(PROBLEMS, WORDS, Query.Rule.KEY);

    private final RowMemory memory;
    private final Checks checks;
    private final Map<Path, Checks.Ground> grounds = new ConcurrentHashMap<>();

    Recall(RowMemory memory, Checks checks) {
        this.memory = memory;
        this.checks = checks;
    }

    /** What is known of a file as it stands now. */
    Optional<Glance> of(ArticleTree.File file) {
        return memory.of(file, ground(file.path()));
    }

    /** The facts of an article that was read; what was counted before is not counted again. */
    ArticleFacts knowing(ArticleTree.File file, ArticleFacts facts) {
        Optional<Glance> known = of(file);
        return new ArticleFacts(
                facts.article(),
                facts.path(),
                facts.checked()
                        .knowing(
                                number(known, PROBLEMS)
                                        .map(OptionalInt::of)
                                        .orElseGet(OptionalInt::empty),
                                known.flatMap(glance -> glance.texts(Query.Rule.KEY))),
                number(known, WORDS).map(WordCount::of).orElse(facts.counted()),
                facts.modified());
    }

    private static Optional<Integer> number(Optional<Glance> known, String key) {
        return known.flatMap(glance -> glance.texts(key)).map(List::getFirst).map(Integer::valueOf);
    }

    /**
     * Keeps what was read, and what was counted for that.
     *
     * @param exact whether the text is what the file holds
     * @param keys whose texts are kept, with all that has to be counted for them
     */
    void keep(ArticleTree.File file, ArticleFacts facts, boolean exact, Set<String> keys) {
        Set<String> all = new LinkedHashSet<>(keys);
        if (facts.checked().counted().isPresent()) {
            all.add(PROBLEMS);
        }
        if (facts.checked().listed().isPresent()) {
            all.add(Query.Rule.KEY);
        }
        if (facts.counted().counted().isPresent()) {
            all.add(WORDS);
        }
        Checks.Ground ground = ground(file.path());
        // Settings that changed while it was checked: nobody knows by which it was counted.
        if (checks.ground(file.path()).settings().equals(ground.settings())) {
            LocalDate until = checks.until(facts.article(), ground.day());
            memory.keep(file, ground, until, facts, exact, all);
        }
    }

    private Checks.Ground ground(Path file) {
        Path parent = file.getParent();
        return parent == null
                ? checks.ground(file)
                : grounds.computeIfAbsent(parent, p -> checks.ground(file));
    }
}
