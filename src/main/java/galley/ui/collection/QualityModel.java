package galley.ui.collection;

import galley.audit.AuditReport;
import galley.audit.Finding;
import galley.audit.Scorecard;
import galley.audit.Scorecard.RuleScore;
import galley.library.Progress;
import galley.session.BesideWork;
import galley.session.WatchedProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How a collection does by all rules. What was found stays until the author asks for it again:
 * mending one article must not cost a look at all others. It goes on while the author is elsewhere.
 * Knows no control.
 */
public final class QualityModel {

    /** So few are looked at anew without being asked, once any of them has changed. */
    static final int SOON_LOOKED_AT = 1_000;

    static final Duration BETWEEN_COUNTS = Duration.ofMillis(500);

    static final int FIRST = 10;
    private static final int MORE = 50;

    /** Looks at all articles of a folder; takes minutes where there are many. */
    public interface Look {
        /**
         * @param grown is called from several threads whenever some more were looked at, with what
         *     counts them while the call lasts
         */
        AuditReport at(Path root, Progress progress, Consumer<Supplier<Scorecard>> grown);
    }

    /** How far it is. */
    public sealed interface State {

        record Nothing() implements State {}

        /**
         * @param all 0 while nobody knows
         * @param soFar of those that were looked at a while ago; empty in the first moments
         */
        record Looking(int done, int all, Optional<Scorecard> soFar) implements State {}

        record Done(AuditReport report) implements State {}

        /**
         * @param report of the articles that were looked at by then
         */
        record Stopped(AuditReport report) implements State {}

        /**
         * @param words for the author
         */
        record Failed(String words) implements State {}
    }

    /**
     * What one rule finds between articles.
     *
     * @param findings those that are shown
     * @param left how many are not
     */
    public record Section(String rule, String title, List<Finding> findings, int left) {
        public Section {
            findings = List.copyOf(findings);
        }
    }

    private final Look look;
    private final BesideWork work;
    private final Predicate<Path> isOpen;
    private final LongSupplier changes;
    private final LongSupplier nanos;
    private final Runnable changed;
    private State state = new State.Nothing();
    private Optional<Path> root = Optional.empty();
    private WatchedProgress looking = WatchedProgress.ofNothing();
    private long seenChanges;
    private final Map<String, Integer> most = new HashMap<>();
    private final Set<Finding> unfolded = new LinkedHashSet<>();

    /**
     * @param isOpen whether a folder is still the one that is open; of another nobody asks
     * @param changes grows whenever files of the collection change
     * @param nanos by which what grows is shown only so often
     * @param changed called on the window's thread when there is something else to show
     */
    QualityModel(
            Look look,
            BesideWork work,
            Predicate<Path> isOpen,
            LongSupplier changes,
            LongSupplier nanos,
            Runnable changed) {
        this.look = look;
        this.work = work;
        this.isOpen = isOpen;
        this.changes = changes;
        this.nanos = nanos;
        this.changed = changed;
    }

    /** Shows what is known of a collection; looks where nothing is. */
    public void show(Path folder) {
        boolean known =
                root.filter(folder::equals).isPresent()
                        && switch (state) {
                            case State.Nothing nothing -> false;
                            case State.Failed failed -> false;
                            case State.Looking running -> true;
                            case State.Stopped stopped -> true;
                            case State.Done(AuditReport report) ->
                                    !isOutdated() || report.articles() > SOON_LOOKED_AT;
                        };
        root = Optional.of(folder);
        if (known) {
            changed.run();
        } else {
            again();
        }
    }

    /** Looks at all articles anew. */
    public void again() {
        root.ifPresent(this::begin);
    }

    private void begin(Path folder) {
        looking.cancel();
        var mine = new WatchedProgress(work, this::tell);
        looking = mine;
        most.clear();
        unfolded.clear();
        seenChanges = changes.getAsLong();
        become(new State.Looking(0, 0, Optional.empty()));
        var pace = new Seldom(BETWEEN_COUNTS, nanos);
        work.run(
                () ->
                        look.at(
                                folder,
                                mine,
                                soFar -> {
                                    if (pace.isDue()) {
                                        Scorecard card = soFar.get();
                                        work.owner().execute(() -> grow(mine, card));
                                    }
                                }),
                report -> {
                    if (looking == mine && state instanceof State.Looking) {
                        become(
                                report.cancelled()
                                        ? new State.Stopped(report)
                                        : new State.Done(report));
                    }
                },
                fault -> {
                    if (looking == mine && state instanceof State.Looking) {
                        become(new State.Failed("Looking broke off by a fault of the program."));
                    }
                    throw fault;
                });
    }

    private void tell(WatchedProgress of, int done, int all) {
        if (isWanted(of) && state instanceof State.Looking running) {
            become(new State.Looking(done, all, running.soFar()));
        }
    }

    private void grow(WatchedProgress of, Scorecard card) {
        if (isWanted(of) && state instanceof State.Looking running) {
            become(new State.Looking(running.done(), running.all(), Optional.of(card)));
        }
    }

    /** Whether it is the latest look, at a folder that is open. */
    private boolean isWanted(WatchedProgress of) {
        if (of == looking && root.filter(isOpen).isEmpty()) {
            close();
        }
        return of == looking && state instanceof State.Looking;
    }

    private void become(State next) {
        state = next;
        changed.run();
    }

    /** Looks no more, and shows what was found by then. */
    public void stop() {
        looking.cancel();
    }

    /** Looks no more, since nobody comes back; what is whole stays. */
    public void close() {
        looking.cancel();
        if (state instanceof State.Looking) {
            state = new State.Nothing();
        }
    }

    public State state() {
        return state;
    }

    /** What was found, of all articles or those that were looked at; empty before. */
    public Optional<AuditReport> report() {
        return switch (state) {
            case State.Nothing nothing -> Optional.empty();
            case State.Looking running -> Optional.empty();
            case State.Failed failed -> Optional.empty();
            case State.Done(AuditReport report) -> Optional.of(report);
            case State.Stopped(AuditReport report) -> Optional.of(report);
        };
    }

    /** The counts while they grow; empty before there are any, and once all is there. */
    public Optional<Scorecard> soFar() {
        return state instanceof State.Looking running ? running.soFar() : Optional.empty();
    }

    /** Whether files have changed since they were looked at. */
    public boolean isOutdated() {
        return changes.getAsLong() != seenChanges;
    }

    /** How far it is, in words. */
    public String status() {
        String since = isOutdated() ? " Files were changed since." : "";
        return switch (state) {
            case State.Nothing nothing -> "";
            case State.Looking(int done, int all, Optional<Scorecard> soFar) ->
                    all == 0 ? "Looking\u2026" : "Looking, %,d of %,d".formatted(done, all);
            case State.Done(AuditReport report) ->
                    "%,d %s."
                                    .formatted(
                                            report.articles(),
                                            report.articles() == 1 ? "article" : "articles")
                            + since;
            case State.Stopped(AuditReport report) ->
                    "Stopped after %,d articles.".formatted(report.articles()) + since;
            case State.Failed(String words) -> words;
        };
    }

    /** How far looking has come, 0 to 1, 0 while nobody knows; empty where nothing is looked at. */
    public Optional<Double> progress() {
        return state instanceof State.Looking(int done, int all, Optional<Scorecard> soFar)
                ? Optional.of(all == 0 ? 0.0 : (double) done / all)
                : Optional.empty();
    }

    /** What is found between articles, in the order of the rules. */
    public List<Section> sections() {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        report().stream()
                .flatMap(report -> report.collection().stream())
                .forEach(f -> byRule.computeIfAbsent(f.rule(), r -> new ArrayList<>()).add(f));
        Map<String, String> titles =
                report().stream()
                        .flatMap(report -> report.scorecard().rules().stream())
                        .collect(Collectors.toMap(RuleScore::rule, RuleScore::title, (a, b) -> a));
        return byRule.entrySet().stream()
                .map(
                        e -> {
                            List<Finding> all = e.getValue();
                            int shown = Math.min(all.size(), most.getOrDefault(e.getKey(), FIRST));
                            return new Section(
                                    e.getKey(),
                                    titles.getOrDefault(e.getKey(), e.getKey()),
                                    all.subList(0, shown),
                                    all.size() - shown);
                        })
                .toList();
    }

    /** Shows more of what a rule finds. */
    public void more(String rule) {
        most.merge(rule, FIRST + MORE, (before, first) -> before + MORE);
        changed.run();
    }

    /** Whether a finding's articles are listed below it. */
    public boolean isUnfolded(Finding finding) {
        return unfolded.contains(finding);
    }

    public void unfold(Finding finding, boolean isUnfolded) {
        if (isUnfolded) {
            unfolded.add(finding);
        } else {
            unfolded.remove(finding);
        }
    }

    /** A file as it lies in the collection, which tells apart those of one name. */
    public String below(Path file) {
        return root.filter(file::startsWith).map(r -> r.relativize(file)).orElse(file).toString();
    }

    /** All articles that a finding is about. */
    public static List<Path> files(Finding finding) {
        return finding.shared()
                .map(Finding.Shared::files)
                .filter(files -> !files.isEmpty())
                .orElseGet(() -> List.of(finding.file()));
    }

    /** Its message, in which articles are called by their titles. */
    public static String words(Finding finding, Function<Path, String> titleOf) {
        String words = finding.message();
        for (Path file : files(finding)) {
            String path = file.toString().replace('\\', '/');
            if (words.contains(path)) {
                words = words.replace(path, "“" + titleOf.apply(file) + "”");
            }
        }
        return words;
    }
}
