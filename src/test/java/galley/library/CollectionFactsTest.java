package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionFactsTest {

    @TempDir Path folder;

    @Test
    void valuesAreReadAsTheyAreMeant() throws Exception {
        Files.writeString(
                folder.resolve("a.md"),
                "---\nid: 7\nauthor: 'Ann O''Neil' # us\nseo:\n  title: \"Galley | Physics\"\n---\n");
        Files.writeString(
                folder.resolve("b.md"),
                "---\nid: 12\nseo:\n    page_description: x\n    title: >-\n      Galley | Maths\nauthor: Ann O'Neil\ntitle: t\n---\nid: 99\n");
        Files.writeString(folder.resolve("c.md"), "---\nauthor: Bob\n---\n");
        var facts = CollectionFacts.of(folder);
        assertEquals("Ann O'Neil", facts.author());
        assertEquals("Galley", facts.site());
        assertEquals(13, facts.nextId());
    }

    @Test
    void nobodyIsMadeUp() {
        assertEquals("", CollectionFacts.of(folder).author());
    }
}
