package galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.support.Child;
import galley.store.FileStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Edits of many files that are cut off, and made again, come to what they would have come to. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ApplyKillTest {

    private static final int FILES = 400;

    @TempDir Path folder = Path.of("");

    /** The command in a process of its own. */
    static final class Main {
        public static void main(String[] args) {
            var cli =
                    new Cli(
                            new FileStore(Path.of(args[args.length - 1]), FileStore.LARGEST),
                            Path.of(args[args.length - 1]),
                            new ByteArrayInputStream(new byte[0]),
                            System.out,
                            System.err,
                            () -> false);
            System.exit(cli.run(cli.commandLine(), Arrays.copyOf(args, args.length - 1)));
        }
    }

    private static String name(int i) {
        return "s" + i % 7 + "/a" + i + ".md";
    }

    private static String text(int i, boolean edited) {
        return CommandTest.ARTICLE
                        .replace("id: 7", "id: " + i)
                        .replace(
                                "Biology\nscore", (edited ? "Physics " + i : "Biology") + "\nscore")
                + "\nBody ".repeat(i % 50);
    }

    private TreeMap<String, String> state() throws IOException {
        var state = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder.resolve("articles"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                state.put(
                        folder.resolve("articles").relativize(file).toString(),
                        Files.readString(file));
            }
        }
        return state;
    }

    @Test
    void endAsIfNothingHadHappened() throws IOException, InterruptedException {
        var ops = new StringBuilder();
        var wanted = new TreeMap<String, String>();
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve("articles").resolve(name(i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(i, false));
            ops.append(
                    "{\"file\": \"%s\", \"set\": {\"subject\": \"Physics %d\"}}%n"
                            .formatted(name(i), i));
            wanted.put(name(i), text(i, true));
        }
        Path list = Files.writeString(folder.resolve("ops.jsonl"), ops);
        var random = new Random(3);
        int cut = 0;
        for (int kill = 0; kill < 6; kill++) {
            Process run = start(list);
            run.getInputStream().read();
            Thread.sleep(random.nextInt(40));
            run.destroyForcibly().waitFor();
            var state = state();
            state.keySet().removeIf(n -> n.contains(".galley-"));
            assertEquals(wanted.keySet(), state.keySet());
            int done = 0;
            for (int i = 0; i < FILES; i++) {
                String now = state.get(name(i));
                assertTrue(
                        now.equals(text(i, true)) || now.equals(text(i, false)),
                        "torn: " + name(i));
                done += now.equals(text(i, true)) ? 1 : 0;
            }
            cut += done > 0 && done < FILES ? 1 : 0;
        }
        Process last = start(list);
        last.getInputStream().readAllBytes();
        assertEquals(0, last.waitFor());
        assertEquals(wanted, state());
        assertTrue(cut > 0, "no kill came in the middle");
    }

    private Process start(Path list) throws IOException {
        return Child.startWithLibraries(
                Main.class,
                "apply",
                list,
                "--root",
                folder.resolve("articles"),
                "--threads",
                "3",
                folder.resolve("state"));
    }
}
