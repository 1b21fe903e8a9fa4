package galley.cli;

import galley.article.Article;
import galley.library.CollectionFacts;
import galley.library.bulk.EditRun;
import galley.schema.NewArticle;
import galley.session.ArticleFactory;
import galley.store.CreateOutcome;
import galley.store.FileStore;
import galley.store.SaveOutcome;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description = "Writes a new article by the collection's rules and prints its path.")
final class NewCommand implements Callable<Integer> {

    @Option(names = "--question", required = true, paramLabel = "Q")
    private String question = "";

    @Option(names = "--subject", required = true, paramLabel = "S")
    private String subject = "";

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "the collection's folder (default: this one)")
    private Path root = Path.of("");

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "further fields")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--answer",
            paramLabel = "MD",
            description = "a Markdown file, or - for standard input")
    private Optional<String> answer = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final FileStore store;
    private final Console console;
    private final NewProblems problems;
    private final InputStream in;

    NewCommand(FileStore store, Console console, NewProblems problems, InputStream in) {
        this.store = store;
        this.console = console;
        this.problems = problems;
        this.in = in;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(root.toAbsolutePath())) {
            console.error(root + ": There is no such folder; check the name");
            return Exit.FILE;
        }
        CollectionFacts facts = CollectionFacts.of(root);
        var wanted =
                new NewArticle(
                        question,
                        subject,
                        facts.author(),
                        facts.site(),
                        LocalDate.now(),
                        facts.nextId());
        if (wanted.problem().isPresent()) {
            console.error(Messages.of(wanted.problem().get()));
            return Exit.FOUND;
        }
        Article fresh = Article.parse(ArticleFactory.create(wanted));
        var run = new EditRun(fresh);
        for (Map.Entry<String, String> set : Pairs.of(spec, sets)) {
            boolean there = KeyPath.parse(set.getKey()).flatMap(run.article()::find).isPresent();
            if (there) {
                run.set(set.getKey(), set.getValue());
            } else {
                run.add(set.getKey(), set.getValue());
            }
        }
        if (answer.isPresent()) {
            switch (MarkdownInput.of(answer.get(), in)) {
                case MarkdownInput.Failed(String message) -> {
                    console.error(message);
                    return Exit.FILE;
                }
                case MarkdownInput.Read(String markdown) -> run.answer(markdown);
            }
        }
        if (run.refusal().isPresent()) {
            console.error(
                    Messages.of(run.refusal().get().key() + ": " + run.refusal().get().reason()));
            return Exit.FOUND;
        }
        return write(facts.placeFor(wanted), fresh, run.article());
    }

    private int write(Path file, Article fresh, Article article) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            console.error(file.getParent() + ": The folder cannot be made; check the permissions");
            return Exit.FILE;
        }
        return switch (store.saveNew(file, article.source())) {
            case SaveOutcome.Saved s -> {
                console.line(file.toString());
                problems.tell(file, fresh, article, List.of());
                yield Exit.DONE;
            }
            case CreateOutcome.AlreadyThere(Path existing) -> {
                console.error(existing + ": There is such an article already; change the question");
                yield Exit.FOUND;
            }
            case SaveOutcome.NotSaved(String what, String remedy) -> {
                console.error(file + ": " + Messages.of(what, remedy));
                yield Exit.FILE;
            }
        };
    }
}
