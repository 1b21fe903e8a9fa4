package galley.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import galley.store.FileStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs commands on one article in a folder of its own. */
abstract class CommandTest {

    static final ObjectMapper JSON = new ObjectMapper();

    static final String ARTICLE =
            """
            ---
            _schema: default
            id: 7
            date: 2024-11-30
            title: >-
                What is a cell?
            seo:
              title: QuickTakes | Biology
              page_keywords: a, b
            question: >-
                What is a cell?
            answer: >-
                Cells are **small**.\\n\\n$\\nabla$
            subject: Biology
            score: -1.0
            tags: [one, two]
            ---

            &nbsp;""";

    @TempDir Path folder = Path.of("");
    Path file = Path.of("");

    record Run(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Run run(String in, Object... args) {
        Run run = any(in.getBytes(StandardCharsets.UTF_8), false, args);
        assertFalse(run.err.contains("Exception"), run.err);
        assertTrue(run.err.lines().allMatch(l -> l.startsWith("galley: ")), run.err);
        return run;
    }

    /** Whatever comes of it. */
    static Run any(byte[] in, boolean terminal, Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var cli =
                new Cli(
                        new FileStore(),
                        Path.of("target", "test-state"),
                        new ByteArrayInputStream(in),
                        new PrintStream(out),
                        new PrintStream(err),
                        () -> terminal);
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        int exit = cli.run(cli.commandLine(new Crash()), words);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A command that is at fault. */
    @Command(name = "crash")
    static final class Crash implements Callable<Integer> {

        @Parameters private String how = "";

        @Override
        public Integer call() {
            if (how.equals("deep")) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException("no\nluck");
        }
    }

    Run galley(Object... args) {
        return run("", args);
    }

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.md");
        Files.writeString(file, ARTICLE);
    }

    String text() throws IOException {
        return Files.readString(file);
    }

    /** Another article with the same number and address. */
    Path second() throws IOException {
        return Files.writeString(folder.resolve("b.md"), ARTICLE);
    }
}
