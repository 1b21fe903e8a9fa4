package galley.library.index;

import static galley.library.index.Shelf.paths;
import static galley.library.index.Shelf.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.Span;
import galley.library.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found, in what order, and what of it is shown. */
class ArticleSearchTest {

    @TempDir Path folder = Path.of("");
    private Shelf shelf;
    private ArticleSearch search;

    @BeforeEach
    void open() {
        shelf = new Shelf(folder);
        search = shelf.search();
    }

    @AfterEach
    void close() {
        search.close();
    }

    private List<String> found(String typed) {
        return paths(search, typed);
    }

    private Found search(String typed) {
        return search.search(typed, 20, Progress.UNSEEN);
    }

    @Test
    void theFieldInWhichAWordStandsDecidesTheOrder() throws IOException {
        shelf.put("e.md", "title", "Other things", "answer", "Of gravity and more");
        shelf.put("d.md", "title", "Other things", "description", "Of gravity and more");
        shelf.put("c.md", "title", "Other things", "keywords", "gravity, more");
        shelf.put("b.md", "title", "Other things", "question", "What is gravity?");
        shelf.put("a.md", "title", "What is gravity?");
        Shelf.update(search);
        assertEquals(List.of("a.md", "b.md", "c.md", "d.md", "e.md"), found("gravity"));
        assertEquals(Found.Nearness.AS_TYPED, search("gravity").nearness());
        assertEquals(Optional.empty(), search("gravity").notice());
    }

    @Test
    void whatManyArticlesHaveIsNotTakenForMisspelt() throws IOException {
        for (int i = 0; i < 12; i++) {
            shelf.put("many/%d.md".formatted(i), "title", "Light %d".formatted(i));
        }
        shelf.put("a.md", "title", "The might of physics");
        shelf.put("b.md", "title", "Candles in physics");
        Shelf.update(search);
        Found found = search("light pyhsics ");
        assertEquals(Found.Nearness.SOME_WORDS, found.nearness());
        assertEquals(Found.Nearness.WITH_TYPOS, search("mihgt pyhsics ").nearness());
        assertEquals(List.of("b.md"), found("candels pyhsics "));
        Hit might =
                found.hits().stream()
                        .filter(h -> h.article().path().equals("a.md"))
                        .findFirst()
                        .get();
        assertEquals(
                List.of("physics"),
                might.titleMarks().stream().map(m -> m.of(might.article().title())).toList());
    }

    @Test
    void practisingAsksUntilItIsEndedAndNothingWithoutAnIndex() throws IOException {
        var asked = new AtomicInteger();
        var progress =
                new Progress() {
                    @Override
                    public void at(int done, int all) {}

                    @Override
                    public boolean isCancelled() {
                        return asked.incrementAndGet() > 5;
                    }
                };
        shelf.put("a.md", "title", "What is the gravity of the moon?");
        search.practise(progress);
        assertEquals(0, asked.get());
        Shelf.update(search);
        search.practise(progress);
        // Asked once more by the search that was under way.
        assertTrue(asked.get() == 6 || asked.get() == 7, "ended after " + asked);
        assertEquals(List.of("a.md"), found("gravity"));
    }

    @Test
    void whatIsFoundUntilItIsCancelledIsTheBestWithoutHoles() throws IOException {
        for (int i = 0; i < 20; i++) {
            shelf.put("%02d.md".formatted(i), "title", "Light " + "more ".repeat(i));
        }
        Shelf.update(search);
        List<String> all = found("light");
        assertEquals(20, all.size());
        for (int until = 0; until < 20; until++) {
            var left = new AtomicInteger(until);
            List<String> some =
                    search
                            .search("light", 20, Progress.unseen(() -> left.getAndDecrement() <= 0))
                            .hits()
                            .stream()
                            .map(hit -> hit.article().path())
                            .toList();
            assertEquals(all.subList(0, some.size()), some);
            assertTrue(some.size() <= until, some.size() + " of " + until);
        }
    }

    @Test
    void theLastWordMayGoOn() throws IOException {
        shelf.put("a.md", "title", "Photosynthesis in plants");
        shelf.put("b.md", "title", "Photons", "answer", "Not in any plant");
        Shelf.update(search);
        assertEquals(Set.of("a.md", "b.md"), Set.copyOf(found("photo")));
        assertEquals(List.of("a.md"), found("photos"));
        assertEquals(List.of("a.md"), found("plants photosyn"));
        assertEquals(Set.of("a.md", "b.md"), Set.copyOf(found("p")));
        assertEquals(Found.Nearness.WITH_TYPOS, search("photo ").nearness());
        assertEquals(Found.Nearness.SOME_WORDS, search("photosyn plants").nearness());
        assertEquals(List.of("b.md"), found("\"not in any pl"));
    }

    @Test
    void formsOfAWordAreOne() throws IOException {
        shelf.put("a.md", "title", "Studies of boxes");
        shelf.put("b.md", "title", "A study of a box");
        Shelf.update(search);
        assertEquals(Set.of("a.md", "b.md"), Set.copyOf(found("study box ")));
        assertEquals(Set.of("a.md", "b.md"), Set.copyOf(found("boxes studies ")));
    }

    @Test
    void allWordsMustStandSomewhere() throws IOException {
        shelf.put("a.md", "title", "Speed of light", "answer", "In a vacuum");
        shelf.put("b.md", "title", "Speed of sound", "answer", "In air");
        Shelf.update(search);
        assertEquals(List.of("a.md"), found("speed vacuum"));
        assertEquals(List.of("b.md"), found("what is the speed of sound"));
        assertEquals(List.of("a.md"), found("speed -sound "));
        assertEquals(Set.of("a.md", "b.md"), Set.copyOf(found("vacuum OR air")));
        assertEquals(List.of("a.md"), found("\"of light\""));
        assertEquals(List.of(), found("\"light of\""));
    }

    @Test
    void misspeltWordsAreTakenForOthersOnlyWhereNothingIsFound() throws IOException {
        shelf.put("a.md", "title", "Photosynthesis");
        shelf.put("b.md", "title", "The mole", "answer", "mold");
        Shelf.update(search);
        assertEquals(List.of("a.md"), found("photosinthesys "));
        assertEquals(Found.Nearness.WITH_TYPOS, search("photosinthesys ").nearness());
        assertEquals(
                List.of(new Span(0, 14)), search("photosinthesys").hits().getFirst().titleMarks());
        assertEquals(List.of("b.md"), found("mold "));
        assertEquals(List.of("a.md"), found("photosynthesis molybdenum "));
        assertEquals(Found.Nearness.SOME_WORDS, search("photosynthesis molybdenum ").nearness());
        assertEquals(List.of(), found("xyz"));
    }

    @Test
    void anIdOrAddressComesFirst() throws IOException {
        shelf.put("x/a-b.md", "id", "68139", "title", "One", "url", "/learn/x/questions/a-b");
        shelf.put("x/c.md", "id", "5", "title", "About 68139", "url", "/learn/x/questions/c");
        shelf.put("x/d.md", "id", "68139", "title", "Again");
        shelf.put("x/e.md", "id", "-7", "title", "Seven 7");
        Shelf.update(search);
        assertEquals(Set.of("x/a-b.md", "x/d.md"), Set.copyOf(found("68139").subList(0, 2)));
        assertEquals(3, found("68139").size());
        assertEquals(List.of("x/a-b.md"), found("/learn/x/questions/a-b"));
        assertEquals(List.of("x/a-b.md"), found("https://example.org/learn/x/questions/a-b"));
        assertEquals(Set.of("x/a-b.md", "x/c.md"), Set.copyOf(found("/learn/x/questions")));
        assertEquals("x/a-b.md", found("a-b.md").getFirst());
        assertEquals("x/e.md", found("\"-7\"").getFirst());
    }

    @Test
    void conditionsRestrictWhatWordsFind() throws IOException {
        shelf.put(
                "p/a.md", "id", "1", "date", "2024-11-30", "title", "Energy", "subject", "Physics");
        shelf.put(
                "c/b.md",
                "id",
                "2",
                "date",
                "2025-01-02",
                "title",
                "Energy",
                "subject",
                "Chemistry",
                "keywords",
                "heat, work",
                "score",
                "-1.0");
        shelf.put("c/c.md", "id", "3", "title", "Mass", "subject", "Chemistry", "extra", "yes");
        Shelf.update(search);
        assertEquals(List.of("p/a.md"), found("energy subject:phys"));
        assertEquals(List.of("c/b.md"), found("energy -subject:Physics"));
        assertEquals(List.of("c/b.md"), found("date:2025-01 en"));
        assertEquals(List.of("c/b.md"), found("keyword:heat"));
        assertEquals(List.of("p/a.md"), found("id:<2"));
        assertEquals(List.of("c/b.md"), found("has:score"));
        assertEquals(Set.of("p/a.md", "c/c.md"), Set.copyOf(found("missing:score")));
        assertEquals(List.of("c/c.md"), found("folder:c missing:date"));
        assertEquals(List.of("c/c.md"), found("EXTRA:yes"));
        assertEquals(3, found("modified:today").size());
        assertEquals(3, found("").size());
        assertEquals(List.of("p/a.md"), found("(energy subject:physics) OR xyz"));
    }

    @Test
    void whatTheIndexDoesNotKnowIsLookedUpInTheFiles() throws IOException {
        Path wrong = shelf.put("a.md", "title", "Energy", "answer", "one two three");
        shelf.put("b.md", "title", "Energy", "answer", "one");
        try (var checking =
                ArticleSearch.of(
                        shelf.root,
                        Optional.of(shelf.cache),
                        (file, article) -> file.equals(wrong) ? 2 : 0)) {
            Shelf.update(checking);
            assertEquals(List.of("a.md"), paths(checking, "energy has:problem"));
            assertEquals(List.of("b.md"), paths(checking, "energy -has:problem"));
            assertEquals(List.of("a.md"), paths(checking, "words:>2 energ"));
            assertEquals(List.of("a.md"), paths(checking, "answer:\"two three\""));
            assertEquals(List.of("b.md"), paths(checking, "-answer:three"));
            assertEquals(List.of(), paths(checking, "∇ energy"));
        }
    }

    @Test
    void aSnippetShowsWhereTheWordsStand() throws IOException {
        shelf.put(
                "a.md",
                "title",
                "What is entropy?",
                "answer",
                "### First\\n\\n"
                        + "Filling words here. ".repeat(30)
                        + "\\n\\nIt is a **measure** of disorder.\\n\\n"
                        + "And so on. ".repeat(30));
        Shelf.update(search);
        Hit hit = search("entropy measure diso").hits().getFirst();
        assertEquals("What is entropy?", hit.article().title());
        assertEquals(List.of(new Span(8, 15)), hit.titleMarks());
        Snippet snippet = hit.snippet();
        assertEquals(
                List.of("measure", "disorder"),
                snippet.marks().stream().map(m -> m.of(snippet.text())).toList());
        assertTrue(snippet.text().startsWith("… It is a measure of disorder. And so on."));
        assertTrue(snippet.text().endsWith(" …") && snippet.text().length() < 170);
        Snippet start = search("entropy").hits().getFirst().snippet();
        assertTrue(start.text().startsWith("First Filling words"), start.text());
        assertEquals(List.of(), start.marks());
    }

    @Test
    void aSnippetOfTheDescriptionWhereTheAnswerHasNothing() throws IOException {
        shelf.put("a.md", "title", "T", "description", "All about enthalpy", "answer", "Else");
        Shelf.update(search);
        Snippet snippet = search("enthalpy").hits().getFirst().snippet();
        assertEquals(new Snippet("All about enthalpy", List.of(new Span(10, 18))), snippet);
    }

    private List<String> shown(String typed) throws IOException {
        Hit hit = search(typed).hits().getFirst();
        List<String> words = new ArrayList<>(List.of(hit.place().name()));
        hit.snippet().marks().forEach(mark -> words.add(mark.of(hit.snippet().text())));
        return words;
    }

    @Test
    void whereTheWordsStandIsShownWhicheverFieldHasThem() throws IOException {
        shelf.put(
                "a.md",
                "title",
                "Why is it blue?",
                "question",
                "Why does the zenith look blue?",
                "keywords",
                "Rayleigh, scattering",
                "description",
                "Of short wavelengths",
                "subject",
                "Optics",
                "url",
                "/learn/why-is-it-azure",
                "answer",
                "Light is scattered, most of all that of short waves.");
        Shelf.update(search);
        assertEquals(List.of("QUESTION", "zenith"), shown("zenith"));
        assertEquals(List.of("KEYWORDS", "Rayleigh"), shown("rayleigh"));
        assertEquals(List.of("DESCRIPTION", "wavelengths"), shown("wavelengths"));
        assertEquals(List.of("SUBJECT", "Optics"), shown("optics"));
        assertEquals(List.of("ANSWER", "Light"), shown("light"));
        assertEquals(List.of("KEYWORDS", "Rayleigh", "scattering"), shown("rayleigh scattering"));
        assertEquals(List.of("ANSWER", "Light", "waves"), shown("blue light waves"));
        assertEquals(
                List.of("URL", "azure"),
                shown("/learn/why-is-it-azure").stream()
                        .filter(w -> !List.of("learn", "why", "is", "it").contains(w))
                        .toList());
    }

    @Test
    void aSnippetIsWhereMostDifferentWordsStand() throws IOException {
        shelf.put(
                "a.md",
                "title",
                "T",
                "answer",
                "A field, fields and a field. "
                        + "Filling words here. ".repeat(30)
                        + "An electric field.");
        Shelf.update(search);
        assertEquals(List.of("ANSWER", "electric", "field"), shown("electric field"));
    }

    @Test
    void theBestAreShownAndAllCounted() throws IOException {
        for (int i = 0; i < 30; i++) {
            shelf.put("a%d.md".formatted(i), "title", "Number " + i);
        }
        Shelf.update(search);
        Found found = search.search("number", 5, Progress.UNSEEN);
        assertEquals(5, found.hits().size());
        assertEquals(30, found.total());
        assertFalse(found.more());
    }

    @Test
    void withoutAnIndexFilesAreRead() throws IOException {
        shelf.put("a.md", "id", "9", "title", "What is gravity?", "subject", "Physics");
        shelf.put("b.md", "title", "Studies", "answer", "Of gravity\\nand more");
        try (var slow = ArticleSearch.of(shelf.root, Optional.empty(), (file, article) -> 0)) {
            assertFalse(slow.hasIndex());
            assertTrue(slow.update(Progress.UNSEEN) instanceof Updated.Without);
            Found found = slow.search("gravity", 20, Progress.UNSEEN);
            assertEquals(List.of("a.md", "b.md"), paths(found));
            assertTrue(found.notice().isPresent());
            Snippet snippet = found.hits().getLast().snippet();
            assertEquals("gravity", snippet.marks().getFirst().of(snippet.text()));
            assertEquals(List.of("b.md"), paths(slow, "study grav"));
            assertEquals(List.of("b.md"), paths(slow, "\"gravity and"));
            assertEquals(List.of("a.md"), paths(slow, "gravity subject:physics"));
            assertEquals(List.of("a.md"), paths(slow, "9"));
            assertEquals(List.of(), paths(slow, "xyz"));
        }
    }

    @Test
    void aSearchCanBeStopped() throws IOException {
        shelf.put("a.md", "title", "Energy");
        Shelf.update(search);
        assertEquals(List.of(), search.search("energy", 20, Progress.unseen(() -> true)).hits());
        assertTrue(search.search(query("words:>0"), false, 20, Progress.unseen(() -> true)).more());
    }

    @Test
    void howManyArticlesWereLookedIntoIsTold() throws IOException {
        for (int i = 0; i < 100; i++) {
            shelf.put("a%02d.md".formatted(i), "title", "Energy", "answer", "word ".repeat(i + 1));
        }
        Shelf.update(search);
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        var progress =
                new Progress() {
                    @Override
                    public void at(int done, int all) {
                        told.add(done);
                        assertEquals(100, all);
                    }

                    @Override
                    public boolean isCancelled() {
                        return false;
                    }
                };
        Found found = search.search(query("words:>97"), false, 20, progress);
        assertEquals(Set.of("a97.md", "a98.md", "a99.md"), Set.copyOf(paths(found)));
        assertFalse(found.more());
        assertEquals(100, told.getLast());
        assertEquals(20, search.search(query("words:>9"), false, 20, progress).hits().size());
        assertTrue(told.getLast() < 100, "no more than it takes");
    }

    @Test
    void wordsThatAreThereAreNotTakenForOthersBecauseOfACondition() throws IOException {
        shelf.put("a.md", "title", "Zither", "subject", "Physics");
        shelf.put("b.md", "title", "Zithers", "subject", "Chemistry");
        shelf.put("c.md", "title", "Dither", "subject", "Music");
        Shelf.update(search);
        assertEquals(List.of(), found("zither subject:Music"));
        assertEquals(List.of("c.md"), found("dither subject:Music"));
        assertEquals(List.of("c.md"), found("dithr subject:Music"));
    }

    @Test
    void whatIsShownIsNotTheTitleOnceMore() throws IOException {
        shelf.put(
                "energy-flows.md",
                "title",
                "Energy flows",
                "question",
                "Energy flows",
                "description",
                "energy flows ",
                "url",
                "/energy-flows",
                "answer",
                "Nothing of it.");
        Shelf.update(search);
        Hit hit = search("energy").hits().getFirst();
        assertEquals(Place.ANSWER, hit.place());
        assertEquals(List.of(), hit.snippet().marks());
    }

    @Test
    void theWordsOfASearchAreShownInAnyText() throws IOException {
        shelf.put("a.md", "title", "Light", "answer", "Waves of light travel.");
        Shelf.update(search);
        assertEquals(List.of("Waves", "light"), shownIn("waves ligh", "Waves of light and dark"));
        assertEquals(List.of("travelling"), shownIn("travel", "travelling far"));
        assertEquals(List.of("travel"), shownIn("travle", "to travel"));
        assertEquals(List.of(), shownIn("waves", "nothing"));
        assertEquals(List.of(), shownIn("has:title", "title"));
        String far = "light " + "and so on ".repeat(60) + "waves of light";
        assertEquals(
                far.indexOf("waves"),
                search("waves light").words().firstOfBestIn(far).orElseThrow().start());
        assertEquals(Optional.empty(), search("waves").words().firstOfBestIn("nothing"));
    }

    private List<String> shownIn(String typed, String text) {
        return search(typed).words().in(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void aFileThatIsGoneIsStillNamed() throws IOException {
        Files.delete(shelf.put("b.md", "title", "Other"));
        Path file = shelf.put("a.md", "title", "Energy", "answer", "words");
        Shelf.update(search);
        Files.delete(file);
        assertEquals(Snippet.NONE, search("energy").hits().getFirst().snippet());
    }

    @Test
    void whatDoesNotParseIsFoundByItsText() throws IOException {
        shelf.put("b.md", "title", "[open");
        Files.writeString(shelf.root.resolve("c.md"), "---\ntitle: Never closed\n");
        Shelf.update(search);
        assertEquals(List.of("b.md"), found("open"));
        assertEquals(List.of("c.md"), found("never"));
    }
}
