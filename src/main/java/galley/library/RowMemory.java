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
 * What was read of a folder's articles for one question, so that the next reads fewer. What takes
 * long to find out may be kept from one run to the next as well. May be used by many threads.
 */
public final class RowMemory {

    private static final String PROBLEMS = "problems";

    /** Longer texts are read again. In UTF-16 units, of all texts of a key. */
    private static final int LONGEST = 4_096;

    /**
     * What is kept from one run to the next: what takes long to find out, and the layout, which the
     * table always asks for and no index knows.
     */
    static final Set<String> LASTING = Set.of(PROBLEMS, Query.Rule.KEY, "words", "layout");

    /** So few are sooner found out again than all are written. */
    private static final int FEW = 500;

    /** And one of so many: writing takes a tenth of the time of counting, or less. */
    private static final int PART = 50;

    /** To count one of so many takes as long as to write all. */
    private static final int EVEN = 500;

    /** Keys with few texts for many articles, which are kept once. */
    private static final Set<String> SHARED =
            Set.of("subject", "author", "date", "layout", PROBLEMS, Query.Rule.KEY, "folder");

    /**
     * @param settings what counts of problems depend on beside the article
     * @param until the day from which on they are not known
     * @param exact whether the text is what the file holds
     */
    private record Kept(Glance glance, String settings, LocalDate until, boolean exact) {

        /** With what another knows, if it is of the same state of all. */
        Kept with(Kept other) {
            boolean same =
                    glance.size() == other.glance.size()
                            && glance.modified() == other.glance.modified()
                            && settings.equals(other.settings)
                            && until.equals(other.until);
            return same ? new Kept(glance.with(other.glance), settings, until, exact) : this;
        }
    }

    private final Optional<RowStore> store;
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

    /** Keys that were read and that some article has, by their names. */
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    private final Map<List<String>, List<String>> shared = new ConcurrentHashMap<>();

    /** Of how many something was found out that is not kept yet. */
    private final AtomicInteger fresh = new AtomicInteger();

    private RowMemory(Optional<RowStore> store) {
        this.store = store;
    }

    /** Forgets all with the program. */
    public RowMemory() {
        this(Optional.empty());
    }

    /**
     * Keeps what takes long to find out from one run to the next.
     *
     * @param root the collection's folder
     * @param cache the user's cache folder
     */
    public static RowMemory of(Path root, Path cache) {
        return new RowMemory(Optional.of(new RowStore(root, KeptRows.fileFor(cache, root))));
    }

    /** Keys that some article has. */
    Set<String> met() {
        return met;
    }

    /** Forgets a file that was written, whose time may be too coarse to tell. */
    public void forget(Path file) {
        if (kept.remove(file) != null) {
            // Nor is it to be kept from before.
            fresh.incrementAndGet();
        }
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

    /**
     * Keeps what was read.
     *
     * @param until as {@link Checks#until} has it
     * @param exact whether the text is what the file holds; else the next run reads it again, since
     *     a command tells of it
     * @param keys whose texts the reader has found out
     */
    void keep(
            ArticleTree.File file,
            Checks.Ground ground,
            LocalDate until,
            ArticleFacts facts,
            boolean exact,
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
        List<String> known = before.map(Glance::keys).orElse(List.of());
        if (names.stream().anyMatch(n -> LASTING.contains(n) && !known.contains(n))) {
            fresh.incrementAndGet();
        }
        Glance now =
                before.map(glance::with)
                        .map(g -> new Glance(g.size(), g.modified(), once(g.keys()), g.texts()))
                        .orElse(glance);
        kept.put(file.path(), new Kept(now, ground.settings(), until, exact));
    }

    private List<String> once(List<String> texts) {
        return shared.computeIfAbsent(List.copyOf(texts), same -> same);
    }

    // ---- from one run to the next ----

    /**
     * Takes up what others have found out, if that is kept and not known yet. Waits for the disk.
     *
     * @param files the articles there are, as far as they are known
     */
    void recall(List<Path> files, Checks checks) {
        store.ifPresent(s -> s.recall(this, files, checks));
    }

    /** Takes up what was found out before; what was read since stays. */
    void take(Path file, KeptRows.Entry entry) {
        kept.merge(
                file, new Kept(entry.glance(), entry.settings(), entry.until(), true), Kept::with);
    }

    boolean knows(Path file) {
        return kept.containsKey(file);
    }

    /** What is worth to be kept, of articles whose paths text can tell. */
    Stream<KeptRows.Entry> found(Path root) {
        return kept.entrySet().stream()
                .filter(e -> e.getKey().startsWith(root))
                .flatMap(e -> found(root, e.getKey(), e.getValue()).stream());
    }

    private static Optional<KeptRows.Entry> found(Path root, Path file, Kept known) {
        String path = ArticleTree.below(root, file);
        Glance found = known.glance().only(LASTING);
        return found.keys().isEmpty() || !known.exact() || !ArticleTree.isNamed(root, path, file)
                ? Optional.empty()
                : Optional.of(new KeptRows.Entry(path, found, known.settings(), known.until()));
    }

    /**
     * Keeps what was found out before the program ends, if to find it out again would take longer
     * than to write all. Waits for the disk.
     */
    void keepAtEnd(Checks checks) {
        if (fresh.get() > kept.size() / EVEN) {
            keepForNextRun(checks);
        }
    }

    /** Keeps what was found out, if that took longer than to write it does. Waits for the disk. */
    void keepIfWorth(Checks checks) {
        if (fresh.get() >= Math.max(FEW, kept.size() / PART)) {
            keepForNextRun(checks);
        }
    }

    /**
     * Keeps what was found out for the next run, where that can be. Waits for the disk, also while
     * it is kept already, so that one may end the program after it.
     */
    public synchronized void keepForNextRun(Checks checks) {
        int now = fresh.getAndSet(0);
        if (now > 0) {
            store.ifPresent(s -> s.keep(this, checks));
        }
    }
}
