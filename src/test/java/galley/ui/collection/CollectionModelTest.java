package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.Checks;
import galley.session.BesideWork;
import galley.ui.collection.CollectionModel.Count;
import galley.ui.collection.CollectionModel.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionModelTest {

    @TempDir private Path folder;

    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final CollectionModel model =
            new CollectionModel(new Articles(), new BesideWork(Runnable::run, window), () -> {});

    private final class Articles implements CollectionModel.Source {
        @Override
        public Optional<Path> folder() {
            return Optional.of(folder);
        }

        @Override
        public List<Path> files() {
            return List.of("a.md", "b.md", "c.md").stream().map(folder::resolve).toList();
        }

        @Override
        public List<String> keptQueries() {
            return List.of();
        }

        @Override
        public void keepQuery(String query, boolean kept) {}

        @Override
        public Checks checks() {
            return (file, article) -> file.endsWith("b.md") ? 2 : 0;
        }
    }

    @BeforeEach
    void write() throws Exception {
        article("a.md", "title: Ten\nid: 10\nsubject: Physics\ndate: 2024-11-30");
        article("b.md", "title: Nine\nid: 9\nsubject: Physics\ndate: 2025-01-02");
        article("c.md", "title: None\nsubject: Computer Science\ndate: 2024-01-01");
    }

    private void article(String name, String fields) throws Exception {
        Files.writeString(folder.resolve(name), "---\n" + fields + "\n---\n");
    }

    @AfterEach
    void end() {
        window.close();
    }

    private <T> T in(java.util.concurrent.Callable<T> work) throws Exception {
        return window.submit(work).get();
    }

    private void ask(String query) throws Exception {
        in(
                () -> {
                    model.ask(query);
                    return true;
                });
        settle();
    }

    private void settle() throws Exception {
        for (int i = 0; i < 400 && in(model::progress).isPresent(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        in(() -> true);
        in(() -> true);
    }

    private List<String> titles() throws Exception {
        return in(() -> model.shown().rows().stream().map(r -> r.cells().getFirst()).toList());
    }

    @Test
    void numbersAreSortedAsNumbersAndEmptyOnesStandLast() throws Exception {
        in(
                () -> {
                    model.showColumns(List.of("title", "id"));
                    model.sort(List.of(new Order("id", false)));
                    return true;
                });
        settle();
        assertEquals(List.of("Nine", "Ten", "None"), titles());
    }

    @Test
    void valuesAreCountedAndEachIsAQuery() throws Exception {
        ask("");
        List<Count> subjects = in(() -> model.shown().counts().get("subject"));
        assertEquals(
                List.of(
                        new Count("Physics", 2, "subject:=\"Physics\""),
                        new Count("Computer Science", 1, "subject:=\"Computer Science\"")),
                subjects);
        for (List<Count> counts : in(() -> model.shown().counts()).values()) {
            for (Count count : counts) {
                ask(count.term());
                assertEquals(count.rows(), titles().size(), count.term());
            }
        }
    }

    @Test
    void aValueIsAskedForAndNoMore() throws Exception {
        ask("Nine");
        Count physics = new Count("Physics", 2, "subject:=\"Physics\"");
        assertEquals("Nine subject:=\"Physics\"", in(() -> model.toggled(physics)));
        ask(in(() -> model.toggled(physics)));
        assertTrue(in(() -> model.asksFor(physics)));
        assertEquals("Nine", in(() -> model.toggled(physics)));
    }

    @Test
    void onlyTheNewestQuestionCounts() throws Exception {
        in(
                () -> {
                    model.ask("title:ten");
                    model.ask("title:nine");
                    return true;
                });
        settle();
        assertEquals(List.of("Nine"), titles());
        assertEquals("1 article", in(model::status));
    }

    @Test
    void aMistakeIsSaidAndTheRestAnswered() throws Exception {
        ask("subject:Physics words:many");
        assertTrue(in(model::mistake).orElseThrow().contains("words:"));
    }
}
