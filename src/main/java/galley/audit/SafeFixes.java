package galley.audit;

import galley.article.Article;
import galley.article.FrontMatter;
import galley.article.Outcome;
import galley.check.Problem;
import galley.check.Validity;
import galley.check.advice.Advisor;
import galley.check.advice.Assessment;
import galley.library.Templates;
import galley.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Mends what can be mended without losing anything, one fix after the other. */
public final class SafeFixes {

    private final Advisor advisor;
    private final SettingsFiles settings;
    private final Templates templates;
    private final Set<String> wanted;

    /**
     * @param wanted rules by their ids; all where it is empty
     */
    public SafeFixes(
            Advisor advisor, SettingsFiles settings, Templates templates, Set<String> wanted) {
        this.advisor = advisor;
        this.settings = settings;
        this.templates = templates;
        this.wanted = Set.copyOf(wanted);
    }

    /**
     * Each fix is made to what the one before left, and one of advice only where less is left to
     * fix then; the article itself where there is nothing to mend.
     */
    public Article mended(Path file, Article start) {
        var request = new AuditRequest(List.of(), wanted, false, (path, article) -> article);
        var rules = new Rules(advisor, settings.of(file).advice(), request);
        Article article = start;
        int most = problems(file, article, rules).size();
        for (int i = 0; i < most; i++) {
            Optional<Article> next = next(problems(file, article, rules), article);
            if (next.isEmpty()) {
                break;
            }
            article = next.get();
        }
        return advised(file, article, rules);
    }

    private Article advised(Path file, Article start, Rules rules) {
        Article article = start;
        List<List<Problem.Fix>> left = advice(file, article, rules);
        while (!left.isEmpty()) {
            Optional<Article> next = next(left, article);
            if (next.isEmpty()) {
                return article;
            }
            List<List<Problem.Fix>> then = advice(file, next.get(), rules);
            if (then.size() >= left.size()) {
                return article;
            }
            article = next.get();
            left = then;
        }
        return article;
    }

    /** What the first fix that is not refused leads to. */
    private static Optional<Article> next(List<List<Problem.Fix>> problems, Article article) {
        return problems.stream()
                .flatMap(fixes -> fixes.stream().filter(Problem.Fix::sure).limit(1))
                .flatMap(
                        fix ->
                                article.plan(fix.edit()) instanceof Outcome.Patched patched
                                                && !patched.article().text().equals(article.text())
                                        ? Stream.of(patched.article())
                                        : Stream.empty())
                .findFirst();
    }

    private List<List<Problem.Fix>> problems(Path file, Article article, Rules rules) {
        return Validity.problems(article, templates.schemaFor(file, article)).stream()
                .filter(p -> rules.ask(p.rule()))
                .map(Problem::fixes)
                .toList();
    }

    private List<List<Problem.Fix>> advice(Path file, Article article, Rules rules) {
        if (article.frontMatter() instanceof FrontMatter.Broken || templates.has(file)) {
            return List.of();
        }
        Schema schema = templates.schemaFor(file, article);
        List<List<Problem.Fix>> fixes = new ArrayList<>();
        for (Assessment said : ArticleCheck.assessed(file, article, schema, rules)) {
            if (said.isProblem() && rules.ask(said.rule())) {
                fixes.add(said.fixes());
            }
        }
        fixes.removeIf(each -> each.stream().noneMatch(Problem.Fix::sure));
        return fixes;
    }
}
