package galley.ui.collection;

import galley.library.ArticleSweep;
import galley.library.CollectionRoot;
import galley.library.duplicates.Duplicates;
import galley.library.duplicates.Sameness;
import galley.library.duplicates.Twins;
import galley.library.links.LinkFault;
import galley.library.links.LinkGraph;
import galley.library.links.LinkScan;
import galley.library.links.LinkUse;
import galley.session.BesideWork;
import galley.session.WatchedProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What is wrong between the articles of a collection: links that lead nowhere or astray, articles
 * that nobody links to, and articles that are there twice. Knows no control.
 */
public final class FindingsModel {

    /** So many lines are enough to work on; what is mended makes room for others. */
    static final int MOST = 5_000;

    /** What may be found. */
    public enum Kind {
        DEAD("Links that lead nowhere", true),
        OTHER_ID("Links with another article's number", true),
        SELF("Links to the article itself", true),
        REPEATED("Links to the same article twice", true),
        ONE_WAY("One-way links", true),
        ORPHANS("Articles that nothing links to", true),
        WITHOUT_LINKS("Articles without links", true),
        SAME_ID("The same number", false),
        SAME_URL("The same address", false),
        SAME_PLACE("The same file but for letter case", false),
        SAME_FILE_NAME("The same file name", false),
        SAME_TITLE("The same title", false),
        SAME_QUESTION("The same question", false),
        NEAR_QUESTION("Nearly the same question", false),
        NEAR_ANSWER("Nearly the same answer", false);

        private final String title;
        private final boolean ofLinks;

        Kind(String title, boolean ofLinks) {
            this.title = title;
            this.ofLinks = ofLinks;
        }

        public String title() {
            return title;
        }

        /** Whether it is about links, and not about articles that are there twice. */
        public boolean isOfLinks() {
            return ofLinks;
        }
    }

    /** A line of what was found. */
    public sealed interface Line {

        /**
         * @param detail what is wrong there; empty where the kind says it
         * @param place the field to look at; empty for the article as a whole
         */
        record Article(Path file, String detail, String place) implements Line {}

        /** Begins articles that belong together. */
        record Apart(String words, List<Path> files) implements Line {
            public Apart {
                files = List.copyOf(files);
            }
        }

        /** Ends lines that are not all there are. */
        record More(int left) implements Line {}
    }

    /**
     * What was found of one kind.
     *
     * @param count of articles or links, whether they are among the lines or not
     */
    private record Listed(int count, List<Line> lines) {

        /** Says at the end what is left out. */
        static Listed of(int count, List<Line> lines) {
            int shown = (int) lines.stream().filter(l -> l instanceof Line.Article).count();
            List<Line> all = new ArrayList<>(lines);
            if (shown < count) {
                all.add(new Line.More(count - shown));
            }
            return new Listed(count, List.copyOf(all));
        }
    }

    /** All that was found; a kind of which there is nothing is not in it. */
    private record Found(Map<Kind, Listed> kinds, int articles, boolean whole, boolean cancelled) {}

    /** What was looked at last, and what the folder's changes were counted to then. */
    private record Looked(int articles, long changes) {}

    /** So few are looked at anew without being asked, once any of them has changed. */
    static final int SOON_LOOKED_AT = 1_000;

    private static final String PART =
            "Links into folders without an article here are not judged, since this may be a part of"
                    + " a site. A file "
                    + CollectionRoot.SETTINGS
                    + " in this folder says that it is all.";

    private final BesideWork work;
    private final Optional<Path> cache;
    private final LongSupplier changes;
    private final Runnable changed;
    private final int most;
    private WatchedProgress looking = WatchedProgress.ofNothing();
    private Optional<Path> root = Optional.empty();
    private Map<Kind, Listed> found = Map.of();
    private Optional<Kind> chosen = Optional.empty();
    private String status = "";
    private String note = "";
    private double progress = -1;
    private Optional<Looked> looked = Optional.empty();

    /**
     * @param cache where links are kept from one run to the next; empty for nowhere
     * @param changes grows whenever files of the collection change
     * @param changed called on the window's thread when there is something else to show
     */
    public FindingsModel(
            BesideWork work, Optional<Path> cache, LongSupplier changes, Runnable changed) {
        this(work, cache, changes, changed, MOST);
    }

    /**
     * @param most so many lines of one kind
     */
    FindingsModel(
            BesideWork work,
            Optional<Path> cache,
            LongSupplier changes,
            Runnable changed,
            int most) {
        this.work = work;
        this.cache = cache;
        this.changes = changes;
        this.changed = changed;
        this.most = most;
    }

    /** Shows what is known of a collection; looks through it where nothing is. */
    public void show(Path folder) {
        boolean known =
                root.equals(Optional.of(folder))
                        && looked.filter(l -> !isOutdated() || l.articles() > SOON_LOOKED_AT)
                                .isPresent();
        if (known) {
            changed.run();
        } else {
            begin(folder);
        }
    }

    private boolean isOutdated() {
        return looked.filter(l -> l.changes() != changes.getAsLong()).isPresent();
    }

    /** Looks through the same collection anew. */
    public void again() {
        root.ifPresent(this::begin);
    }

    /** Looks through a collection anew. */
    public void begin(Path folder) {
        end();
        root = Optional.of(folder);
        found = Map.of();
        note = "";
        looked = Optional.empty();
        long before = changes.getAsLong();
        var mine = new WatchedProgress(work, this::tell);
        looking = mine;
        status = "Looking\u2026";
        progress = 0;
        changed.run();
        work.run(
                () -> look(folder, mine),
                all -> {
                    if (looking == mine) {
                        looked =
                                all.cancelled()
                                        ? Optional.empty()
                                        : Optional.of(new Looked(all.articles(), before));
                        take(all);
                    }
                },
                fault -> {
                    if (looking == mine) {
                        progress = -1;
                        status = "Looking broke off by a fault of the program.";
                        changed.run();
                    }
                    throw fault;
                });
    }

    private void take(Found all) {
        found = all.kinds();
        progress = -1;
        status =
                all.cancelled()
                        ? "Looking was stopped."
                        : found.isEmpty() ? "Nothing is wrong between the articles." : "";
        note = all.whole() ? "" : PART;
        if (chosen.filter(found::containsKey).isEmpty()) {
            chosen = found.keySet().stream().findFirst();
        }
        changed.run();
    }

    private void tell(WatchedProgress of, int done, int all) {
        if (of == looking) {
            progress = all == 0 ? 0 : (double) done / all;
            status = words(done, all);
            changed.run();
        }
    }

    private static String words(int done, int all) {
        return all == 0 ? "Looking\u2026" : "Looking, %d%%".formatted((int) (100L * done / all));
    }

    private void tellComparing(WatchedProgress of) {
        if (of == looking && !of.isCancelled()) {
            progress = 1;
            status = "Comparing\u2026";
            changed.run();
        }
    }

    /** Looks no more. */
    public void end() {
        looking.cancel();
    }

    private Found look(Path folder, WatchedProgress mine) {
        Map<Kind, Listed> kinds = new EnumMap<>(Kind.class);
        var graph = LinkGraph.below(folder);
        LinkScan.run(folder, cache.map(c -> LinkScan.fileFor(c, folder)), graph, mine.part(0, 2));
        if (!mine.isCancelled()) {
            // Of a part of them nobody knows what they lead to.
            links(folder, graph, kinds);
        }
        var duplicates = new Duplicates();
        ArticleSweep.Swept swept =
                ArticleSweep.run(
                        folder,
                        read -> duplicates.put(read.path(), read.article()),
                        mine.part(1, 2));
        work.owner().execute(() -> tellComparing(mine));
        for (Sameness what : Sameness.values()) {
            if (!mine.isCancelled()) {
                twins(folder, duplicates.find(what, mine), kindOf(what), kinds);
            }
        }
        return new Found(
                kinds, swept.articles(), CollectionRoot.isWhole(folder), swept.cancelled());
    }

    private void links(Path folder, LinkGraph graph, Map<Kind, Listed> kinds) {
        Map<LinkFault, Integer> counts = graph.counts();
        for (LinkFault fault : LinkFault.values()) {
            List<Line> lines =
                    graph.with(fault, most).stream()
                            .<Line>map(
                                    use ->
                                            new Line.Article(
                                                    folder.resolve(use.from()),
                                                    detail(use),
                                                    use.place()))
                            .toList();
            put(kinds, kindOf(fault), Listed.of(counts.getOrDefault(fault, 0), lines));
        }
        put(kinds, Kind.ORPHANS, articles(folder, graph.orphans()));
        put(kinds, Kind.WITHOUT_LINKS, articles(folder, graph.withoutLinks()));
    }

    private static String detail(LinkUse use) {
        return use.place() + ": " + (use.url().isEmpty() ? use.id() : use.url());
    }

    private Listed articles(Path folder, List<String> paths) {
        return Listed.of(
                paths.size(),
                paths.stream()
                        .limit(most)
                        .<Line>map(path -> new Line.Article(folder.resolve(path), "", ""))
                        .toList());
    }

    /** Groups stay whole. */
    private void twins(Path folder, List<Twins> groups, Kind kind, Map<Kind, Listed> kinds) {
        int count = 0;
        List<Line> all = new ArrayList<>();
        for (Twins twins : groups) {
            count += twins.paths().size();
            if (all.size() < most) {
                List<Path> files = twins.paths().stream().map(folder::resolve).toList();
                String words =
                        "%,d articles".formatted(files.size())
                                + (twins.likeness() < 1
                                        ? ", %d\u00A0%% alike"
                                                .formatted(Math.round(twins.likeness() * 100))
                                        : "");
                all.add(new Line.Apart(words, files));
                files.forEach(file -> all.add(new Line.Article(file, "", "")));
            }
        }
        put(kinds, kind, Listed.of(count, all));
    }

    private static void put(Map<Kind, Listed> kinds, Kind kind, Listed some) {
        if (some.count() > 0) {
            kinds.put(kind, some);
        }
    }

    private static Kind kindOf(LinkFault fault) {
        return switch (fault) {
            case DEAD -> Kind.DEAD;
            case SELF -> Kind.SELF;
            case REPEATED -> Kind.REPEATED;
            case OTHER_ID -> Kind.OTHER_ID;
            case ONE_WAY -> Kind.ONE_WAY;
        };
    }

    private static Kind kindOf(Sameness what) {
        return switch (what) {
            case ID -> Kind.SAME_ID;
            case URL -> Kind.SAME_URL;
            case FILE_NAME -> Kind.SAME_FILE_NAME;
            case PLACE -> Kind.SAME_PLACE;
            case TITLE -> Kind.SAME_TITLE;
            case QUESTION -> Kind.SAME_QUESTION;
            case NEAR_QUESTION -> Kind.NEAR_QUESTION;
            case NEAR_ANSWER -> Kind.NEAR_ANSWER;
        };
    }

    // ---- what is shown ----

    /** A file as it lies in the collection, which tells apart those of one name. */
    public String below(Path file) {
        return root.filter(file::startsWith).map(r -> r.relativize(file)).orElse(file).toString();
    }

    /** What is not looked at, a sentence or two; empty where all is. */
    public String note() {
        return note;
    }

    /** The kinds of which something was found, with how many articles or links. */
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        found.forEach((kind, some) -> counts.put(kind, some.count()));
        return counts;
    }

    public void choose(Kind kind) {
        chosen = Optional.of(kind);
        changed.run();
    }

    /** The kind whose lines are shown; empty while nothing was found. */
    public Optional<Kind> chosen() {
        return chosen.filter(found::containsKey);
    }

    public List<Line> lines() {
        return chosen().flatMap(kind -> Optional.ofNullable(found.get(kind)))
                .map(Listed::lines)
                .orElse(List.of());
    }

    /** How far looking has come, or that nothing was found; empty where the counts say it. */
    public String status() {
        return isOutdated() ? (status + " Files were changed since.").strip() : status;
    }

    /** How far looking has come, 0 to 1; empty where nothing is looked for. */
    public Optional<Double> progress() {
        return progress < 0 ? Optional.empty() : Optional.of(progress);
    }
}
