package galley.cli;

import galley.article.Article;
import galley.audit.ArticleProblems;
import galley.audit.SettingsFiles;
import galley.check.Problem;
import galley.check.Validity;
import galley.check.advice.AdviceSettings;
import galley.check.advice.RuleBook;
import galley.library.Templates;
import galley.text.LineEnds;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an edit brought that {@code check} would tell of. It is written all the same. */
final class NewProblems {

    private record Kind(String rule, Optional<KeyPath> key) {}

    private final Templates templates;
    private final Console console;
    private Optional<SettingsFiles> settings = Optional.empty();

    NewProblems(Templates templates, Console console) {
        this.templates = templates;
        this.console = console;
    }

    /**
     * @param edited keys whose problems are told of though they had them before
     */
    void tell(Path file, Article before, Article after, List<String> edited) {
        List<Problem> now = problems(file, after);
        if (now.isEmpty()) {
            return;
        }
        List<KeyPath> paths = edited.stream().flatMap(k -> KeyPath.parse(k).stream()).toList();
        Set<Kind> known = new HashSet<>();
        problems(file, before).forEach(p -> known.add(kind(p)));
        for (Problem problem : now) {
            boolean again =
                    problem.key().filter(k -> paths.stream().anyMatch(k::startsWith)).isPresent();
            if (again || !known.contains(kind(problem))) {
                String key = problem.key().map(k -> k + ": ").orElse("");
                console.error(
                        file,
                        LineEnds.placeOf(after.text(), problem.span().start()),
                        Messages.of(key + problem.message()) + " [" + problem.rule() + "]");
            }
        }
    }

    /** The settings are read only where there is something they could speak of. */
    private List<Problem> problems(Path file, Article article) {
        List<Problem> found = Validity.problems(article, templates.schemaFor(file, article));
        return found.isEmpty() ? found : ArticleProblems.asSet(found, settings(file));
    }

    private AdviceSettings settings(Path file) {
        SettingsFiles known = settings.orElseGet(() -> new SettingsFiles(new RuleBook()));
        settings = Optional.of(known);
        return known.of(file).advice();
    }

    private static Kind kind(Problem problem) {
        return new Kind(problem.rule(), problem.key());
    }
}
