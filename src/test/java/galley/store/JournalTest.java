package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.store.Loaded.Opened;
import galley.store.Origin.OfFile;
import galley.store.Origin.Unnamed;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Unnamed NEW =
            new Unnamed("a/../b", Optional.of(Path.of("learn/ü 1.md").toAbsolutePath()));

    @TempDir Path root;
    private final FileStore store = new FileStore();

    private Journal open() throws IOException {
        return Journal.open(root.resolve("state"), store);
    }

    private OfFile origin(String name) throws IOException {
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            Files.writeString(file, "saved");
        }
        return new OfFile(file, ((Opened) store.load(file)).stamp());
    }

    private Set<String> texts(Journal journal) {
        return journal.recoverable().stream()
                .map(r -> r.text().characters())
                .collect(Collectors.toSet());
    }

    @Test
    void keepsTheLastTextOfEachDocument() throws IOException {
        OfFile origin = origin("ü ä \n 100%.md");
        try (Journal dying = open()) {
            assertTrue(dying.keep(origin, SourceText.of("one")).isEmpty());
            dying.keep(origin, SourceText.of("two\r\n\n\n"));
            dying.keep(NEW, SourceText.of("three"));
        }
        try (Journal next = open()) {
            List<Recovered> all = next.recoverable();
            assertEquals(
                    List.of("three", "two\r\n\n\n"),
                    all.stream().map(r -> r.text().characters()).toList());
            assertEquals(NEW, all.get(0).origin());
            assertEquals(origin, all.get(1).origin());
            next.discard(all.get(0));
            assertEquals(1, next.recoverable().size());
        }
        try (Journal third = open()) {
            assertEquals(1, third.recoverable().size());
        }
    }

    @Test
    void keepsTheByteOrderMark() throws IOException {
        var marked =
                ((SourceText.Decoded.Exact)
                                SourceText.decode("\uFEFFx".getBytes(StandardCharsets.UTF_8)))
                        .text();
        try (Journal dying = open()) {
            dying.keep(new Unnamed("a"), marked);
        }
        try (Journal next = open()) {
            assertEquals(marked, next.recoverable().getFirst().text());
        }
    }

    @Test
    void forgets() throws IOException {
        OfFile origin = origin("a.md");
        try (Journal dying = open()) {
            dying.keep(origin, SourceText.of("one"));
            dying.keep(new Unnamed("u"), SourceText.of("two"));
            dying.forget(origin.path());
            dying.forgetUnnamed("u");
            dying.forget(root.resolve("never.md"));
        }
        try (Journal next = open()) {
            assertEquals(Set.of(), texts(next));
        }
    }

    @Test
    void whatTheDiskHoldsIsDropped() throws IOException {
        OfFile origin = origin("a.md");
        try (Journal dying = open()) {
            dying.keep(origin, SourceText.of("new"));
        }
        Files.writeString(origin.path(), "new");
        try (Journal next = open()) {
            assertEquals(Set.of(), texts(next));
        }
        Files.writeString(origin.path(), "other");
        try (Journal third = open()) {
            assertEquals(Set.of(), texts(third));
        }
    }

    @Test
    void windowsThatLiveKeepTheirOwn() throws IOException {
        try (Journal one = open();
                Journal two = open()) {
            one.keep(new Unnamed("a"), SourceText.of("one"));
            two.keep(new Unnamed("a"), SourceText.of("two"));
            assertEquals(Set.of(), texts(one));
            assertEquals(Set.of(), texts(two));
        }
        try (Journal one = open();
                Journal two = open()) {
            assertEquals(Set.of("one", "two"), texts(one));
            assertEquals(Set.of(), texts(two), "the other window has them");
            one.forgetUnnamed("a");
            assertEquals(Set.of("one", "two"), texts(one), "only own ones are forgotten");
        }
    }

    @Test
    void garbageIsPassedOver() throws IOException {
        OfFile origin = origin("a.md");
        try (Journal dying = open()) {
            dying.keep(origin, SourceText.of("whole"));
            dying.keep(new Unnamed("cut"), SourceText.of("cut off"));
        }
        Path recovery = root.resolve("state/recovery");
        Path part = onlyFolder(recovery);
        for (Path entry : list(part)) {
            byte[] bytes = Files.readAllBytes(entry);
            if (new String(bytes, StandardCharsets.UTF_8).contains("cut off")) {
                Files.write(entry, Arrays.copyOf(bytes, bytes.length - 2));
            }
        }
        Files.write(part.resolve("x.recovery"), new byte[] {0, 1, '\n', '\n', 3});
        Files.writeString(part.resolve("y.recovery"), "galley recovery 1\nhash: 1\n\nx");
        Files.writeString(recovery.resolve("note.txt"), "mine");
        Files.createDirectory(recovery.resolve("a folder"));
        Files.createDirectory(part.resolve("z.recovery"));
        try (Journal next = open()) {
            assertEquals(Set.of("whole"), texts(next));
        }
        assertTrue(Files.exists(recovery.resolve("note.txt")));
    }

    @Test
    void nothingIsLeftOfAProcessThatKeptNothing() throws IOException {
        open().close();
        assertEquals(List.of(), list(root.resolve("state/recovery")));
    }

    @Test
    void aFolderThatIsGoneIsSaid() throws IOException {
        try (Journal journal = open()) {
            Path part = onlyFolder(root.resolve("state/recovery"));
            Files.delete(part);
            var said = journal.keep(new Unnamed("a"), SourceText.of("x")).orElseThrow();
            assertTrue(said.what().startsWith("Unsaved changes cannot be kept"), said.what());
        }
    }

    private static Path onlyFolder(Path recovery) throws IOException {
        return list(recovery).stream().filter(Files::isDirectory).findFirst().orElseThrow();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
