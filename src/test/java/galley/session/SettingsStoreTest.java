package galley.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import galley.session.Settings.Position;
import galley.session.Settings.Theme;
import galley.session.Settings.WindowPlace;
import galley.store.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

    @TempDir Path root;

    private Path config() {
        return root.resolve("config/galley");
    }

    private Path file() {
        return config().resolve("settings.json");
    }

    private SettingsStore open() {
        return new SettingsStore(config(), new FileStore());
    }

    private void write(String json) throws IOException {
        Files.createDirectories(config());
        Files.writeString(file(), json);
    }

    private static Settings everything() {
        return Settings.DEFAULT
                .withWindow(new WindowPlace(-10, 20, 1440, 900, true))
                .withSplit("library", 0.25)
                .withPane("reader", false)
                .withTheme(Theme.DARK)
                .withRecentFile(Path.of("/a/ü \"x\".md"))
                .withRecentFolder(Path.of("/a"))
                .withPosition(Path.of("/a/1.md"), new Position("Source", 12));
    }

    @Test
    void beginsWithTheUsual() {
        try (SettingsStore store = open()) {
            assertEquals(Settings.DEFAULT, store.settings());
            assertEquals(Optional.empty(), store.trouble());
        }
        assertFalse(Files.exists(file()), "nothing changed, nothing written");
    }

    @Test
    void twoWindowsKeepWhatEachChanged() {
        try (SettingsStore one = open();
                SettingsStore other = open()) {
            one.update(s -> s.withTheme(Theme.DARK));
            other.update(s -> s.withPane("reader", false));
        }
        try (SettingsStore store = open()) {
            assertEquals(Theme.DARK, store.settings().theme());
            assertEquals(java.util.Set.of("reader"), store.settings().hiddenPanes());
        }
    }

    @Test
    void whatCannotBeWrittenIsToldOnce() throws Exception {
        try (SettingsStore store = open()) {
            Files.createDirectories(config().getParent());
            Files.writeString(config(), "a file where the folder should be");
            var told = new java.util.concurrent.LinkedBlockingQueue<String>();
            store.onTrouble(trouble -> told.add(trouble.what()));
            store.update(s -> s.withPane("reader", false));
            String first = told.poll(20, java.util.concurrent.TimeUnit.SECONDS);
            assertTrue(first != null && first.contains("settings.json"), first);
            store.update(s -> s.withPane("library", false));
            assertEquals(null, told.poll(1500, java.util.concurrent.TimeUnit.MILLISECONDS));
            assertTrue(store.trouble().isPresent());
        }
    }

    @Test
    void everythingComesBack() {
        try (SettingsStore store = open()) {
            store.update(s -> everything());
            assertEquals(everything(), store.settings());
        }
        try (SettingsStore store = open()) {
            assertEquals(everything(), store.settings());
        }
    }

    @Test
    void unknownKeysStay() throws IOException {
        write("{\"new\": {\"a\": [1, 2.50]}, \"window\": {\"screen\": 2}, \"theme\": \"light\"}");
        try (SettingsStore store = open()) {
            assertEquals(Theme.LIGHT, store.settings().theme());
            store.update(s -> s.withWindow(new WindowPlace(0, 0, 1000, 700, false)));
        }
        var tree = new JsonMapper().readTree(Files.readString(file()));
        assertEquals("[1,2.5]", tree.at("/new/a").toString());
        assertEquals(2, tree.at("/window/screen").asInt());
        assertEquals(1000, tree.at("/window/width").asInt());
        assertEquals("light", tree.at("/theme").asText());
    }

    @Test
    void senselessValuesAreTheUsualOnes() throws IOException {
        write(
                """
                {"window": {"width": "wide", "height": 3}, "splits": {"a": 7, "b": "x"},
                 "hiddenPanes": "all", "theme": "pink", "font": {"size": -3, "face": 7},
                 "recentFiles": ["/a", 3, "", "/a", null], "recentFolders": {},
                 "positions": {"/a": {"view": 3, "caret": -9}, "/b": null}}
                """);
        try (SettingsStore store = open()) {
            Settings read = store.settings();
            assertEquals(Optional.empty(), read.window());
            assertEquals(1.0, read.splits().get("a"));
            assertEquals(Theme.SYSTEM, read.theme());
            assertEquals(8, read.font().size());
            assertEquals(List.of(Path.of("/a")), read.recentFiles());
            assertEquals(0, read.positions().get(Path.of("/a")).caret());
            assertEquals(Optional.empty(), store.trouble());
        }
    }

    @Test
    void aDamagedFileIsPutAside() throws IOException {
        for (String damaged : new String[] {"{\"theme\": \"da", "", "[1]", "\u0000\u0001"}) {
            write(damaged);
            try (SettingsStore store = open()) {
                assertEquals(Settings.DEFAULT, store.settings());
                assertTrue(store.trouble().orElseThrow().what().contains("damaged"));
                store.update(s -> s.withTheme(Theme.DARK));
            }
            assertEquals(damaged, Files.readString(config().resolve("settings.json.damaged")));
            try (SettingsStore store = open()) {
                assertEquals(Theme.DARK, store.settings().theme());
            }
        }
    }

    @Test
    void writesInTheBackgroundAndNotTooOften() throws Exception {
        try (SettingsStore store = open()) {
            long changes = 0;
            String last = "";
            long end = System.nanoTime() + 1_900_000_000L;
            for (int i = 0; System.nanoTime() < end; i++) {
                int width = 700 + i;
                store.update(s -> s.withWindow(new WindowPlace(0, 0, width, 700, false)));
                String now = Files.exists(file()) ? Files.readString(file()) : "";
                if (!now.equals(last)) {
                    changes++;
                    last = now;
                }
                Thread.sleep(10);
            }
            assertTrue(changes >= 2 && changes <= 4, changes + " writes in 1.9 seconds");
        }
    }

    @Test
    void trouble() throws IOException {
        Files.createDirectories(root.resolve("config"));
        Files.writeString(config(), "a file where the folder should be");
        SettingsStore closed;
        try (SettingsStore store = open()) {
            store.update(s -> s.withTheme(Theme.DARK));
            closed = store;
        }
        assertTrue(closed.trouble().isPresent());
        assertEquals(Theme.DARK, closed.settings().theme());
    }
}
