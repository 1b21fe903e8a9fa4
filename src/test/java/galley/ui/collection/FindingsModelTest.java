package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.session.BesideWork;
import galley.ui.collection.FindingsModel.Kind;
import galley.ui.collection.FindingsModel.Line;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsModelTest {

    @TempDir private Path folder;

    private long changes;
    private final FindingsModel model =
            new FindingsModel(BesideWork.atOnce(), Optional.empty(), () -> changes, () -> {});

    private Path article(String name, String fields) throws IOException {
        return Files.writeString(folder.resolve(name), "---\n" + fields + "\n---\n");
    }

    /** A folder in an archive that was closed: every question to it is a fault. */
    private Path unaskable() throws IOException {
        try (FileSystem archive =
                FileSystems.newFileSystem(folder.resolve("closed.zip"), Map.of("create", "true"))) {
            return archive.getPath("/");
        }
    }

    @Test
    void linksThatLeadNowhereAndArticlesThatAreThereTwice() throws IOException {
        Path a =
                article(
                        "a.md",
                        "id: 1\ntitle: What is ice?\nurl: /learn/x/a\n"
                                + "related_article1:\n  id: 2\n  url: /learn/x/none");
        Path b = article("b.md", "id: 1\ntitle: What is ice\nurl: /learn/x/b");
        model.begin(folder);
        assertEquals("", model.status());
        Map<Kind, Integer> counts = model.counts();
        assertEquals(1, counts.get(Kind.DEAD));
        assertEquals(2, counts.get(Kind.SAME_ID));
        assertEquals(2, counts.get(Kind.SAME_TITLE));
        assertEquals(2, counts.get(Kind.ORPHANS));
        assertTrue(!counts.containsKey(Kind.SAME_URL));
        assertEquals(Optional.of(Kind.DEAD), model.chosen());
        assertEquals(
                List.of(new Line.Article(a, "related_article1: /learn/x/none", "related_article1")),
                model.lines());
        model.choose(Kind.SAME_ID);
        assertEquals(
                List.of(
                        new Line.Apart("2 articles", List.of(a, b)),
                        new Line.Article(a, "", ""),
                        new Line.Article(b, "", "")),
                model.lines());
    }

    @Test
    void whatIsNotListedIsCountedAllTheSame() throws IOException {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            article(
                    name + ".md",
                    "id: 1\ntitle: "
                            + name.repeat(9)
                            + "\nurl: /x/"
                            + name
                            + "\nrelated_article1:\n  url: /x/none");
        }
        var few =
                new FindingsModel(
                        BesideWork.atOnce(), Optional.empty(), () -> changes, () -> {}, 2);
        few.begin(folder);
        assertEquals(5, few.counts().get(Kind.DEAD));
        assertEquals(5, few.counts().get(Kind.ORPHANS));
        assertEquals(5, few.counts().get(Kind.SAME_ID));
        few.choose(Kind.DEAD);
        assertEquals(3, few.lines().size());
        assertEquals(new Line.More(3), few.lines().getLast());
        few.choose(Kind.ORPHANS);
        assertEquals(new Line.More(3), few.lines().getLast());
        few.choose(Kind.SAME_ID);
        assertEquals(6, few.lines().size(), "a group stays whole");
    }

    /** Its work waits until it is asked to run. */
    private static final class Later implements Executor {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }
    }

    @Test
    void aLookThatWasFollowedByAnotherAndFailsTakesNothingAway() throws IOException {
        article("a.md", "id: 1\ntitle: A\nurl: /x/a");
        var beside = new Later();
        var shown =
                new FindingsModel(
                        new BesideWork(beside, Runnable::run),
                        Optional.empty(),
                        () -> changes,
                        () -> {});
        // A folder that cannot even be asked for fails the look.
        shown.begin(unaskable());
        shown.begin(folder);
        Runnable failing = beside.waiting.removeFirst();
        beside.waiting.removeFirst().run();
        assertEquals(1, shown.counts().get(Kind.ORPHANS));
        assertThrows(RuntimeException.class, failing::run);
        assertEquals(1, shown.counts().get(Kind.ORPHANS));
        assertEquals("", shown.status());
    }

    @Test
    void aLookThatFailsSaysSo() throws IOException {
        var beside = new Later();
        var shown =
                new FindingsModel(
                        new BesideWork(beside, Runnable::run),
                        Optional.empty(),
                        () -> changes,
                        () -> {});
        shown.begin(unaskable());
        assertThrows(RuntimeException.class, beside.waiting.removeFirst()::run);
        assertEquals(Optional.empty(), shown.progress());
        assertTrue(shown.status().startsWith("Looking broke off by a fault"), shown.status());
    }

    @Test
    void filesOfOneNameAreToldApart() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("ice"));
        Path file = Files.writeString(deep.resolve("a.md"), "---\ntitle: A\n---\n");
        model.begin(folder);
        assertEquals(Path.of("ice", "a.md").toString(), model.below(file));
        assertEquals("elsewhere.md", model.below(Path.of("elsewhere.md")));
    }

    @Test
    void whereNothingIsWrongThatIsSaid() throws IOException {
        article("a.md", "title: A");
        model.begin(folder);
        assertEquals("Nothing is wrong between the articles.", model.status());
        assertTrue(model.note().startsWith("Links into folders without an article here"));
        Files.writeString(folder.resolve("galley.yaml"), "");
        model.again();
        assertEquals("", model.note());
        assertEquals(Optional.empty(), model.chosen());
        assertEquals(Optional.empty(), model.progress());
    }

    @Test
    void whatWasFoundStaysWhileNothingChanges() throws IOException {
        article("a.md", "title: A");
        model.show(folder);
        assertEquals("Nothing is wrong between the articles.", model.status());
        article("b.md", "title: A");
        model.show(folder);
        assertEquals(Map.of(), model.counts(), "it was not looked at again");
        changes++;
        assertEquals(
                "Nothing is wrong between the articles. Files were changed since.", model.status());
        model.show(folder);
        assertEquals(2, model.counts().get(Kind.SAME_TITLE), "few are looked at anew");
        assertEquals("", model.status());
    }
}
