package galley.ui.collection;

import galley.audit.AuditReport;
import galley.audit.Finding;
import galley.audit.Scorecard;
import galley.audit.Scorecard.RuleScore;
import galley.session.BesideWork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a collection does by all rules. What was found stays until the author asks for it again:
 * mending one article must not cost a look at all others. Knows no control.
 */
public final class QualityModel {

    static final int FIRST = 10;
    private static final int MORE = 50;

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

    private final LongLook<Scorecard, AuditReport> look;
    private final Runnable changed;
    private final Map<String, Integer> most = new HashMap<>();
    private final Set<Finding> unfolded = new LinkedHashSet<>();

    /**
     * @param looking looks at all articles of a folder
     * @param isOpen whether a folder is still the one that is open; of another nobody asks
     * @param changes grows whenever files of the collection change
     * @param nanos by which what grows is shown only so often
     * @param changed called on the window's thread when there is something else to show
     */
    QualityModel(
            LongLook.Work<Scorecard, AuditReport> looking,
            BesideWork work,
            Predicate<Path> isOpen,
            LongSupplier changes,
            LongSupplier nanos,
            Runnable changed) {
        this.changed = changed;
        look =
                new LongLook<>(
                        "Looking",
                        looking,
                        report ->
                                new LongLook.Measure<>(
                                        report.articles(), report.cancelled(), report.scorecard()),
                        work,
                        isOpen,
                        changes,
                        nanos,
                        new LongLook.Watcher() {
                            @Override
                            public void begun() {
                                most.clear();
                                unfolded.clear();
                            }

                            @Override
                            public void changed() {
                                changed.run();
                            }
                        });
    }

    /** The look at all articles, from which the rest is read. */
    LongLook<Scorecard, AuditReport> look() {
        return look;
    }

    /** What was found, of all articles or those that were looked at; empty before. */
    public Optional<AuditReport> report() {
        return look.found();
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
        return look.root()
                .filter(file::startsWith)
                .map(r -> r.relativize(file))
                .orElse(file)
                .toString();
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
