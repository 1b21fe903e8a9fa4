package galley.audit;

import galley.article.Article;
import galley.audit.ArticleCheck.Looked;
import galley.audit.AuditReport.SettingsFault;
import galley.check.advice.Advisor;
import galley.check.advice.Rating;
import galley.check.advice.RuleBook;
import galley.library.ArticleSweep;
import galley.library.CollectionRoot;
import galley.library.ArticleTree;
import galley.library.Progress;
import galley.library.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all articles of a collection with all rules. Each is read and parsed once, on as many
 * threads as there are processors, and let go; what is kept of it are hashes. Only the first of
 * each group of articles that share something is read again, for its line.
 */
public final class Audit {

    /** So many articles are looked at before their findings are told, which are in order so. */
    private static final int TOGETHER = 4_096;

    private final Advisor advisor;
    private final SettingsFiles settings;
    private final Templates templates;
    private final Clock clock;

    public Audit(Advisor advisor, SettingsFiles settings, Templates templates, Clock clock) {
        this.advisor = advisor;
        this.settings = settings;
        this.templates = templates;
        this.clock = clock;
    }

    /** With all that it needs read, by the clock of the system. */
    public static Audit load(Templates templates) {
        var book = new RuleBook();
        return new Audit(
                new Advisor(book), new SettingsFiles(book), templates, Clock.systemDefaultZone());
    }

    /** Takes the findings of one article after the other, in the order of the paths. */
    public interface Taker {
        void article(Path file, List<Finding> findings);

        /**
         * An article was looked at as it was read. Is called from several threads, in no order with
         * the findings.
         *
         * @param broken the rules that it does not keep, as {@link galley.library.Checks} has them
         */
        default void looked(ArticleSweep.Read read, List<String> broken) {}

        /**
         * Some more were looked at. Is called from several threads, in no order with the findings.
         *
         * @param soFar counts when it is asked, and not later than this call lasts
         */
        default void grown(Supplier<Scorecard> soFar) {}
    }

    /**
     * @param taker takes the findings of one article after the other, by one thread at a time
     */
    public AuditReport run(AuditRequest request, Taker taker, Progress progress) {
        return new Run(request, taker, progress).run();
    }

    /** One look at many articles. */
    private final class Run {
        private final AuditRequest request;
        private final Taker taker;
        private final Progress progress;
        private final ArticleCheck check;
        private final Tally tally = new Tally();
        private final Set<String> unread = new LinkedHashSet<>();
        private final Map<Path, CollectionSettings> byFolder = new ConcurrentHashMap<>();

        Run(AuditRequest request, Taker taker, Progress progress) {
            this.request = request;
            this.taker = taker;
            this.progress = progress;
            this.check = new ArticleCheck(templates, LocalDate.now(clock));
        }

        AuditReport run() {
            List<Path> files = files();
            var known =
                    new Known(files, request.paths().stream().anyMatch(CollectionRoot::isWhole));
            int done = 0;
            boolean cancelled = progress.isCancelled();
            for (int from = 0; from < files.size() && !cancelled; from += TOGETHER) {
                List<Path> part = files.subList(from, Math.min(files.size(), from + TOGETHER));
                done += part(part, from, known);
                cancelled = progress.isCancelled();
            }
            List<Finding> collection =
                    cancelled || files.size() < 2 ? List.of() : collection(known);
            return new AuditReport(
                    done, collection, soFar(), List.copyOf(unread), faults(), cancelled);
        }

        private Path start() {
            return request.paths().isEmpty() ? Path.of("") : request.paths().getFirst();
        }

        /** Each once, also where one path lies in another. */
        private List<Path> files() {
            Map<Path, Path> files = new LinkedHashMap<>();
            for (Path path : request.paths()) {
                List<String> failed = new ArrayList<>();
                ArticleTree.of(path, failed)
                        .forEach(f -> files.putIfAbsent(f.toAbsolutePath().normalize(), f));
                unread.addAll(failed);
            }
            return List.copyOf(files.values());
        }

        private int part(List<Path> files, int from, Known known) {
            List<Path> whole = files.stream().map(Path::toAbsolutePath).toList();
            Map<Path, Integer> numbers = new HashMap<>();
            for (int i = 0; i < whole.size(); i++) {
                numbers.put(whole.get(i), from + i);
            }
            @Nullable Looked[] looked = new Looked[files.size()];
            ArticleSweep.Swept swept =
                    ArticleSweep.run(
                            Known.root(whole),
                            whole,
                            read -> {
                                int number = numbers.getOrDefault(read.file(), from);
                                looked[number - from] = one(read, number, known);
                            },
                            from(from, known.size()));
            tell(from, looked, swept, known);
            return swept.articles();
        }

        /** What was not looked at could not be read, for reasons that stand in the same order. */
        private void tell(
                int from, @Nullable Looked[] looked, ArticleSweep.Swept swept, Known known) {
            Iterator<String> reasons = swept.unread().iterator();
            for (int i = 0; i < looked.length; i++) {
                Looked one = looked[i];
                Path file = known.file(from + i);
                if (one != null) {
                    taker.article(file, one.findings());
                } else if (reasons.hasNext()) {
                    unread.add(file + ": " + reasons.next());
                }
            }
        }

        private Looked one(ArticleSweep.Read read, int number, Known known) {
            Path file = known.file(number);
            Article article = request.before().of(file, read.article());
            CollectionSettings settings = of(file);
            var rules = new Rules(advisor, settings.advice(), request);
            Looked looked =
                    check.of(file, article, settings, rules)
                            .with(check.misread(file, read.misread(), rules));
            if (!looked.template()) {
                known.put(number, article, looked.kind(), settings.advice());
            }
            count(known.row(number).subject(), looked);
            if (article.equals(read.article())) {
                taker.looked(read, looked.broken());
            }
            return looked;
        }

        /** Its counts can be asked for while more are looked at. */
        private void count(String subject, Looked looked) {
            synchronized (tally) {
                tally.article(subject, looked);
            }
        }

        private Scorecard soFar() {
            CollectionSettings top = of(start());
            synchronized (tally) {
                return tally.scorecard(advisor.book(), top);
            }
        }

        private CollectionSettings of(Path file) {
            Path absolute = file.toAbsolutePath().normalize();
            Path folder =
                    Files.isDirectory(absolute)
                            ? absolute
                            : Optional.ofNullable(absolute.getParent()).orElse(absolute);
            return byFolder.computeIfAbsent(folder, settings::of);
        }

        private List<SettingsFault> faults() {
            Map<Path, CollectionSettings> byFile = new LinkedHashMap<>();
            byFolder.forEach(
                    (folder, found) ->
                            settings.nearest(folder).ifPresent(f -> byFile.put(f, found)));
            List<SettingsFault> faults = new ArrayList<>();
            byFile.forEach(
                    (file, found) ->
                            found.faults().forEach(f -> faults.add(new SettingsFault(file, f))));
            return faults;
        }

        private Progress from(int from, int all) {
            return new Progress() {
                @Override
                public void at(int done, int ofPart) {
                    progress.at(from + done, all);
                    taker.grown(Run.this::soFar);
                }

                @Override
                public boolean isCancelled() {
                    return progress.isCancelled();
                }
            };
        }

        private List<Finding> collection(Known known) {
            var rules = new Rules(advisor, of(start()).advice(), request);
            boolean whole = request.paths().stream().anyMatch(Files::isDirectory);
            List<Group> groups = new ArrayList<>(new TwinChecks(known, rules, progress).groups());
            groups.addAll(new LinkChecks(known, rules).groups(whole));
            Map<String, Map<Integer, Rating>> affected = new HashMap<>();
            for (Group group : groups) {
                Map<Integer, Rating> ratings =
                        affected.computeIfAbsent(group.rule(), r -> new HashMap<>());
                group.articles().forEach(n -> ratings.merge(n, group.rating(), Audit::worse));
                tally.grave(
                        group.rule(), group.rating(), rules.severity(group.rule(), group.rating()));
            }
            int all = (int) known.all().count();
            affected.forEach(
                    (rule, ratings) -> {
                        ratings.values().forEach(rating -> tally.add(rule, rating, 1));
                        tally.add(rule, Rating.GOOD, all - ratings.size());
                    });
            return new GroupPlaces(known, rules).findings(groups, progress);
        }
    }

    private static Rating worse(Rating one, Rating other) {
        return Tally.badness(one) >= Tally.badness(other) ? one : other;
    }
}
