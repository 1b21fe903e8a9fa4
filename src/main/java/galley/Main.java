package galley;

import galley.cli.Cli;
import galley.store.FileStore;
import galley.store.UserFolders;
import galley.ui.GalleyApp;
import galley.ui.shot.ShotCommand;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The program's entry: a command, or the window. */
public final class Main {

    private static final int USAGE = 2;

    /**
     * Held, since the logging library forgets loggers that nobody holds, and their levels with
     * them.
     */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Main() {}

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    public static void main(String[] args) {
        // The toolkit warns at each start that it was not loaded as a module; nobody can act on
        // that.
        TOOLKIT.setLevel(Level.SEVERE);
        UserFolders folders = UserFolders.ofThisUser();
        var cli =
                new Cli(
                        new FileStore(folders.state(), FileStore.LARGEST),
                        folders.state(),
                        Optional.of(folders.cache()),
                        System.in,
                        System.out,
                        System.err,
                        Main::isTerminal);
        CommandLine line = cli.commandLine(new ShotCommand());
        boolean command =
                args.length > 0
                        && (args[0].startsWith("-") || line.getSubcommands().containsKey(args[0]));
        if (command) {
            int status = cli.run(line, args);
            System.exit(status);
        }
        Optional<String> refusal = Cli.refusal(line, List.of(args));
        if (refusal.isPresent()) {
            System.err.println("galley: " + refusal.get());
            System.exit(USAGE);
        }
        GalleyApp.launchWith(Stream.of(args).findFirst().map(Path::of));
    }
}
