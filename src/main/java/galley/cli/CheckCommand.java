package galley.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Article;
import galley.article.Outcome;
import galley.check.Problem;
import galley.check.Severity;
import galley.check.Validity;
import galley.library.ArticleTree;
import galley.library.Templates;
import galley.schema.Schema;
import galley.store.FileStore;
import galley.text.LineEnds;
import galley.text.Place;
import galley.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Every problem of the articles.")
final class CheckCommand implements Callable<Integer> {

    enum Format {
        text,
        json,
        sarif
    }

    enum FailOn {
        error,
        warning,
        info,
        never
    }

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "folders or articles")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(names = "--rules", split = ",", paramLabel = "ID", description = "only these rules")
    private List<String> rules = List.of();

    @Option(
            names = "--fail-on",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private FailOn failOn = FailOn.error;

    @Option(names = "--fix", description = "apply the fixes that lose nothing")
    private boolean fix;

    @Option(
            names = "--dry-run",
            description =
                    "with --fix: write nothing and print a diff, beside JSON on standard error")
    private boolean dryRun;

    @Option(names = "--all", description = "what is good as well: the rules that an article keeps")
    private boolean all;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final FileStore store;
    private final Console console;
    private final Templates templates;
    private final List<String> failed = new ArrayList<>();

    CheckCommand(FileStore store, Console console, Templates templates) {
        this.store = store;
        this.console = console;
        this.templates = templates;
    }

    /**
     * @param place in the file
     * @param good whether it is no problem but a rule that is kept
     */
    record Finding(Path path, Place place, Problem problem, boolean good) {
        /** As CLI readers know it: errors are bad, warnings so-so. */
        String rating() {
            if (good) {
                return "good";
            }
            return switch (problem.severity()) {
                case ERROR -> "bad";
                case WARNING -> "ok";
                case INFO -> "info";
            };
        }

        String severity() {
            return problem.severity().name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return problem.key().map(Object::toString).orElse("");
        }
    }

    @Override
    public Integer call() {
        if (dryRun && !fix) {
            throw new ParameterException(
                    spec.commandLine(), "--dry-run says what --fix would do; add --fix");
        }
        List<Finding> findings = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                failed.add(path + ": There is no such file or folder; check the name");
                continue;
            }
            for (Path file : ArticleTree.of(path, failed)) {
                switch (ArticleFile.look(store, file)) {
                    case ArticleFile.Result.Failed(String message) -> failed.add(message);
                    case ArticleFile.Result.Read(ArticleFile read) -> findings.addAll(check(read));
                }
            }
        }
        switch (format) {
            case text -> findings.forEach(f -> console.line(line(f)));
            case json -> console.line(Json.indented(json(findings)));
            case sarif -> console.line(Json.indented(Sarif.of(findings)));
        }
        failed.forEach(console::error);
        if (!failed.isEmpty()) {
            return Exit.FILE;
        }
        return findings.stream().anyMatch(f -> !f.good() && fails(f.problem().severity()))
                ? Exit.FOUND
                : Exit.DONE;
    }

    private boolean fails(Severity severity) {
        return switch (failOn) {
            case error -> severity == Severity.ERROR;
            case warning -> severity != Severity.INFO;
            case info -> true;
            case never -> false;
        };
    }

    private List<Finding> check(ArticleFile read) {
        Article article = read.article();
        if (fix) {
            Article mended = fixed(read.path(), article);
            if (!mended.text().equals(article.text())) {
                if (read.readOnly().isPresent()) {
                    failed.add(read.readOnly().get());
                    mended = article;
                } else if (dryRun) {
                    boolean pure = format != Format.text;
                    Diff.unified(read.path(), article.text(), mended.text())
                            .forEach(pure ? console::aside : console::line);
                } else {
                    read.save(store, mended.source()).ifPresent(failed::add);
                }
            }
            article = mended;
        }
        List<Finding> findings = new ArrayList<>();
        for (Problem problem : wanted(read.path(), article)) {
            findings.add(
                    new Finding(
                            read.path(),
                            LineEnds.placeOf(article.text(), problem.span().start()),
                            problem,
                            false));
        }
        if (all) {
            Validity.kept(article, schema(read.path(), article)).stream()
                    .filter(kept -> rules.isEmpty() || rules.contains(kept.rule()))
                    .forEach(kept -> findings.add(good(read.path(), kept)));
        }
        return findings;
    }

    private static Finding good(Path path, Validity.Kept kept) {
        var praise =
                new Problem(
                        kept.rule(),
                        Severity.INFO,
                        kept.evidence(),
                        Span.at(0),
                        Optional.empty(),
                        kept.message(),
                        List.of());
        return new Finding(path, new Place(1, 1), praise, true);
    }

    private Schema schema(Path path, Article article) {
        return templates.schemaFor(path, article);
    }

    private List<Problem> wanted(Path path, Article article) {
        return Validity.problems(article, schema(path, article)).stream()
                .filter(p -> rules.isEmpty() || rules.contains(p.rule()))
                .toList();
    }

    /**
     * Applies one fix after the other, each to what the one before left, as long as there are fewer
     * problems. Only what loses nothing is done without asking.
     */
    private Article fixed(Path path, Article start) {
        Article article = start;
        int most = wanted(path, article).size();
        for (int i = 0; i < most; i++) {
            Optional<Article> next = next(path, article);
            if (next.isEmpty()) {
                break;
            }
            article = next.get();
        }
        return article;
    }

    /** The article after the first fix that is not refused. */
    private Optional<Article> next(Path path, Article article) {
        return wanted(path, article).stream()
                .flatMap(p -> p.fixes().stream().filter(Problem.Fix::sure).limit(1))
                .flatMap(
                        f ->
                                article.plan(f.edit()) instanceof Outcome.Patched patched
                                        ? Stream.of(patched.article())
                                        : Stream.empty())
                .findFirst();
    }

    private static String line(Finding finding) {
        return "%s:%s: %s: %s [%s]"
                .formatted(
                        finding.path(),
                        finding.place(),
                        finding.good() ? finding.rating() : finding.severity(),
                        about(finding) + finding.problem().message(),
                        finding.problem().rule());
    }

    /** The key, unless the message begins with what it is called. */
    private static String about(Finding finding) {
        String name = finding.key().replaceFirst(".*[.]", "").replace('_', ' ');
        String message = finding.problem().message();
        boolean named = message.regionMatches(true, 0, name, 0, name.length());
        return named ? "" : finding.key() + ": ";
    }

    private static ArrayNode json(List<Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Finding f : findings) {
            ObjectNode node = array.addObject();
            node.put("path", f.path().toString().replace('\\', '/'))
                    .put("rule", f.problem().rule())
                    .put("severity", f.severity())
                    .put("rating", f.rating())
                    .put("evidence", f.problem().evidence().name())
                    .put("line", f.place().line())
                    .put("column", f.place().column());
            if (f.key().isEmpty()) {
                node.putNull("key");
            } else {
                node.put("key", f.key());
            }
            node.put("message", f.problem().message())
                    .put("fixable", f.problem().fixes().stream().anyMatch(Problem.Fix::sure));
        }
        return array;
    }
}
