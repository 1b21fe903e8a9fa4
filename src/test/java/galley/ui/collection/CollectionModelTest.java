package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.audit.RuleChecks;
import galley.library.Checks;
import galley.library.Glances;
import galley.library.Templates;
import galley.library.bulk.BulkChange;
import galley.library.bulk.Made;
import galley.session.BesideWork;
import galley.text.SourceText;
import galley.ui.collection.CollectionModel.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionModelTest {

    @TempDir private Path folder;

    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final CollectionModel model =
            new CollectionModel(
                    new Articles(),
                    (file, article) -> file.endsWith("b.md") ? 2 : 0,
                    Optional.empty(),
                    new BesideWork(Runnable::run, window),
                    this::told);

    private List<String> names = List.of("a.md", "b.md", "c.md");
    private long changes;
    private boolean whole = true;
    private Set<Path> unsaved = Set.of();
    private final List<BulkChange> written = new ArrayList<>();
    private Written answer = new Written.Refused("Not so.");

    @TempDir private Path cache;
    private Path opened = Path.of("");
    private final AtomicInteger counted = new AtomicInteger();

    private final AtomicInteger told = new AtomicInteger();

    private void told() {
        told.incrementAndGet();
    }

    private final class Articles implements CollectionSource {
        @Override
        public List<String> subjects() {
            return List.of();
        }

        @Override
        public Optional<Path> folder() {
            return Optional.of(opened);
        }

        @Override
        public List<Path> files() {
            return names.stream().map(opened::resolve).toList();
        }

        @Override
        public boolean isWhole() {
            return whole;
        }

        @Override
        public Set<Path> unsaved() {
            return unsaved;
        }

        @Override
        public Glances glances() {
            return Glances.NONE;
        }

        @Override
        public long changes() {
            return changes;
        }

        @Override
        public void filesChanged(Made.Ended ended) {}

        @Override
        public void write(
                Path file, BulkChange.Write change, String shown, Consumer<Written> then) {
            written.add(change);
            then.accept(answer);
        }

        @Override
        public List<String> keptQueries() {
            return List.of();
        }

        @Override
        public void keepQuery(String query, boolean kept) {}
    }

    @BeforeEach
    void write() throws Exception {
        opened = folder;
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
    void ofAFolderThatIsNotAllReadNoNumberIsCalledWhole() throws Exception {
        whole = false;
        ask("title:nine");
        assertEquals("1 article in what is read of the folder", in(model::status));
        in(
                () -> {
                    model.askAgain();
                    return true;
                });
        int before = told.get();
        whole = true;
        in(
                () -> {
                    model.askAgain();
                    return true;
                });
        assertEquals(before + 1, told.get());
        assertEquals("1 article", in(model::status));
    }

    @Test
    void whatIsWrittenIntoACellIsShown() throws Exception {
        in(
                () -> {
                    model.showColumns(List.of("title", "words"));
                    model.sort(List.of(new Order("title", false)));
                    return true;
                });
        settle();
        var row = in(() -> model.shown().rows().getFirst());
        in(() -> write(row, "words", "7"));
        in(() -> write(row, "title", row.cells().getFirst()));
        assertEquals(List.of(), written, "nothing that is no field, and nothing that is there");
        in(() -> write(row, "title", "Zero"));
        assertEquals(List.of(new BulkChange.Write("title", "Zero")), written);
        assertEquals("Not so.", in(() -> model.mistake().orElseThrow()));
        answer =
                new Written.Done(
                        Article.parse(SourceText.of("---\ntitle: Zero\n---\n")),
                        List.of(),
                        then -> {});
        in(() -> write(row, "title", "Zero"));
        settle();
        assertEquals("Zero", titles().getLast());
        assertTrue(in(() -> model.mistake().isEmpty()));
    }

    @Test
    void aValueOfSeveralLinesIsNotEditedAsOne() throws Exception {
        article("a.md", "title: |\n  Ten\n  more\nsubject: Physics");
        ask("subject:Physics title:Ten");
        var row = in(() -> model.shown().rows().getFirst());
        assertFalse(in(() -> model.mayEdit(row, "title")));
        assertEquals(
                "This value has several lines. Open the article to edit it.",
                in(() -> model.mistake().orElseThrow()));
        assertTrue(in(() -> model.mayEdit(row, "subject")));
    }

    @Test
    void whatIsShownIsWholeOnceAllWereAsked() throws Exception {
        in(
                () -> {
                    model.ask("subject:Physics");
                    assertFalse(model.isWhole());
                    model.sort(List.of(new Order("title", false)));
                    model.stop();
                    return true;
                });
        settle();
        assertFalse(in(model::isWhole), "it was stopped");
        ask("subject:Physics");
        assertTrue(in(model::isWhole));
    }

    @Test
    void whatComesAndGoesOnTheDiskIsShown() throws Exception {
        ask("subject:Physics");
        in(() -> again(() -> {}));
        article("d.md", "title: Eleven\nsubject: Physics");
        Files.delete(folder.resolve("b.md"));
        in(() -> again(() -> names = List.of("a.md", "c.md", "d.md")));
        assertEquals(List.of("Ten"), titles().subList(0, 1), "what is shown stays meanwhile");
        in(() -> again(() -> changes++));
        settle();
        assertEquals(List.of("Ten", "Eleven"), titles());
        article("d.md", "title: Twelve\nsubject: Physics");
        in(() -> again(() -> changes++));
        settle();
        assertEquals(List.of("Ten", "Twelve"), titles());
        in(
                () -> {
                    model.stop();
                    return again(() -> changes++);
                });
        assertEquals(Optional.empty(), in(model::progress), "nobody looks at it any more");
    }

    @Test
    void whatIsWrittenAndNotSavedStaysInItsCell() throws Exception {
        ask("");
        var row = in(() -> model.shown().rows().getFirst());
        answer =
                new Written.Done(
                        Article.parse(SourceText.of("---\ntitle: Zero\n---\n")),
                        List.of(),
                        then -> {});
        unsaved = Set.of(row.file());
        in(() -> write(row, "title", "Zero"));
        assertTrue(titles().contains("Zero"));
        in(() -> again(() -> changes++));
        settle();
        assertTrue(titles().contains("Zero"), titles().toString());
        unsaved = Set.of();
        in(() -> again(() -> changes++));
        settle();
        assertFalse(titles().contains("Zero"), "it was given up");
    }

    @Test
    void aMistakeIsSaidOnceHoweverOftenFilesChange() throws Exception {
        ask("scoer:1");
        String said = in(model::mistake).orElseThrow();
        for (int i = 0; i < 3; i++) {
            in(() -> again(() -> changes++));
            settle();
        }
        assertEquals(said, in(model::mistake).orElseThrow());
    }

    @Test
    void theTableIsNotEmptyWhileItAsksAgain() throws Exception {
        ask("");
        in(
                () -> {
                    changes++;
                    model.askAgain();
                    model.sort(List.of(new Order("title", true)));
                    return true;
                });
        for (int i = 0; i < 20; i++) {
            assertEquals(3, titles().size());
        }
        settle();
        assertEquals(List.of("Ten", "None", "Nine"), titles());
    }

    private boolean again(Runnable before) {
        before.run();
        model.askAgain();
        return true;
    }

    private boolean write(galley.library.RowScan.Row row, String key, String text) {
        model.write(row, key, text);
        return true;
    }

    /** The model of a window of a run of its own. */
    private CollectionModel anotherRun() {
        counted.set(0);
        return new CollectionModel(
                new Articles(),
                new Checks() {
                    @Override
                    public int problems(Path file, Article article) {
                        return counted.incrementAndGet();
                    }

                    @Override
                    public Optional<String> edition() {
                        return Optional.of("this");
                    }
                },
                Optional.of(cache),
                new BesideWork(Runnable::run, window),
                () -> {});
    }

    private List<String> problems(CollectionModel model) throws Exception {
        in(
                () -> {
                    model.ask("");
                    return true;
                });
        for (int i = 0; i < 400 && in(model::progress).isPresent(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        int at = model.placeOf("problems");
        return in(() -> model.shown().rows().stream().map(r -> r.cells().get(at)).toList());
    }

    private boolean close(CollectionModel model) throws Exception {
        return in(
                () -> {
                    model.close();
                    return true;
                });
    }

    @Test
    void whatWasCountedIsKnownInTheNextRun() throws Exception {
        CollectionModel first = anotherRun();
        List<String> problems = problems(first);
        assertEquals(3, counted.get());
        close(first);
        assertEquals(problems, problems(anotherRun()));
        assertEquals(0, counted.get());
    }

    @Test
    void eachFolderHasItsOwnCountsAndTheyAreKeptWhenAnotherIsOpened() throws Exception {
        CollectionModel first = anotherRun();
        List<String> problems = problems(first);
        opened = Files.createDirectories(folder.resolve("other"));
        Files.copy(folder.resolve("a.md"), opened.resolve("a.md"));
        assertFalse(problems.containsAll(problems(first)));
        opened = folder;
        assertEquals(problems, problems(anotherRun()));
        assertEquals(0, counted.get());
    }

    private Optional<String> mistakeIn(String query) throws Exception {
        var asked =
                new CollectionModel(
                        new Articles(),
                        new RuleChecks(new Templates(), Clock.systemUTC()),
                        Optional.empty(),
                        new BesideWork(Runnable::run, window),
                        () -> {});
        in(
                () -> {
                    asked.ask(query);
                    return true;
                });
        for (int i = 0; i < 400 && in(asked::progress).isPresent(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return in(asked::mistake);
    }

    @Test
    void whatNoArticleHasIsNamed() throws Exception {
        assertEquals(Optional.of("No article here has “subjct”."), mistakeIn("subjct:Physics"));
        assertEquals(Optional.empty(), mistakeIn("Subject:Physics words:>5 folder:x"));
        assertEquals(
                Optional.of("No article here has “seo.titel”."),
                mistakeIn("subject:Physics missing:seo.titel"));
    }

    @Test
    void aRuleThatListsNothingIsNamed() throws Exception {
        assertEquals(Optional.of("There is no rule “nonsense”."), mistakeIn("rule:nonsense"));
        assertEquals(
                Optional.of(
                        "rule:dup-seo-title is about several articles; the page Quality lists them."),
                mistakeIn("subject:Physics rule:dup-seo-title"));
        assertEquals(Optional.empty(), mistakeIn("rule:fence-unclosed"));
    }

    @Test
    void aMistakeIsSaidAndTheRestAnswered() throws Exception {
        ask("subject:Physics words:many");
        assertTrue(in(model::mistake).orElseThrow().contains("words:"));
    }
}
