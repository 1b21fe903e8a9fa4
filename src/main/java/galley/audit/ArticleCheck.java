package galley.audit;

import galley.article.Article;
import galley.article.FrontMatter;
import galley.article.Value;
import galley.check.Evidence;
import galley.check.Problem;
import galley.check.Severity;
import galley.check.Validity;
import galley.check.advice.Assessment;
import galley.check.advice.Rating;
import galley.library.Templates;
import galley.schema.Schema;
import galley.text.SourceText.Decoded;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at one article with every rule that needs no other. */
final class ArticleCheck {

    static final String ENCODING = "file-encoding";

    private final Templates templates;
    private final LocalDate today;

    ArticleCheck(Templates templates, LocalDate today) {
        this.templates = templates;
        this.today = today;
    }

    /**
     * @param findings what is told
     * @param ratings by rule the worst that it says, also of what is not told
     * @param broken the rules that the article does not keep, as a query asks for them
     * @param kind of page; empty for a template and for what cannot be read whole
     * @param template whether it is no article but what new ones begin with
     */
    record Looked(
            List<Finding> findings,
            Map<String, Rating> ratings,
            List<String> broken,
            Optional<Schema> kind,
            boolean template) {

        /** The gravest of all comes first. */
        Looked with(Optional<Finding> misread) {
            if (misread.isEmpty()) {
                return this;
            }
            List<Finding> all = new ArrayList<>(misread.stream().toList());
            all.addAll(findings);
            Map<String, Rating> rated = new HashMap<>(ratings);
            rated.put(ENCODING, Rating.BAD);
            return new Looked(all, rated, broken, kind, template);
        }
    }

    Looked of(Path file, Article article, CollectionSettings settings, Rules rules) {
        Schema schema = templates.schemaFor(file, article);
        List<Draft> drafts = drafts(file, article, schema, settings, rules);
        return new Looked(
                told(file, article, drafts, rules),
                ratings(drafts, draft -> Stream.of(Rules.known(draft.rule()))),
                broken(drafts),
                isJudged(file, article) ? Optional.of(schema) : Optional.empty(),
                templates.has(file));
    }

    /** The rules that an article does not keep, as {@link galley.library.Checks} has them. */
    List<String> broken(Path file, Article article, CollectionSettings settings, Rules rules) {
        Schema schema = templates.schemaFor(file, article);
        return broken(drafts(file, article, schema, settings, rules));
    }

    /** Each fault of YAML stands there by its own name too, by which one asks for it. */
    private static List<String> broken(List<Draft> drafts) {
        return ratings(
                        drafts,
                        draft -> Stream.of(draft.rule(), Rules.known(draft.rule())).distinct())
                .entrySet()
                .stream()
                .filter(rated -> rated.getValue() != Rating.GOOD)
                .map(r -> r.getKey() + "=" + r.getValue().name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** Of what cannot be read, all that is asked for would seem to be missing. */
    private boolean isJudged(Path file, Article article) {
        return !(article.frontMatter() instanceof FrontMatter.Broken) && !templates.has(file);
    }

    private List<Draft> drafts(
            Path file, Article article, Schema schema, CollectionSettings settings, Rules rules) {
        List<Draft> drafts = new ArrayList<>();
        List<Problem> problems = Validity.problems(article, schema);
        problems.forEach(p -> drafts.add(problem(p, rules)));
        Validity.kept(article, schema).forEach(kept -> drafts.add(kept(kept)));
        if (isJudged(file, article)) {
            assessed(file, article, schema, rules).forEach(a -> drafts.add(advice(a, rules)));
            if (!schema.isPage()) {
                drafts.addAll(StructuredData.drafts(article, settings.data(), rules));
                drafts.addAll(new OwnLinks(article, problems, rules).drafts());
                drafts.addAll(new Dates(article, problems, today, rules).drafts());
            }
        }
        drafts.removeIf(d -> !rules.ask(d.rule()));
        return drafts;
    }

    /** What is shown of a file that is no UTF-8 is not what it holds. */
    Optional<Finding> misread(Path file, Optional<Decoded.ReadOnly> misread, Rules rules) {
        return misread.filter(why -> rules.ask(ENCODING))
                .map(
                        why ->
                                new Finding(
                                        file,
                                        why.place(),
                                        ENCODING,
                                        rules.severity(ENCODING, Severity.ERROR),
                                        Rating.BAD,
                                        Evidence.M,
                                        Optional.empty(),
                                        why.reason(),
                                        false,
                                        Optional.empty()));
    }

    /** Of a page without a question only its text is judged, and not by convention. */
    static List<Assessment> assessed(Path file, Article article, Schema schema, Rules rules) {
        Optional<String> name = Optional.ofNullable(file.getFileName()).map(Path::toString);
        List<Assessment> all = rules.advisor().assess(article, rules.settings(), name);
        return schema.isPage() ? all.stream().filter(rules.advisor()::holdsAnywhere).toList() : all;
    }

    private static Draft problem(Problem problem, Rules rules) {
        return new Draft(
                problem.rule(),
                rules.severity(problem.rule(), problem.severity()),
                switch (problem.severity()) {
                    case ERROR -> Rating.BAD;
                    case WARNING -> Rating.OK;
                    case INFO -> Rating.INFO;
                },
                problem.evidence(),
                problem.key(),
                problem.message(),
                problem.fixes().stream().anyMatch(Problem.Fix::sure),
                problem.span().start());
    }

    private static Draft kept(Validity.Kept kept) {
        return new Draft(
                kept.rule(),
                Severity.INFO,
                Rating.GOOD,
                kept.evidence(),
                Optional.empty(),
                kept.message(),
                false,
                0);
    }

    private static Draft advice(Assessment said, Rules rules) {
        boolean problem = said.isProblem();
        return new Draft(
                said.rule(),
                problem ? rules.advisor().severity(said, rules.settings()) : Severity.INFO,
                said.rating(),
                rules.evidence(said.rule()),
                said.key(),
                said.message(),
                problem && said.fixes().stream().anyMatch(Problem.Fix::sure),
                said.places().stream().findFirst().map(Span::start).orElse(0));
    }

    private static List<Finding> told(Path file, Article article, List<Draft> drafts, Rules rules) {
        boolean good = rules.request().good();
        List<Draft> told =
                drafts.stream()
                        .filter(d -> good || asks(d, rules))
                        .filter(
                                d ->
                                        switch (d.rating()) {
                                            case BAD, OK, INFO -> true;
                                            case GOOD -> good;
                                            case NOT_APPLICABLE -> false;
                                        })
                        .sorted(
                                Comparator.comparing((Draft d) -> d.rating() == Rating.GOOD)
                                        .thenComparing(Draft::offset))
                        .toList();
        var places = new Places(article.text(), told.stream().map(Draft::offset).toList());
        return told.stream().map(d -> d.in(file, places)).toList();
    }

    /** What is no more than a fact, such as the time to read, is told to who wants it or minds. */
    private static boolean asks(Draft draft, Rules rules) {
        return !rules.isFact(draft.rule())
                || rules.request().rules().contains(draft.rule())
                || draft.severity() != Severity.INFO;
    }

    private static Map<String, Rating> ratings(
            List<Draft> drafts, Function<Draft, Stream<String>> names) {
        Map<String, Rating> worst = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.rating() != Rating.NOT_APPLICABLE) {
                names.apply(draft)
                        .forEach(
                                name ->
                                        worst.merge(
                                                name,
                                                draft.rating(),
                                                (a, b) ->
                                                        Tally.badness(a) >= Tally.badness(b)
                                                                ? a
                                                                : b));
            }
        }
        return worst;
    }

    /** Where a field stands; the file's begin where it is missing. */
    static int offset(Article article, KeyPath key) {
        return article.find(key).map(Value::span).map(Span::start).orElse(0);
    }
}
