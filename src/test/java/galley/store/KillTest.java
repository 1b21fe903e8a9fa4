package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.support.Child;
import galley.store.Loaded.Opened;
import galley.store.SaveOutcome.Saved;
import galley.store.SaveOutcome.Unchanged;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves without pause is killed: each file holds one whole text, always. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KillTest {

    /** A long run asks for more. */
    private static final int KILLS = Integer.getInteger("galley.kills", 30);

    @TempDir Path root;

    /** Saves, keeps and saves until it is killed. */
    static final class Saver {
        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            var store = new FileStore();
            Journal journal = Journal.open(folder.resolve("state"), store);
            for (int i = 0; ; i++) {
                save(store, folder.resolve("one.md"), i);
                save(store, folder.resolve("linked.md"), i);
                journal.keep(new Origin.Unnamed("a"), SourceText.of(text(i)));
                if (i == 0) {
                    System.out.println("saving");
                }
            }
        }

        private static void save(FileStore store, Path file, int i) {
            Opened opened = (Opened) store.load(file);
            SaveOutcome outcome = store.save(file, SourceText.of(text(i)), opened.stamp());
            if (!(outcome instanceof Saved || outcome instanceof Unchanged)) {
                throw new IllegalStateException(outcome.toString());
            }
        }
    }

    private static String text(int i) {
        return (i + "\n").repeat(1 + i * 7919 % 20_000);
    }

    private static int number(String text) {
        int i = Integer.parseInt(text.substring(0, text.indexOf('\n')));
        assertEquals(text(i), text);
        return i;
    }

    @Test
    void everyFileHoldsOneWholeText() throws Exception {
        Path one = Files.writeString(root.resolve("one.md"), text(0));
        Path linked = Files.writeString(root.resolve("linked.md"), text(0));
        Path other = Files.createLink(root.resolve("other.md"), linked);
        var random = new Random(7);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < KILLS; i++) {
            Process child = Child.start(List.of(), Saver.class, root);
            assertEquals("saving", child.inputReader().readLine());
            Thread.sleep(random.nextInt(150));
            child.destroyForcibly().waitFor();
            var store = new FileStore();
            seen.add(number(((Opened) store.load(one)).text().characters()));
            number(((Opened) store.load(linked)).text().characters());
            number(Files.readString(other));
            checkJournal(store);
            store.sweep(root, Duration.ZERO);
            assertEquals(List.of("linked.md", "one.md", "other.md", "state"), names());
        }
        System.out.println(
                "KillTest: " + KILLS + " kills, " + seen.size() + " texts found, none torn");
        assertTrue(seen.size() > 1, () -> "never killed in the middle: " + seen);
    }

    private void checkJournal(FileStore store) throws IOException {
        try (Journal journal = Journal.open(root.resolve("state"), store)) {
            List<Recovered> all = journal.recoverable();
            assertEquals(1, all.size());
            number(all.getFirst().text().characters());
            journal.discard(all.getFirst());
        }
        try (Journal journal = Journal.open(root.resolve("state"), store)) {
            assertEquals(List.of(), journal.recoverable());
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(root)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
