package galley.audit;

import galley.article.Article;
import galley.article.FrontMatter;
import galley.check.Evidence;
import galley.check.Problem;
import galley.check.Severity;
import galley.check.Validity;
import galley.check.advice.AdviceSettings;
import galley.check.advice.AdviceSettings.RuleSetting;
import galley.check.advice.Advisor;
import galley.check.advice.Rating;
import galley.schema.Schema;
import galley.text.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with single articles as their collection has it: what the window tells of, and what
 * lists and queries count. That is what validity finds, what else is broken for every reader, and
 * what the collection calls an error or a warning; nothing that it calls information.
 */
public final class ArticleProblems {

    /** So many characters of an answer are looked at for advice. */
    public static final int LONGEST = 400_000;

    /** The gravest first, then in the order of the text. */
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::severity).thenComparing(Problem::span);

    private static final AuditRequest ALL = AuditRequest.of(List.of());

    private final Advisor advisor;
    private final Clock clock;

    public ArticleProblems(Advisor advisor, Clock clock) {
        this.advisor = advisor;
        this.clock = clock;
    }

    /**
     * @param fileName on the disk, where there is one
     */
    public List<Problem> of(
            Article article,
            Schema schema,
            CollectionSettings settings,
            Optional<String> fileName) {
        boolean advised = article.answer().markdown().length() <= LONGEST;
        return of(
                article,
                schema,
                settings,
                advised
                        ? advisor.problems(article, schema, settings.advice(), fileName)
                        : List.of());
    }

    /**
     * @param advice problems among what was said of the article already
     */
    public List<Problem> of(
            Article article, Schema schema, CollectionSettings settings, List<Problem> advice) {
        List<Problem> valid = Validity.problems(article, schema);
        List<Problem> all = new ArrayList<>(asSet(valid, settings.advice()));
        all.addAll(advice);
        if (!(article.frontMatter() instanceof FrontMatter.Broken) && !schema.isPage()) {
            all.addAll(ofFields(article, valid, settings));
        }
        all.sort(ORDER);
        return List.copyOf(all);
    }

    /** What validity found, as the collection has it. */
    public static List<Problem> asSet(List<Problem> valid, AdviceSettings settings) {
        return valid.stream().flatMap(problem -> asSet(problem, settings).stream()).toList();
    }

    private static Optional<Problem> asSet(Problem problem, AdviceSettings settings) {
        RuleSetting set = settings.rules().get(Rules.known(problem.rule()));
        if (set == null) {
            return Optional.of(problem);
        }
        Severity severity = set.severity().orElse(problem.severity());
        return set.on().orElse(true) && set.severity().filter(Severity.INFO::equals).isEmpty()
                ? Optional.of(problem.with(severity))
                : Optional.empty();
    }

    /** What dates, related articles and structured data say of themselves. */
    private List<Problem> ofFields(
            Article article, List<Problem> told, CollectionSettings settings) {
        var rules = new Rules(advisor, settings.advice(), ALL);
        List<Draft> drafts = new ArrayList<>(new OwnLinks(article, told, rules).drafts());
        drafts.addAll(new Dates(article, told, LocalDate.now(clock), rules).drafts());
        if (settings.advice().raisesAny()) {
            drafts.addAll(StructuredData.drafts(article, settings.data(), rules));
        }
        return drafts.stream()
                .filter(d -> d.rating() != Rating.GOOD && d.rating() != Rating.NOT_APPLICABLE)
                .filter(d -> d.severity() != Severity.INFO && rules.ask(d.rule()))
                .filter(d -> d.evidence() == Evidence.M || settings.advice().raises(d.rule()))
                .map(
                        d ->
                                new Problem(
                                        d.rule(),
                                        d.severity(),
                                        d.evidence(),
                                        Span.at(d.offset()),
                                        d.key(),
                                        d.message(),
                                        List.of()))
                .toList();
    }
}
