package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {

    @TempDir Path folder;

    private static List<String> read(Path file) {
        List<String> words = new ArrayList<>();
        KeptFile.read(file, in -> words.add(in.readUTF()));
        return words;
    }

    @Test
    void whatCannotBeWrittenLeavesTheOneBefore() throws IOException {
        Path file = folder.resolve("one");
        KeptFile.replace(file, out -> out.writeUTF("before"));
        assertThrows(
                IOException.class,
                () ->
                        KeptFile.replace(
                                file,
                                out -> {
                                    out.writeUTF("half");
                                    throw new IOException("The disk is full.");
                                }));
        assertEquals(List.of("before"), read(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void whatAnEndedProgramLeftHalfWrittenIsRemovedLater() throws IOException {
        Path old = Files.createFile(folder.resolve("kept123.part"));
        Path young = Files.createFile(folder.resolve("kept456.part"));
        Path other = Files.createFile(folder.resolve("mine.part"));
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(old, yesterday);
        Files.setLastModifiedTime(other, yesterday);
        KeptFile.replace(folder.resolve("one"), out -> out.writeUTF("now"));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young), "another window may be writing it");
        assertTrue(Files.exists(other));
    }
}
