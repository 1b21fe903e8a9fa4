package galley.cli;

import galley.library.bulk.EditRun;
import galley.store.FileStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "set",
        description = "Changes fields of an article and saves it; nothing else changes.")
final class SetCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "the article")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "KEY=VALUE",
            description = "the new value of a field that is there")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--add", paramLabel = "KEY=VALUE", description = "a new field or list item")
    private List<String> adds = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "KEY", description = "a field to remove")
    private List<String> removes = new ArrayList<>();

    @Option(names = "--rename", paramLabel = "OLD=NEW", description = "a new name for a key")
    private List<String> renames = new ArrayList<>();

    @Option(names = "--dry-run", description = "print a diff and write nothing")
    private boolean dryRun;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final FileStore store;
    private final Console console;
    private final NewProblems problems;

    SetCommand(FileStore store, Console console, NewProblems problems) {
        this.store = store;
        this.console = console;
        this.problems = problems;
    }

    @Override
    public Integer call() {
        if (sets.isEmpty() && adds.isEmpty() && removes.isEmpty() && renames.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing to do: give KEY=VALUE, --add, --remove or --rename");
        }
        List<Map.Entry<String, String>> set = Pairs.of(spec, sets);
        List<Map.Entry<String, String>> add = Pairs.of(spec, adds);
        List<Map.Entry<String, String>> rename = Pairs.of(spec, renames);
        return switch (ArticleFile.read(store, file)) {
            case ArticleFile.Result.Failed(String message) -> {
                console.error(message);
                yield Exit.FILE;
            }
            case ArticleFile.Result.Read(ArticleFile read) -> edit(read, set, add, rename);
        };
    }

    private int edit(
            ArticleFile read,
            List<Map.Entry<String, String>> set,
            List<Map.Entry<String, String>> add,
            List<Map.Entry<String, String>> rename) {
        if (read.readOnly().isPresent()) {
            console.error(read.readOnly().get());
            return Exit.FILE;
        }
        var run = new EditRun(read.article());
        set.forEach(e -> run.set(e.getKey(), e.getValue()));
        add.forEach(e -> run.add(e.getKey(), e.getValue()));
        removes.forEach(run::remove);
        rename.forEach(e -> run.rename(e.getKey(), e.getValue()));
        return Saver.finish(run, read, dryRun, store, console, problems);
    }

    /** How an edited article ends: refused, shown as a diff, or saved. */
    static final class Saver {

        private Saver() {}

        static int finish(
                EditRun run,
                ArticleFile read,
                boolean dryRun,
                FileStore store,
                Console console,
                NewProblems problems) {
            Optional<EditRun.Refusal> refusal = run.refusal();
            if (refusal.isPresent()) {
                console.error(
                        read.path(),
                        refusal.get().place(),
                        Messages.of(refusal.get().key() + ": " + refusal.get().reason()));
                return Exit.FOUND;
            }
            String before = read.article().text();
            String after = run.article().text();
            if (before.equals(after)) {
                return Exit.DONE;
            }
            if (dryRun) {
                Diff.unified(read.path(), before, after).forEach(console::line);
                problems.tell(read.path(), read.article(), run.article(), run.changed());
                return Exit.DONE;
            }
            Optional<String> failure = read.save(store, run.article().source());
            failure.ifPresentOrElse(
                    console::error,
                    () -> problems.tell(read.path(), read.article(), run.article(), run.changed()));
            return failure.isPresent() ? Exit.FILE : Exit.DONE;
        }
    }
}
