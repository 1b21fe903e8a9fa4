package galley.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.audit.ShelfCase.Breaks;
import galley.check.Severity;
import galley.check.advice.Rating;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a collection with a folder that keeps it and one that breaks it. */
class CollectionRulesTest {

    @TempDir Path folder = Path.of("");
    private Shelf shelf = new Shelf(folder);

    @BeforeEach
    void fill() throws IOException {
        shelf = Shelf.of(folder);
    }

    @Test
    void whatIsInOrderIsNotSpokenOf() {
        assertEquals(List.of(), shelf.look().report().collection());
        assertEquals(3, shelf.look().report().articles());
    }

    static Stream<ShelfCase> cases() {
        return ShelfCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTold(ShelfCase rule) throws IOException {
        assertEquals(List.of(), shelf.look().by(rule.id()), "kept");
        for (Breaks each : rule.breaks()) {
            shelf.change(each.file(), each.from(), each.to());
        }
        Shelf.Found found = shelf.look();
        assertTrue(found.only(rule.id()).startsWith(rule.words()), found.only(rule.id()));
        Finding finding = found.by(rule.id()).getFirst();
        assertEquals(rule.line(), finding.place().line(), finding.toString());
        assertEquals(rule.rating(), finding.rating());
        if (!rule.files().isEmpty()) {
            assertEquals(rule.files(), found.files(rule.id()));
        }
    }

    @Test
    void filesThatAreOneWhereLetterCaseDoesNotCount() throws IOException {
        shelf.put("A1.md", Shelf.article(4));
        String told = shelf.look().only("dup-file-name");
        assertTrue(told.startsWith("2 files are one file on disks"), told);
        assertTrue(told.contains("A1.md") && told.contains("a1.md"), told);
    }

    @Test
    void equalNamesInDifferentFoldersAreNoFault() throws IOException {
        shelf.put("music/a1.md", Shelf.article(4));
        assertEquals(List.of(), shelf.look().by("dup-file-name"));
    }

    @Test
    void titleAndQuestionThatAreSharedByTheSameArticlesAreToldOnce() throws IOException {
        shelf.put("b.md", Shelf.article(1).replace("id: 1", "id: 9").replace("/a1", "/b"));
        Shelf.Found found = shelf.look();
        assertEquals(1, found.by("dup-question").size());
        assertEquals(List.of(), found.by("dup-title"));
    }

    @Test
    void answersThatAreNearlyTheSame() throws IOException {
        String words =
                Stream.iterate(1, i -> i + 1).limit(80).map(i -> "word" + i).toList().toString();
        String answer = words.replaceAll("[\\[\\],]", "");
        shelf.put("b1.md", Shelf.article(5).replaceFirst("answer: .*", "answer: " + answer));
        shelf.put(
                "b2.md",
                Shelf.article(6).replaceFirst("answer: .*", "answer: " + answer + " and more"));
        Shelf.Found found = shelf.look();
        assertEquals(List.of("b1.md", "b2.md"), found.files("near-dup-answer"));
        assertEquals(List.of(), found.by("dup-answer"));
        shelf.put("b2.md", Shelf.article(6).replaceFirst("answer: .*", "answer: " + answer + "."));
        found = shelf.look();
        assertEquals(List.of("b1.md", "b2.md"), found.files("dup-answer"));
        assertEquals(List.of(), found.by("near-dup-answer"), "the same is told as the same alone");
    }

    @Test
    void manyTitlesOfOnePattern() throws IOException {
        for (int i = 10; i < 31; i++) {
            String title = "title: All about w" + i + "x here";
            shelf.put(
                    "t" + i + ".md",
                    Shelf.article(i).replaceFirst("(?m)^  title: .*", "  " + title));
        }
        String told = shelf.look(Set.of("template-title")).only("template-title");
        assertTrue(
                told.startsWith("21 titles differ in one word only, as “All about w10x here”"),
                told);
        shelf.put("galley.yaml", "rules:\n  template-title:\n    most: 21\n");
        assertEquals(List.of(), shelf.look().by("template-title"));
    }

    @Test
    void aKeywordOfManyArticlesIsWorseThanOneOfTwo() throws IOException {
        shelf.change("a1.md", "page_keywords: wborkd", "page_keywords: Field Theory");
        shelf.change("a2.md", "page_keywords: wcorkd", "page_keywords: field theory");
        Finding two = shelf.look().by("keyword-cannibal").getFirst();
        assertEquals(Rating.OK, two.rating());
        assertEquals(
                "2 articles aim at “Field Theory” with their first keyword. Give each the search that it alone answers.",
                two.message());
        shelf.change("a3.md", "page_keywords: wdorkd", "page_keywords: field  theory");
        assertEquals(Rating.BAD, shelf.look().by("keyword-cannibal").getFirst().rating());
        assertEquals(List.of(), shelf.look().by("keyword-used-elsewhere"), "it is the same fact");
        String asked = "keyword-used-elsewhere";
        assertEquals(1, shelf.look(Set.of(asked)).by(asked).size(), "told to who asks for it");
    }

    @Test
    void linksInTheAnswerThatLeadNowhere() throws IOException {
        for (String name : List.of("a1.md", "a2.md")) {
            shelf.change(name, "again turns.", "[again](/learn/physics/questions/none) turns.");
        }
        shelf.change(
                "a3.md",
                "again turns.",
                "[again](/learn/physics/questions/a1) [x](/pricing) turns.");
        Shelf.Found found = shelf.look();
        assertEquals(List.of("a1.md", "a2.md"), found.files("link-internal-dead"));
        assertEquals(
                "2 articles link to /learn/physics/questions/none, which no article has. Mend the address or take the link out.",
                found.only("link-internal-dead"));
    }

    @Test
    void foldersOfSomeSubjectsSayNothingOfOthersUntilTheCollectionIsWhole() throws IOException {
        shelf.change("a1.md", "url: /learn/physics/questions/a2", "url: /learn/music/questions/x");
        assertEquals(List.of(), shelf.look().by("related-dead"));
        shelf.put("b.md", Shelf.article(4).replace("/physics/questions/a4", "/art/questions/b"));
        assertEquals(List.of(), shelf.look().by("related-dead"));
        shelf.put("galley.yaml", "site:\n  name: Galley\n");
        assertEquals(1, shelf.look().by("related-dead").size());
    }

    @Test
    void fieldsThatNearlyAllHave() throws IOException {
        for (int i = 10; i < 50; i++) {
            shelf.put("t" + i + ".md", Shelf.article(i));
        }
        assertEquals(List.of(), shelf.look(Set.of("schema-drift")).all());
        shelf.change("t10.md", "author: A\n", "");
        assertEquals(
                "1 article has no “author”, which the other 42 have. Add it.",
                shelf.look().only("schema-drift"));
        shelf.change("t10.md", "subject:", "autor: A\nsubject:");
        List<String> told = shelf.look().by("schema-drift").stream().map(Finding::message).toList();
        assertTrue(
                told.contains(
                        "Only 1 article of 43 has a field “autor”. Mend its name or take it out."),
                told.toString());
    }

    @Test
    void aFieldOfAnotherTypeThanInNearlyAll() throws IOException {
        for (int i = 10; i < 100; i++) {
            shelf.put(
                    "t" + i + ".md",
                    Shelf.article(i).replace("subject:", "level: " + i + "\nsubject:"));
        }
        shelf.change("t10.md", "level: 10", "level: high");
        String told =
                shelf.look().by("schema-drift").stream().map(Finding::message).toList().toString();
        assertTrue(
                told.contains(
                        "“level” is something else than a number in 1 article of 93. Write a number."),
                told);
    }

    @Test
    void fewArticlesMakeNoRule() throws IOException {
        shelf.change("a1.md", "author: A\n", "");
        assertEquals(List.of(), shelf.look().by("schema-drift"));
    }

    @Test
    void aDayThatTheFormKnowsToBeNoneIsToldThereAlone() throws IOException {
        shelf.change("a1.md", "2024-11-30", "2024-02-30");
        Shelf.Found found = shelf.look();
        assertEquals(1, found.by("field-type").size());
        assertEquals(List.of(), found.by("date-invalid"));
    }

    @Test
    void whatValiditySaysOfRelatedArticlesIsNotSaidAgain() throws IOException {
        shelf.change(
                "a1.md",
                "    url: /learn/physics/questions/a2",
                "    url: /learn/physics/questions/a1");
        assertEquals(1, shelf.look().by("related-self").size());
        shelf.change(
                "a1.md",
                "    url: /learn/physics/questions/a1",
                "    url: https://site.org/learn/physics/questions/a1/");
        assertEquals(1, shelf.look().by("related-self").size(), "written in another way");
    }

    @Test
    void oneArticleAloneIsNotComparedWithOthersThatAreNotThere() throws IOException {
        shelf.change(
                "a1.md",
                "    url: /learn/physics/questions/a2",
                "    url: /learn/physics/questions/none");
        Shelf.Found one = shelf.look(folder.resolve("a1.md"));
        assertEquals(List.of(), one.report().collection());
        Shelf.Found some = shelf.look(folder.resolve("a1.md"), folder.resolve("a2.md"));
        assertEquals(List.of(), some.report().collection());
        assertFalse(shelf.look().report().collection().isEmpty());
    }

    @Test
    void anArticleThatIsNamedTwiceIsNotItsOwnTwin() {
        Shelf.Found found =
                shelf.look(
                        folder,
                        folder.resolve("a1.md"),
                        folder.resolve("../" + folder.getFileName() + "/a2.md"));
        assertEquals(3, found.report().articles());
        assertEquals(List.of(), found.report().collection());
    }

    @Test
    void theCollectionDecidesWhichRulesItHasAndHowGraveTheyAre() throws IOException {
        shelf.change("a2.md", "id: 2", "id: 1");
        assertEquals(Severity.WARNING, shelf.look().by("dup-id").getFirst().severity());
        shelf.put("galley.yaml", "rules:\n  dup-id: error\n");
        assertEquals(Severity.ERROR, shelf.look().by("dup-id").getFirst().severity());
        shelf.put("galley.yaml", "rules:\n  dup-id: off\n");
        assertEquals(List.of(), shelf.look().by("dup-id"));
    }

    @Test
    void theTitleThatIsComparedIsTheOneThatThePageShows() throws IOException {
        for (int n = 1; n <= 3; n++) {
            shelf.put(
                    "a" + n + ".md",
                    Shelf.article(n).replaceFirst("(?m)^  title: .*", "  title: Site | Physics"));
        }
        assertEquals(
                "3 articles share the SEO title “Site | Physics”. Name in each what it alone is about.",
                shelf.look().only("dup-seo-title"));
        shelf.put("galley.yaml", "templates:\n  title: \"{title} | {subject}\"\n");
        assertEquals(List.of(), shelf.look().by("dup-seo-title"));
    }
}
