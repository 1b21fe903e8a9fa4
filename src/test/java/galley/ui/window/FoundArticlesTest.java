package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.Days;
import galley.library.Query;
import galley.library.index.Found;
import galley.library.index.Found.Nearness;
import galley.library.index.FoundWords;
import galley.library.index.Hit;
import galley.library.index.IndexedArticle;
import galley.library.index.Place;
import galley.library.index.Snippet;
import galley.text.Span;
import galley.ui.library.LibraryItem;
import galley.ui.library.Marked;
import galley.ui.library.OneLine;
import galley.ui.window.PaletteEntry.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each line of the palette shows where what was typed stands. */
class FoundArticlesTest {

    private static LibraryItem item(String path, String title, String subject) {
        int slash = path.lastIndexOf('/');
        return new LibraryItem(
                Path.of("/c").resolve(path),
                title,
                path.substring(0, Math.max(0, slash)),
                subject,
                "",
                "");
    }

    private static Hit hit(String path, String title, Place place, String text, Span... marks) {
        var article =
                new IndexedArticle(
                        Path.of("/c").resolve(path),
                        path,
                        title,
                        "",
                        "Physics",
                        "",
                        "",
                        Optional.empty());
        return new Hit(article, List.of(), place, new Snippet(text, List.of(marks)), 1);
    }

    private static Found found(Hit... hits) {
        return found(Nearness.AS_TYPED, hits);
    }

    private static Found found(Nearness nearness, Hit... hits) {
        return new Found(
                List.of(hits), hits.length, false, nearness, FoundWords.NONE, Optional.empty());
    }

    private static Article named(String typed, LibraryItem item) {
        return FoundArticles.of(typed, List.of(item), found()).named().getFirst();
    }

    private static List<String> marked(OneLine line) {
        Marked whole = line.whole();
        return whole.marks().stream().map(mark -> mark.of(whole.text())).toList();
    }

    private static String below(Article line) {
        return line.below().map(b -> b.place() + ": " + b.words().whole().text()).orElse("");
    }

    @Test
    void whatTheTitleHasIsMarkedThereAlone() {
        Article line = named("blue", item("physics/sky.md", "Why is the sky blue?", "Blues"));
        assertEquals(List.of("blue"), marked(line.title()));
        assertEquals(List.of(), marked(line.aside()));
        assertEquals("", below(line));
    }

    @Test
    void whatTheSubjectHasIsMarkedInIt() {
        Article line = named("sky phys", item("a/b.md", "Why is the sky blue?", "Physics"));
        assertEquals(List.of("sky"), marked(line.title()));
        assertEquals(List.of("Phys"), marked(line.aside()));
        assertEquals("", below(line));
    }

    @Test
    void whatTheFileAloneHasIsMarkedBelow() {
        Article line = named("sky learn", item("learn/why.md", "Why is the sky blue?", "Physics"));
        assertEquals("File: learn/why.md", below(line));
        assertEquals(
                List.of("learn"),
                line.below().stream().flatMap(b -> marked(b.words()).stream()).toList());
    }

    @Test
    void wordsOfTheAnswerStandBelowAndItIsOpenedAtThem() {
        var found =
                FoundArticles.of(
                        "waves",
                        List.of(),
                        found(
                                hit("a.md", "T", Place.ANSWER, "of waves", new Span(3, 8)),
                                hit("b.md", "U", Place.KEYWORDS, "light, waves", new Span(7, 12)),
                                hit("c.md", "V", Place.ANSWER, "Nothing of it")));
        List<Article> lines = found.texts();
        assertEquals(
                List.of("Answer: of waves", "Keywords: light, waves", ""),
                lines.stream().map(FoundArticlesTest::below).toList());
        assertEquals(
                List.of(Optional.of(Place.ANSWER), Optional.of(Place.KEYWORDS), Optional.empty()),
                lines.stream().map(line -> line.at().map(FoundPlace::place)).toList());
        assertEquals(Optional.of("waves"), lines.getFirst().at().map(FoundPlace::sought));
        assertTrue(lines.getFirst().words().contains("Physics\nAnswer: of waves"));
    }

    @Test
    void wordsThatWereTakenForOthersAreTold() {
        Hit hit = hit("a.md", "T", Place.ANSWER, "of waves", new Span(3, 8));
        assertEquals(
                Optional.empty(),
                FoundArticles.of("waves", List.of(), found(Nearness.AS_TYPED, hit)).note());
        assertEquals(
                Optional.of("Nothing is spelt like this. These are spelt much the same."),
                FoundArticles.of("wawes", List.of(), found(Nearness.WITH_TYPOS, hit)).note());
        assertEquals(
                Optional.of("Nothing has all of these words. These have most of them."),
                FoundArticles.of("waves sea", List.of(), found(Nearness.SOME_WORDS, hit)).note());
        var named = List.of(item("b.md", "A wawes", ""));
        assertEquals(
                Optional.empty(),
                FoundArticles.of("wawes", named, found(Nearness.WITH_TYPOS, hit)).note(),
                "its title is spelt so");
    }

    @Test
    void aKeyThatNoArticleHasIsToldWhereNothingIsFound() {
        Query asked = Query.read("subjct:Physics", Days.SYSTEM).query();
        var nothing = FoundArticles.of("subjct:Physics", List.of(), found());
        assertEquals(
                Optional.of("No article here has “subjct”."),
                nothing.orUnknown(asked, () -> Set.of("subject")).note());
        assertEquals(Optional.empty(), nothing.orUnknown(asked, () -> Set.of("subjct")).note());
        assertEquals(Optional.empty(), nothing.orUnknown(asked, Set::of).note(), "nobody knows");
    }

    @Test
    void whatIsNamedStandsThereOnce() {
        var found =
                FoundArticles.of(
                        "sky",
                        List.of(item("a.md", "The sky", "Physics")),
                        found(hit("a.md", "The sky", Place.ANSWER, "a sky", new Span(2, 5))));
        assertEquals(1, found.named().size());
        assertEquals(List.of(), found.texts());
    }

    @Test
    void theFileTellsArticlesOfOneTitleApart() {
        List<Article> lines =
                FoundArticles.of(
                                "sky",
                                List.of(item("a.md", "The sky", ""), item("b.md", "the Sky", "")),
                                found(
                                        hit(
                                                "x/c.md",
                                                "The sky",
                                                Place.ANSWER,
                                                "a sky",
                                                new Span(2, 5))))
                        .named();
        assertEquals(
                List.of("File: a.md", "File: b.md"),
                lines.stream().map(FoundArticlesTest::below).toList());
        List<Article> texts =
                FoundArticles.of(
                                "sky",
                                List.of(),
                                found(
                                        hit("x/c.md", "T", Place.ANSWER, "sky", new Span(0, 3)),
                                        hit("x/d.md", "T", Place.ANSWER, "sky", new Span(0, 3))))
                        .texts();
        assertEquals(
                List.of("x/c.md", "x/d.md"),
                texts.stream().map(line -> line.aside().whole().text()).toList());
    }

    @Test
    void longTitlesThatBeginTheSameShowWhereTheyDiffer() {
        String begin = "What are the key differences between endothermic and exothermic ";
        List<Article> lines =
                FoundArticles.of(
                                "key",
                                List.of(
                                        item("a.md", begin + "reactions", ""),
                                        item("b.md", begin + "rebounds", "")),
                                found())
                        .named();
        List<String> shown = new ArrayList<>();
        lines.forEach(line -> shown.add(line.title().fit(44, w -> w.text().length()).text()));
        assertEquals(2, shown.size());
        assertTrue(shown.get(0).endsWith("reactions"), shown::toString);
        assertTrue(shown.get(1).endsWith("rebounds"), shown::toString);
    }
}
