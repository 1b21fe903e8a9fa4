package galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.store.FileStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collection's settings say is what its pages say. */
class RenderSettingsTest {

    @TempDir private Path folder;

    @BeforeEach
    void aCollection() throws IOException {
        Files.writeString(
                folder.resolve("a.md"),
                "---\ntitle: Why?\nsubject: Physics\nseo:\n  title: Old\nquestion: Why?\nanswer: So.\nurl: /learn/physics/questions/why\n---\n");
        Files.writeString(
                folder.resolve("galley.yaml"),
                "site:\n  origin: https://example.com\n  name: Galley\n  profile: qapage-education\ntemplates:\n  title: \"Question: {title} | {subject}\"\n");
    }

    private String run(String... args) {
        var out = new ByteArrayOutputStream();
        var cli =
                new Cli(
                        new FileStore(),
                        folder.resolve("state"),
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        System.err,
                        () -> false);
        assertEquals(0, cli.run(cli.commandLine(), args));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void thePageHasTheTitleOfTheTemplateAndTheSitesAddress() {
        String html = run("render", folder.resolve("a.md").toString());
        assertTrue(html.contains("<title>Question: Why? | Physics</title>"), html);
        assertTrue(html.contains("https://example.com/learn/physics/questions/why"), html);
    }

    @Test
    void theLanguageOfTheSiteIsThatOfPageAndData() throws IOException {
        String article = folder.resolve("a.md").toString();
        assertTrue(run("render", article).contains("<html lang=\"en\">"));
        Files.writeString(folder.resolve("galley.yaml"), "site:\n  language: de-at\n");
        String html = run("render", article);
        assertTrue(html.contains("<html lang=\"de-AT\">"), html);
        assertTrue(html.contains("\"inLanguage\" : \"de-AT\""), html);
        assertTrue(run("render", article, "--markdown").contains("<html lang=\"de-AT\">"));
    }

    @Test
    void theProfileIsThatOfTheCollectionAndTheOptionSaysAnotherSite() {
        String data = run("render", folder.resolve("a.md").toString(), "--json-ld");
        assertTrue(data.contains("QAPage"), data);
        String other =
                run(
                        "render",
                        folder.resolve("a.md").toString(),
                        "--json-ld",
                        "--site",
                        "https://other.example");
        assertTrue(other.contains("https://other.example/learn"), other);
    }
}
