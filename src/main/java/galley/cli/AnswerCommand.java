package galley.cli;

import galley.article.Answer;
import galley.library.bulk.EditRun;
import galley.store.FileStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "answer",
        description =
                "Prints the answer's Markdown, exactly; or replaces it, patching only what differs.")
final class AnswerCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "the article")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "MD",
            description = "a Markdown file, or - for standard input")
    private Optional<String> from = Optional.empty();

    @Option(names = "--dry-run", description = "print a diff and write nothing")
    private boolean dryRun;

    private final FileStore store;
    private final Console console;
    private final NewProblems problems;
    private final InputStream in;

    AnswerCommand(FileStore store, Console console, NewProblems problems, InputStream in) {
        this.store = store;
        this.console = console;
        this.problems = problems;
        this.in = in;
    }

    @Override
    public Integer call() {
        return switch (ArticleFile.read(store, file)) {
            case ArticleFile.Result.Failed(String message) -> {
                console.error(message);
                yield Exit.FILE;
            }
            case ArticleFile.Result.Read(ArticleFile read) ->
                    from.isPresent() ? replace(read, from.get()) : print(read);
        };
    }

    private int print(ArticleFile read) {
        if (read.article().answer().place() instanceof Answer.Place.Unreadable unreadable) {
            console.error(
                    file,
                    read.article().text(),
                    read.article().find(unreadable.path()).map(v -> v.span().start()).orElse(0),
                    Messages.of(unreadable.reason()));
            return Exit.FOUND;
        }
        console.print(read.article().answer().markdown());
        return Exit.DONE;
    }

    private int replace(ArticleFile read, String source) {
        if (read.readOnly().isPresent()) {
            console.error(read.readOnly().get());
            return Exit.FILE;
        }
        return switch (MarkdownInput.of(source, in)) {
            case MarkdownInput.Failed(String message) -> {
                console.error(message);
                yield Exit.FILE;
            }
            case MarkdownInput.Read(String markdown) -> {
                var run = new EditRun(read.article());
                run.answer(markdown);
                yield SetCommand.Saver.finish(run, read, dryRun, store, console, problems);
            }
        };
    }
}
