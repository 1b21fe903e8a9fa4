package galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.support.Child;
import galley.store.FileStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code galley rename} promises to scripts, also when it is killed. */
class RenameCommandTest {

    private static final int LINKS = 12;

    @TempDir Path folder = Path.of("");
    private Path root = Path.of("");
    private Path file = Path.of("");

    private static String article(String name, String related) {
        return CommandTest.ARTICLE
                .replace(
                        "subject: Biology\n",
                        "subject: Biology\nfile_name: " + name + ".md\nurl: " + url(name) + "\n")
                .replace("tags: [one, two]\n", related);
    }

    private static String url(String name) {
        return "/learn/biology/questions/" + name;
    }

    private static String pointingAt(String name) {
        return "related_article1:\n    id: 7\n    title: >-\n        What is a cell?\n    url: "
                + url(name)
                + "\n";
    }

    @BeforeEach
    void write() throws IOException {
        root = Files.createDirectories(folder.resolve("site/biology"));
        file = Files.writeString(root.resolve("old.md"), article("old", ""));
        for (int i = 0; i < LINKS; i++) {
            Files.writeString(root.resolve("a" + i + ".md"), article("a" + i, pointingAt("old")));
        }
    }

    private TreeMap<String, String> all() throws IOException {
        var state = new TreeMap<String, String>();
        try (Stream<Path> all = Files.list(root)) {
            for (Path each : all.filter(f -> f.toString().endsWith(".md")).toList()) {
                state.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        return state;
    }

    private TreeMap<String, String> renamed() throws IOException {
        TreeMap<String, String> wanted = all();
        wanted.remove("old.md");
        wanted.put("new.md", article("new", ""));
        wanted.replaceAll((name, text) -> text.replace(url("old"), url("new")));
        return wanted;
    }

    private CommandTest.Run galley(Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var cli =
                new Cli(
                        new FileStore(),
                        folder.resolve("state"),
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out),
                        new PrintStream(err),
                        () -> false);
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        int exit = cli.run(cli.commandLine(), words);
        return new CommandTest.Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void printsThePathAndTheRedirect() throws IOException {
        TreeMap<String, String> wanted = renamed();
        CommandTest.Run run = galley("rename", file, "--slug", "new");
        assertEquals("links were looked for below " + root.getParent() + "\n", run.err());
        assertEquals(0, run.exit());
        assertEquals(
                List.of(root.resolve("new.md").toString(), url("old") + " " + url("new") + " 301"),
                run.lines());
        assertEquals(wanted, all());
    }

    /** No sign of a site stands above; its articles lie below a folder of the usual name. */
    @Test
    void linksFromOtherPartsOfAPlainFolderFollowToo() throws IOException {
        Path learn = Files.createDirectories(folder.resolve("plain/content/learn/physics"));
        Path posts = Files.createDirectories(folder.resolve("plain/content/posts"));
        Path old = Files.writeString(learn.resolve("old.md"), article("old", ""));
        Path post = posts.resolve("post.md");
        Files.writeString(post, "---\ntitle: P\n---\n[old](" + url("old") + ")\n");
        CommandTest.Run run = galley("rename", old, "--slug", "new");
        assertEquals(0, run.exit());
        assertTrue(Files.readString(post).contains(url("new")), Files.readString(post));
        assertEquals("links were looked for below " + folder.resolve("plain") + "\n", run.err());
    }

    @Test
    void aDryRunShowsAllAndWritesNothing() throws IOException {
        TreeMap<String, String> before = all();
        CommandTest.Run run = galley("rename", "--dry-run", file, "--question", "What is it?");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.lines().contains("rename to " + root.resolve("what-is-it.md")), run.out());
        assertTrue(run.lines().contains("--- a" + file), run.out());
        assertTrue(run.lines().contains("+++ b" + root.resolve("what-is-it.md")), run.out());
        assertEquals(
                LINKS,
                run.lines().stream().filter(("+    url: " + url("what-is-it"))::equals).count());
        assertTrue(run.lines().contains("+    What is it?"), run.out());
        assertEquals(before, all());
        assertFalse(Files.exists(folder.resolve("state/changes")));
    }

    @Test
    void whatCannotBeRenamedIsRefused() throws IOException {
        TreeMap<String, String> before = all();
        assertEquals(1, galley("rename", file, "--slug", "a1").exit());
        assertEquals(1, galley("rename", file, "--slug", "No Slug").exit());
        assertEquals(
                1,
                galley("rename", file, "--slug", "x", "--root", folder.resolve("state")).exit()
                        & 1);
        assertEquals(3, galley("rename", root.resolve("none.md"), "--slug", "x").exit());
        assertEquals(2, galley("rename", file).exit());
        assertEquals(2, galley("rename", file, "--slug", "x", "--question", "y").exit());
        CommandTest.Run taken = galley("rename", file, "--slug", "a1");
        assertTrue(
                taken.err().startsWith("galley: " + file + ": There is “a1.md” already; "),
                taken.err());
        assertEquals("", taken.out());
        assertEquals(before, all());
    }

    /** The command in a process of its own. */
    static final class Main {
        public static void main(String[] args) {
            Path state = Path.of(args[0]);
            var cli =
                    new Cli(
                            new FileStore(state, FileStore.LARGEST),
                            state,
                            new ByteArrayInputStream(new byte[0]),
                            System.out,
                            System.err,
                            () -> false);
            System.out.println("up");
            System.exit(cli.run(cli.commandLine(), args[1], args[2], args[3], args[4]));
        }
    }

    private Process start(Path article, String slug) throws IOException {
        return Child.startWithLibraries(
                Main.class, folder.resolve("state"), "rename", article, "--slug", slug);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aRenameThatWasKilledIsEndedByTheNext() throws IOException, InterruptedException {
        TreeMap<String, String> before = all();
        TreeMap<String, String> after = renamed();
        var random = new Random(3);
        int cut = 0;
        for (int kill = 0; kill < 6; kill++) {
            Process run = start(file, "new");
            run.getInputStream().read();
            waitForPlan(run);
            Thread.sleep(random.nextInt(60));
            run.destroyForcibly().waitFor();
            cut += all().equals(before) || all().equals(after) ? 0 : 1;
            // Any rename of this user ends it; this one then has nothing to do itself.
            CommandTest.Run next = galley("rename", root.resolve("a1.md"), "--slug", "a1");
            assertEquals(0, next.exit(), next.err());
            assertTrue(all().equals(after) || all().equals(before), "neither: " + all().keySet());
            if (all().equals(after)) {
                galley("rename", root.resolve("new.md"), "--slug", "old");
            }
            assertEquals(before, all());
        }
        assertTrue(cut > 0, "no kill came in the middle");
    }

    /** Killed before its first step it would show nothing. */
    private void waitForPlan(Process run) throws IOException, InterruptedException {
        Path changes = folder.resolve("state/changes");
        int known = Files.isDirectory(changes) ? changes.toFile().list().length : 0;
        while (run.isAlive()) {
            String[] now = changes.toFile().list();
            if (now != null && now.length > known) {
                return;
            }
            Thread.sleep(1);
        }
    }
}
