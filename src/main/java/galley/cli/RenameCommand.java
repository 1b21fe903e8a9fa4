package galley.cli;

import galley.library.CollectionRoot;
import galley.library.Templates;
import galley.library.bulk.ChangeSet;
import galley.library.bulk.FileChange;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.library.bulk.Preview;
import galley.library.Progress;
import galley.library.bulk.Transactions;
import galley.library.rename.NewName;
import galley.library.rename.RenamePlan;
import galley.library.rename.Renamer;
import galley.store.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rename",
        description = {
            "Gives an article another address: its file, file_name, url, and all links to it.",
            "Prints the new path, and the redirect to set as a line of a _redirects file."
        })
final class RenameCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "the article")
    private Path file = Path.of("");

    /** The library puts it there, or says that it is missing. */
    @ArgGroup(multiplicity = "1")
    private @Nullable Name name;

    /** One of the two. */
    private static final class Name {
        @Option(
                names = "--question",
                required = true,
                paramLabel = "Q",
                description = "the new question")
        private Optional<String> question = Optional.empty();

        @Option(
                names = "--slug",
                required = true,
                paramLabel = "S",
                description = "the new address alone")
        private Optional<String> slug = Optional.empty();

        NewName value() {
            return question.<NewName>map(NewName.Question::new)
                    .orElseGet(() -> new NewName.Address(slug.orElse("")));
        }
    }

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "the collection's folder (default: found above FILE)")
    private Optional<Path> root = Optional.empty();

    @Option(names = "--dry-run", description = "print a diff and write nothing")
    private boolean dryRun;

    private final FileStore store;
    private final Console console;
    private final Templates templates;
    private final Transactions transactions;

    RenameCommand(FileStore store, Console console, Templates templates, Path state) {
        this.store = store;
        this.console = console;
        this.templates = templates;
        this.transactions = new Transactions(state, store);
    }

    @Override
    public Integer call() {
        Optional<Path> wrong = root.filter(folder -> !Files.isDirectory(folder));
        if (wrong.isPresent()) {
            console.error(wrong.get() + ": There is no such folder; check the name");
            return Exit.FILE;
        }
        if (!dryRun) {
            endWhatWasCutOff();
        }
        return switch (ArticleFile.read(store, file)) {
            case ArticleFile.Result.Failed(String message) -> {
                console.error(message);
                yield Exit.FILE;
            }
            case ArticleFile.Result.Read(ArticleFile read) -> rename(read);
        };
    }

    /** A rename that was killed is ended before anything else, or taken back where it cannot be. */
    private void endWhatWasCutOff() {
        for (Kept kept : transactions.interrupted()) {
            if (kept.kind() == ChangeSet.Kind.WHOLE) {
                console.error(
                        kept.root()
                                + ": “"
                                + kept.title()
                                + "” was cut off before; it is ended first");
                told(watched("ending", progress -> transactions.resume(kept, progress)));
                kept.notes().forEach(console::aside);
            }
        }
    }

    private int rename(ArticleFile read) {
        Path folder = root.orElseGet(() -> CollectionRoot.of(file, read.article()));
        NewName wanted = Objects.requireNonNull(name).value();
        RenamePlan plan =
                watched(
                        "looking for links",
                        progress ->
                                new Renamer(store, templates).plan(folder, file, wanted, progress));
        return switch (plan) {
            case RenamePlan.Nothing nothing -> {
                console.line(file.toString());
                yield Exit.DONE;
            }
            case RenamePlan.Cancelled cancelled -> Exit.DONE;
            case RenamePlan.NotPossible(Path where, String what, String remedy) -> {
                console.error(where + ": " + Messages.of(what, remedy));
                yield Exit.FOUND;
            }
            case RenamePlan.Ready ready -> {
                ready.warnings().forEach(console::error);
                yield dryRun ? show(ready) : make(ready);
            }
        };
    }

    private int show(RenamePlan.Ready ready) {
        for (FileChange change : ready.set().changes()) {
            change.movedTo()
                    .ifPresent(
                            to -> {
                                console.line("rename from " + change.file());
                                console.line("rename to " + to);
                            });
            Preview.of(change, store)
                    .ifPresent(
                            texts ->
                                    Diff.unified(
                                                    change.file(),
                                                    change.movedTo().orElse(change.file()),
                                                    texts.before().characters(),
                                                    texts.after().characters())
                                            .forEach(console::line));
        }
        return Exit.DONE;
    }

    private int make(RenamePlan.Ready ready) {
        int exit = told(watched("changing", progress -> transactions.make(ready.set(), progress)));
        if (exit == Exit.DONE) {
            console.line(ready.target().toString());
            if (root.isEmpty() && !CollectionRoot.isWhole(ready.set().root())) {
                console.aside("links were looked for below " + ready.set().root());
            }
            ready.redirect().map(RenamePlan.Redirect::line).ifPresent(console::line);
        }
        return exit;
    }

    private <T> T watched(String what, Function<Progress, T> work) {
        try (var progress = new TerminalProgress(console, what)) {
            return work.apply(progress);
        }
    }

    private int told(Made made) {
        return switch (made) {
            case Made.NotBegun(String what, String remedy) -> {
                console.error(file + ": " + Messages.of(what, remedy));
                yield Exit.FILE;
            }
            case Made.Ended ended -> {
                ended.refused()
                        .forEach(
                                why ->
                                        console.error(
                                                why.file()
                                                        + ": "
                                                        + Messages.of(why.what(), why.remedy())));
                yield ended.refused().isEmpty() ? Exit.DONE : Exit.FILE;
            }
        };
    }
}
