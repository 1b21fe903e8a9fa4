package galley.cli;

import galley.audit.RuleChecks;
import galley.library.Checks;
import galley.library.Templates;
import galley.store.FileStore;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that need no window. */
public final class Cli {

    private final FileStore store;
    private final Path state;
    private final Templates templates = new Templates();
    private final Console console;
    private final InputStream in;
    private final Optional<Path> cache;
    private final Clock clock;
    private final Function<Templates, Checks> checks;

    /**
     * Without a cache folder: searching reads every file.
     *
     * @param state the user's state folder, for what can be cut off and has to be ended
     * @param terminal whether a person reads the results
     */
    public Cli(
            FileStore store,
            Path state,
            InputStream in,
            PrintStream out,
            PrintStream err,
            BooleanSupplier terminal) {
        this(store, state, Optional.empty(), in, out, err, terminal);
    }

    /**
     * @param state the user's state folder, for what can be cut off and has to be ended
     * @param cache the user's folder for what can be made again
     * @param terminal whether a person reads the results
     */
    public Cli(
            FileStore store,
            Path state,
            Optional<Path> cache,
            InputStream in,
            PrintStream out,
            PrintStream err,
            BooleanSupplier terminal) {
        this(store, state, cache, in, new Console(out, err, terminal), Clock.systemDefaultZone());
    }

    Cli(
            FileStore store,
            Path state,
            Optional<Path> cache,
            InputStream in,
            Console console,
            Clock clock) {
        this(
                store,
                state,
                cache,
                in,
                console,
                clock,
                templates -> new RuleChecks(templates, Clock.systemDefaultZone()));
    }

    /**
     * @param checks makes those that are asked by queries and columns
     */
    Cli(
            FileStore store,
            Path state,
            Optional<Path> cache,
            InputStream in,
            Console console,
            Clock clock,
            Function<Templates, Checks> checks) {
        this.store = store;
        this.state = state;
        this.in = in;
        this.cache = cache;
        this.console = console;
        this.clock = clock;
        this.checks = checks;
    }

    @Command(
            name = "galley",
            version = "Galley " + Version.NUMBER,
            mixinStandardHelpOptions = true,
            description =
                    "Edits Markdown articles with YAML front matter; nothing changes but what is edited.",
            footer = {
                "",
                "galley [PATH] opens the window on a folder or an article.",
                "A KEY is a path such as title, seo.page_description or content_blocks[0].title.en."
            })
    private static final class Top implements Runnable {
        @Override
        public void run() {}
    }

    /**
     * @param windowCommands further commands, of the window's side
     */
    public CommandLine commandLine(Object... windowCommands) {
        var line = new CommandLine(new Top());
        var problems = new NewProblems(templates, console);
        Checks asked = checks.apply(templates);
        line.addSubcommand(new GetCommand(store, console))
                .addSubcommand(new SetCommand(store, console, problems))
                .addSubcommand(new AnswerCommand(store, console, problems, in))
                .addSubcommand(new ApplyCommand(store, console, problems, in))
                .addSubcommand(new ListCommand(store, console, asked, cache))
                .addSubcommand(new SearchCommand(console, asked, cache))
                .addSubcommand(new CheckCommand(store, console, templates, clock))
                .addSubcommand(new NewCommand(store, console, problems, in))
                .addSubcommand(new RenameCommand(store, console, templates, state))
                .addSubcommand(new RenderCommand(store, console));
        line.addSubcommand(new CommandLine.HelpCommand());
        for (Object command : windowCommands) {
            line.addSubcommand(command);
        }
        line.getSubcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler(
                (wrong, args) -> {
                    console.error(
                            wrong.getMessage()
                                    + "; see galley "
                                    + wrong.getCommandLine().getCommandName()
                                    + " --help");
                    return Exit.USAGE;
                });
        line.setExecutionExceptionHandler(
                (fault, command, args) -> {
                    console.fault(fault);
                    return Exit.FAULT;
                });
        return line;
    }

    /** Why these words are neither a command nor one path for the window to open. */
    public static Optional<String> refusal(CommandLine line, List<String> words) {
        if (words.isEmpty() || (words.size() == 1 && isPath(words.getFirst()))) {
            return Optional.empty();
        }
        String first = words.getFirst();
        if (words.size() > 1 && isPath(first)) {
            return Optional.of(
                    "The window takes one folder or article at a time; see galley --help");
        }
        return Optional.of(
                (words.size() == 1
                                ? "There is no file, folder or command “"
                                : "There is no command “")
                        + first
                        + "”; the commands are "
                        + String.join(", ", line.getSubcommands().keySet())
                        + ", see galley --help");
    }

    private static boolean isPath(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Runs a command; its exit status. */
    public int run(CommandLine line, String... args) {
        int exit;
        try {
            exit = line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError fault) {
            console.fault(fault);
            exit = Exit.FAULT;
        }
        console.flush();
        return exit;
    }
}
