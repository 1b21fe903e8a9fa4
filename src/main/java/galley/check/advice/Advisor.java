package galley.check.advice;

import galley.article.Article;
import galley.article.FrontMatter;
import galley.check.Evidence;
import galley.check.Problem;
import galley.check.Severity;
import galley.markdown.Counts;
import galley.schema.Schema;
import galley.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks at articles by all rules. Safe for use by several threads. */
public final class Advisor {

    private final RuleBook book;
    private final Assessed.Tools tools = Assessed.Tools.load();

    public Advisor(RuleBook book) {
        this.book = book;
    }

    public RuleBook book() {
        return book;
    }

    /**
     * @param fileName on the disk, where there is one
     */
    public Advice advise(Article article, AdviceSettings settings, Optional<String> fileName) {
        var in = new Assessed(article, settings, tools);
        List<Assessment> assessments = assessed(in, settings, fileName);
        List<Presence> keywords = Presence.of(in);
        return new Advice(
                assessments.stream().sorted(byHelp(settings)).toList(),
                SearchResult.of(in),
                keywords,
                in.keyphrases().size() - keywords.size(),
                in.isEnglish() ? new Drafts(in).keywords() : List.of(),
                in.anatomy().headings(),
                in.words(),
                new Counts(in.words()).minutes(),
                Score.of(assessments, in.words()));
    }

    /** The assessments alone, in no order: what a look at many articles needs. */
    public List<Assessment> assess(
            Article article, AdviceSettings settings, Optional<String> fileName) {
        return assessed(new Assessed(article, settings, tools), settings, fileName);
    }

    /**
     * What of all that could be said is a problem of the article: what is broken for every reader
     * and not only less than it could be, and what the collection itself calls an error or a
     * warning. Looks at no more than it takes.
     */
    public List<Problem> problems(
            Article article, Schema schema, AdviceSettings settings, Optional<String> fileName) {
        var in = new Assessed(article, settings, tools);
        List<Assessment> all =
                settings.raisesAny()
                        ? assessed(in, settings, fileName)
                        : brokenOrNot(in, settings, fileName);
        return problems(all, article, schema, settings);
    }

    /** The same of what was said already. */
    public List<Problem> problems(
            List<Assessment> said, Article article, Schema schema, AdviceSettings settings) {
        // Of what cannot be read, all that is asked for would seem to be missing.
        return article.frontMatter() instanceof FrontMatter.Broken
                ? List.of()
                : said.stream()
                        .filter(a -> !schema.isPage() || holdsAnywhere(a))
                        .filter(Assessment::isProblem)
                        .filter(a -> a.rating() != Rating.INFO || settings.raises(a.rule()))
                        .filter(a -> severity(a, settings) != Severity.INFO)
                        .filter(a -> isOfReaders(a) || settings.raises(a.rule()))
                        .map(a -> problem(a, settings))
                        .toList();
    }

    /** Of a page without a question only its text is judged, and not by convention. */
    public boolean holdsAnywhere(Assessment said) {
        return said.key().isEmpty()
                && switch (evidence(said)) {
                    case G, M, A -> true;
                    case D, C -> false;
                };
    }

    private boolean isOfReaders(Assessment said) {
        return switch (evidence(said)) {
            case M, A -> true;
            case G, D, C -> false;
        };
    }

    /** All rules that can find what is broken for every reader. */
    private List<Assessment> brokenOrNot(
            Assessed in, AdviceSettings settings, Optional<String> fileName) {
        var report = new Report(book, settings);
        new TitleRules(in, report).run();
        new DescriptionRules(in, report).written();
        new KeywordRules(in, report).list();
        new AddressRules(in, report, fileName).run();
        new HeadingRules(in, report).shape();
        new LinkRules(in, report).run();
        new MarkRules(in, report).run();
        return report.assessments();
    }

    private List<Assessment> assessed(
            Assessed in, AdviceSettings settings, Optional<String> fileName) {
        var report = new Report(book, settings);
        new TitleRules(in, report).run();
        new DescriptionRules(in, report).run();
        new KeywordRules(in, report).run();
        new AddressRules(in, report, fileName).run();
        new HeadingRules(in, report).run();
        new LinkRules(in, report).run();
        new MarkRules(in, report).run();
        new ReadingRules(in, report).run();
        return report.assessments();
    }

    /** How grave it is: by its evidence, unless the collection says otherwise. */
    public Severity severity(Assessment assessment, AdviceSettings settings) {
        return settings.severity(assessment.rule()).orElseGet(() -> usual(assessment));
    }

    /** Convention alone warns of nothing. */
    private Severity usual(Assessment assessment) {
        boolean bad = assessment.rating() == Rating.BAD;
        return switch (evidence(assessment)) {
            case G, M, A -> bad ? Severity.WARNING : Severity.INFO;
            case D, C -> Severity.INFO;
        };
    }

    public Evidence evidence(Assessment assessment) {
        return rule(assessment).evidence();
    }

    /** What the assessment was made by. */
    public AdviceRule rule(Assessment assessment) {
        return book.of(assessment.rule());
    }

    /** As a problem of the article, in its text. */
    public Problem problem(Assessment assessment, AdviceSettings settings) {
        return new Problem(
                assessment.rule(),
                severity(assessment, settings),
                evidence(assessment),
                assessment.places().stream().findFirst().orElse(Span.at(0)),
                assessment.key(),
                assessment.message(),
                assessment.fixes());
    }

    private Comparator<Assessment> byHelp(AdviceSettings settings) {
        return Comparator.comparing((Assessment a) -> !a.isProblem())
                .thenComparing(a -> severity(a, settings))
                .thenComparing(a -> a.rating() == Rating.INFO)
                .thenComparing(a -> a.fixes().isEmpty())
                .thenComparing(a -> evidence(a) == Evidence.C)
                .thenComparing(Assessment::rating, Comparator.comparingInt(Advisor::order))
                .thenComparing(this::evidence, Comparator.comparingInt(Advisor::order));
    }

    private static int order(Rating rating) {
        return switch (rating) {
            case BAD -> 0;
            case OK -> 1;
            case INFO -> 2;
            case GOOD -> 3;
            case NOT_APPLICABLE -> 4;
        };
    }

    private static int order(Evidence evidence) {
        return switch (evidence) {
            case G -> 0;
            case M -> 1;
            case D -> 2;
            case A -> 3;
            case C -> 4;
        };
    }
}
