package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartReaderTest {

    @TempDir private Path folder = Path.of("");

    private Catalogue.Seen seen(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), text);
        var found = new ArticleTree.File(file, Files.size(file), 0);
        return assertInstanceOf(StartReader.Read.Seen.class, new StartReader().read(found)).seen();
    }

    @Test
    void whatStandsBehindALongAnswerIsSeen() throws IOException {
        String answer = "é and more of the answer. ".repeat(40_000);
        Catalogue.Seen seen =
                seen(
                        "---\ntitle: Ice\nanswer: >-\n  "
                                + answer
                                + "\nsubject: Physics\n---\nBody\n");
        assertEquals("Ice", seen.title());
        assertEquals("Physics", seen.subject());
    }

    @Test
    void aLongBodyIsNotLookedThrough() throws IOException {
        String body = "More of the body.\n".repeat(10_000);
        Catalogue.Seen seen = seen("---\ntitle: Ice\n---\n" + body + "subject: Physics\n");
        assertEquals("Ice", seen.title());
        assertEquals("", seen.subject());
    }
}
