package galley.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.check.Severity;
import galley.check.advice.AdviceSettings.RuleSetting;
import galley.check.advice.RuleBook;
import galley.page.PageProfile;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    private static final RuleBook BOOK = new RuleBook();

    private static CollectionSettings read(String text) {
        return SettingsReader.read(text, BOOK);
    }

    private static List<String> faults(String text) {
        return read(text).faults().stream().map(f -> f.place() + " " + f.message()).toList();
    }

    @Test
    void theExampleOfTheReadmeCanBeFollowed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String example = readme.substring(readme.indexOf("```yaml\nsite:") + 8);
        assertEquals(List.of(), faults(example.substring(0, example.indexOf("```"))));
    }

    @Test
    void aTemplateWithABraceAloneIsTold() {
        assertEquals(
                List.of("2:3 A brace of this template has no other. Write fields as {title}."),
                faults("templates:\n  title: \"{title} | {subject\"\n"));
    }

    @Test
    void aNumberIsANumber() {
        for (String none : List.of("NaN", "5d", "Infinity", "1e3")) {
            assertEquals(
                    1, faults("rules:\n  template-title: {most: " + none + "}\n").size(), none);
        }
    }

    @Test
    void everythingThatCanBeSaid() {
        CollectionSettings settings =
                read(
                        """
                        site:
                          origin: https://example.com/
                          name: QuickTakes
                          profile: qapage-education
                          machine_written: true
                        templates:
                          title: "Question: {title} | {subject}"
                        search_result:
                          date: yes
                        rules:
                          passive-voice: off
                          fence-unclosed: error
                          text-length:
                            severity: warning
                            good: 100
                        """);
        assertEquals(List.of(), settings.faults());
        assertEquals("https://example.com", settings.data().origin());
        assertEquals(PageProfile.QAPAGE_EDUCATION, settings.data().profile());
        assertTrue(settings.data().machineWritten());
        assertEquals("QuickTakes", settings.advice().siteName());
        assertTrue(settings.advice().dateShown());
        Article article = Article.parse(SourceText.of("---\ntitle: Why?\n---\n"));
        assertEquals(
                "Question: Why? |", settings.advice().titleTemplate().orElseThrow().fill(article));
        assertEquals(
                Map.of(
                        "passive-voice",
                        new RuleSetting(Optional.of(false), Optional.empty(), Map.of()),
                        "fence-unclosed",
                        new RuleSetting(Optional.of(true), Optional.of(Severity.ERROR), Map.of()),
                        "text-length",
                        new RuleSetting(
                                Optional.of(true),
                                Optional.of(Severity.WARNING),
                                Map.of("good", 100.0))),
                settings.advice().rules());
    }

    @Test
    void theLanguageIsATagAsTheWebKnowsThem() {
        assertEquals("en", read("site: {name: A}\n").data().language().tag());
        assertEquals("pt-BR", read("site: {language: PT-br}\n").data().language().tag());
        assertEquals("de", read("site:\n  language: de\n").data().language().tag());
        for (String wrong :
                List.of(
                        "german language",
                        "english",
                        "deutsch",
                        "qq",
                        "de_DE",
                        "x",
                        "und",
                        "\"<b>\"")) {
            String text = "site:\n  language: " + wrong + "\n";
            assertEquals("en", read(text).data().language().tag(), wrong);
            assertEquals(
                    List.of(
                            "2:3 “%s” is no tag of a language. Write one such as en or pt-BR."
                                    .formatted(wrong.replace("\"", ""))),
                    faults(text));
        }
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertEquals(CollectionSettings.defaults(), read(""));
        assertEquals(CollectionSettings.defaults(), read("# nothing yet\nrules:\n"));
    }

    @Test
    void whatCannotBeFollowedIsToldWithItsPlaceAndTheRestHolds() {
        assertEquals(
                List.of(
                        "2:3 “origin” is no address of a site. Write one such as https://example.com."
                                .replace("“origin”", "“example.com”"),
                        "4:3 There is no rule “no-such-rule”. Take the line out or mend the name.",
                        "5:3 “loud” says nothing of a rule. Write off, on, error, warning or info.",
                        "7:5 “many” is no number. Write one, such as 100."),
                faults(
                        """
                        site:
                          origin: example.com
                        rules:
                          no-such-rule: off
                          flesch: loud
                          text-length:
                            good: many
                        """));
        assertEquals(
                List.of("3:5 “likeness” goes from 0 to 1."),
                faults("rules:\n  near-dup-answer:\n    likeness: 7\n"));
        assertEquals(
                List.of("3:5 “goood” is no limit of “text-length”. Write one of good, ok."),
                faults("rules:\n  text-length:\n    goood: 7\n"));
        assertEquals(1, faults("colour: red\n").size());
        assertEquals(1, faults("rules: all\n").size());
    }

    @Test
    void theNearestFileAboveHoldsAndIsReadAgainWhenItChanges(@TempDir Path folder)
            throws IOException {
        Path article = folder.resolve("physics/a.md");
        Files.createDirectories(article.getParent());
        var files = new SettingsFiles(BOOK);
        assertEquals(CollectionSettings.defaults(), files.of(article));
        Path settings = folder.resolve("galley.yaml");
        Files.writeString(settings, "site: {name: One}\n");
        assertEquals("One", files.of(article).advice().siteName());
        Files.writeString(settings, "site: {name: Another}\n");
        assertEquals("Another", files.of(article).advice().siteName());
        Files.write(settings, new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        assertEquals(1, files.of(article).faults().size());
    }
}
