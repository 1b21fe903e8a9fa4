package galley.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What was read of a folder's articles for one question, so that the next reads fewer. Counts of
 * problems may be kept from one run to the next as well. May be used by many threads.
 */
public final class RowMemory {

    private static final String PROBLEMS = "problems";

    /** Longer texts are read again. In UTF-16 units, of all texts of a key. */
    private static final int LONGEST = 4_096;

    /** So few are sooner counted again than all are written. */
    private static final int FEW = 500;

    /** And one of so many: to write takes a tenth of the time of counting, or less. */
    private static final int PART = 50;

    /** Keys with few texts for many articles, which are kept once. */
    private static final Set<String> SHARED =
            Set.of("subject", "author", "date", "layout", PROBLEMS, "folder");

    /**
     * @param settings what counts of problems depend on beside the article
     * @param until the day from which on they are not known
     */
    private record Kept(Glance glance, String settings, LocalDate until) {

        /** With the count of another, if it is of the same state of all. */
        Kept counted(Kept other) {
            boolean lacks =
                    problems(glance).isEmpty()
                            && glance.size() == other.glance.size()
                            && glance.modified() == other.glance.modified()
                            && settings.equals(other.settings);
            return lacks ? new Kept(glance.with(other.glance), settings, other.until) : this;
        }
    }

    private final Optional<CountStore> store;
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

    /** Keys that were read and that some article has, by their names. */
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    private final Map<List<String>, List<String>> shared = new ConcurrentHashMap<>();

    /** How many were counted that are not kept yet. */
    private final AtomicInteger fresh = new AtomicInteger();

    private RowMemory(Optional<CountStore> store) {
        this.store = store;
    }

    /** Forgets all with the program. */
    public RowMemory() {
        this(Optional.empty());
    }

    /**
     * Keeps counts of problems from one run to the next.
     *
     * @param root the collection's folder
     * @param cache the user's cache folder
     */
    public static RowMemory of(Path root, Path cache) {
        return new RowMemory(Optional.of(new CountStore(root, KeptCounts.fileFor(cache, root))));
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
     * @param ground as {@link Checks#ground} has it now
     */
    Optional<Glance> of(ArticleTree.File file, Checks.Ground ground) {
        Kept known = kept.get(file.path());
        return known != null
                        && known.glance().isOf(file)
                        && known.settings().equals(ground.settings())
                        && ground.day().isBefore(known.until())
                ? Optional.of(known.glance())
                : Optional.empty();
    }

    /** How many problems were counted in a file as it stands now. */
    Optional<Integer> problems(ArticleTree.File file, Checks.Ground ground) {
        return of(file, ground).flatMap(RowMemory::problems);
    }

    private static Optional<Integer> problems(Glance glance) {
        return glance.texts(PROBLEMS).map(texts -> Integer.valueOf(texts.getFirst()));
    }

    /**
     * Keeps what was read.
     *
     * @param until as {@link Checks#until} has it
     * @param keys whose texts the reader has found out
     */
    void keep(
            ArticleTree.File file,
            Checks.Ground ground,
            LocalDate until,
            ArticleFacts facts,
            Set<String> keys) {
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
        Optional<Glance> before = of(file, ground);
        boolean counted = before.flatMap(RowMemory::problems).isPresent();
        if (names.contains(PROBLEMS) && !counted) {
            fresh.incrementAndGet();
        }
        Glance now =
                before.map(glance::with)
                        .map(g -> new Glance(g.size(), g.modified(), once(g.keys()), g.texts()))
                        .orElse(glance);
        kept.put(file.path(), new Kept(now, ground.settings(), until));
    }

    private List<String> once(List<String> texts) {
        return shared.computeIfAbsent(List.copyOf(texts), same -> same);
    }

    // ---- from one run to the next ----

    /**
     * Takes up what others have counted, if that is kept and not known yet. Waits for the disk.
     *
     * @param files the articles there are, as far as they are known
     */
    void recall(List<Path> files, Checks checks) {
        store.ifPresent(s -> s.recall(this, files, checks));
    }

    /** Takes up a count of before; what was counted since stays. */
    void take(Path file, KeptCounts.Entry entry) {
        List<String> keys = once(List.of(PROBLEMS));
        List<String> count = once(List.of(Integer.toString(entry.problems())));
        var before =
                new Kept(
                        new Glance(entry.size(), entry.modified(), keys, List.of(count)),
                        entry.settings(),
                        entry.until());
        kept.merge(file, before, Kept::counted);
    }

    boolean knows(Path file) {
        return kept.containsKey(file);
    }

    /** What was counted of articles whose paths text can tell. */
    Stream<KeptCounts.Entry> counted(Path root) {
        return kept.entrySet().stream()
                .filter(e -> e.getKey().startsWith(root))
                .flatMap(e -> entry(root, e.getKey(), e.getValue()).stream());
    }

    private static Optional<KeptCounts.Entry> entry(Path root, Path file, Kept known) {
        String path = ArticleTree.below(root, file);
        return problems(known.glance())
                .filter(count -> ArticleTree.isNamed(root, path, file))
                .map(
                        count ->
                                new KeptCounts.Entry(
                                        path,
                                        known.glance().size(),
                                        known.glance().modified(),
                                        known.settings(),
                                        known.until(),
                                        count));
    }

    /** Keeps what was counted, if it took longer than to write it does. Waits for the disk. */
    void keepIfWorth(Checks checks) {
        if (fresh.get() >= Math.max(FEW, kept.size() / PART)) {
            keepCounts(checks);
        }
    }

    /**
     * Keeps what was counted for the next run, where that can be. Waits for the disk, also while it
     * is kept already, so that one may end the program after it.
     */
    public synchronized void keepCounts(Checks checks) {
        int now = fresh.getAndSet(0);
        if (now > 0) {
            store.ifPresent(s -> s.keep(this, checks));
        }
    }
}
