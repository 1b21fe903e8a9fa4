package galley.audit;

import galley.article.Article;
import galley.check.Problem;
import galley.check.Validity;
import galley.check.advice.AdviceSettings;
import galley.check.advice.AdviceSettings.RuleSetting;
import galley.check.advice.Advisor;
import galley.schema.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with single articles as their collection has it: what the window tells of, and what
 * lists and queries count.
 */
public final class ArticleProblems {

    /** The gravest first, then in the order of the text. */
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::severity).thenComparing(Problem::span);

    private final Advisor advisor;

    public ArticleProblems(Advisor advisor) {
        this.advisor = advisor;
    }

    /**
     * @param fileName on the disk, where there is one
     */
    public List<Problem> of(
            Article article, Schema schema, AdviceSettings settings, Optional<String> fileName) {
        return together(
                List.of(
                        ofValidity(article, schema, settings),
                        advisor.problems(article, schema, settings, fileName)));
    }

    /** What was found by several, in one order. */
    public static List<Problem> together(List<List<Problem>> found) {
        return found.stream().flatMap(List::stream).sorted(ORDER).toList();
    }

    /** What validity finds, without the rules that the collection has switched off. */
    public static List<Problem> ofValidity(
            Article article, Schema schema, AdviceSettings settings) {
        return Validity.problems(article, schema).stream()
                .flatMap(problem -> asSet(problem, settings).stream())
                .toList();
    }

    private static Optional<Problem> asSet(Problem problem, AdviceSettings settings) {
        RuleSetting set = settings.rules().get(Rules.known(problem.rule()));
        if (set == null) {
            return Optional.of(problem);
        }
        return set.on().orElse(true)
                ? Optional.of(problem.with(set.severity().orElse(problem.severity())))
                : Optional.empty();
    }
}
