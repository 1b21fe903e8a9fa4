package galley.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.store.Loaded.Opened;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class AnyBytesTest {

    private final FileStore store = new FileStore();

    @Property(tries = 200)
    void surviveOpeningAndSaving(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        Path file = Files.createTempFile("galley", ".md");
        try {
            Files.write(file, bytes);
            Opened opened = (Opened) store.load(file);
            store.save(file, opened.text(), opened.stamp());
            assertArrayEquals(bytes, Files.readAllBytes(file));
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 200)
    void areWhatTheirTextEncodesTo(@ForAll String text) throws IOException {
        Path file = Files.createTempFile("galley", ".md");
        try {
            SourceText source = SourceText.of(text);
            store.saveAs(file, source, true);
            assertArrayEquals(source.encode(), Files.readAllBytes(file));
            assertEquals(Stamp.hash(source.encode()), ((Opened) store.load(file)).stamp().hash());
        } finally {
            Files.delete(file);
        }
    }
}
