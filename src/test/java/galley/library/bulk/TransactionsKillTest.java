package galley.library.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.support.Child;
import galley.library.Days;
import galley.library.Progress;
import galley.library.Query;
import galley.library.Templates;
import galley.store.FileStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A subject is merged in many files by a process that is killed at any moment. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TransactionsKillTest {

    private static final int FILES = 300;

    @TempDir Path temp = Path.of("");
    private Folder folder = new Folder(temp);
    private TreeMap<String, String> before = new TreeMap<>();
    private TreeMap<String, String> after = new TreeMap<>();

    private static String text(int i, String subject) {
        return Folder.ARTICLE.replace("id: 7", "id: " + i).replace("Biology", subject);
    }

    @BeforeEach
    void write() throws IOException {
        folder = new Folder(temp.resolve("articles"));
        for (int i = 0; i < FILES; i++) {
            folder.write(
                    "s" + i % 5 + "/a" + i + ".md", text(i, i % 2 == 0 ? "biology" : "Biology"));
        }
        before = folder.all();
        after = new TreeMap<>(before);
        after.replaceAll(
                (name, text) ->
                        text.replace("subject: biology", "subject: Biology")
                                .replace("| biology", "| Biology"));
    }

    /** What the other process does. */
    static final class Main {
        public static void main(String[] args) {
            var folder = Path.of(args[0]);
            var store = new FileStore(folder.resolve("state"), FileStore.LARGEST);
            ChangeSet set = plan(folder.resolve("articles"), store).set();
            System.out.println("begins");
            new Transactions(folder.resolve("state"), store).make(set, Progress.UNSEEN);
        }
    }

    private static BulkPlan plan(Path root, FileStore store) {
        return new BulkPlanner(store, new Templates(), (file, article) -> 0)
                .plan(
                        "Merge",
                        root,
                        new Selection.Matching(Query.read("subject:biology", Days.SYSTEM).query()),
                        List.of(
                                new BulkChange.Replace(
                                        "subject", new Finder.Whole("biology"), "Biology")),
                        Progress.UNSEEN);
    }

    private Process start() throws IOException {
        return Child.startWithLibraries(Main.class, temp);
    }

    @Test
    void theNextGoesOnOrBack() throws IOException, InterruptedException {
        var random = new Random(9);
        var transactions = new Transactions(temp.resolve("state"), new FileStore());
        int cut = 0;
        for (int kill = 0; kill < 4; kill++) {
            Process run = start();
            run.getInputStream().read();
            Thread.sleep(20 + random.nextInt(80));
            run.destroyForcibly().waitFor();
            List<Kept> left = transactions.interrupted();
            cut += left.size();
            for (Kept kept : left) {
                if (kill % 2 == 0) {
                    Made made = transactions.resume(kept, Progress.UNSEEN);
                    assertEquals(List.of(), assertInstanceOf(Made.Ended.class, made).refused());
                    assertEquals(after, now());
                }
            }
            for (Kept kept : transactions.kept()) {
                transactions.undo(kept, Progress.UNSEEN);
            }
            assertEquals(before, now());
        }
        assertTrue(cut > 0, "no kill came in the middle");
    }

    private TreeMap<String, String> now() throws IOException {
        TreeMap<String, String> now = folder.all();
        now.keySet().removeIf(name -> name.contains(".galley-"));
        return now;
    }
}
