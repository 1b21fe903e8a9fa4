package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import galley.ui.window.ViewChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Files that are no good articles, in the window: each opens or says why not, and loses nothing.
 */
class BadInputJourneyTest extends Journey {

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @BeforeEach
    void watchFaults() {
        fx(
                () -> {
                    Thread.currentThread()
                            .setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
                    return true;
                });
    }

    @AfterEach
    void noFaults() {
        assertEquals(List.of(), faults);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "empty", "");
        put(files, "no-front-matter", "# Title\n\nText.\n");
        put(files, "never-closed", "---\ntitle: A\n\nText.\n");
        put(files, "only-markers", "---\n---\n");
        put(files, "unclosed-quote", "---\ntitle: \"A\nsubject: B\n---\nText.\n");
        put(files, "duplicate", "---\ntitle: A\ntitle: B\n---\n");
        put(files, "tabs", "---\nseo:\n\ttitle: A\n---\n");
        put(files, "conflict", "---\n<<<<<<< a\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n---\n");
        put(files, "toml", "+++\ntitle = 'A'\n+++\nText.\n");
        put(files, "json", "{\n\"title\": \"A\"\n}\nText.\n");
        put(files, "crlf", "---\r\ntitle: A\r\n---\r\nText.\r\n");
        put(files, "cr", "---\rtitle: A\r---\rText.\r");
        put(files, "mixed", "---\ntitle: A\r\nsubject: B\r---\nText.\r\n");
        put(files, "bom", "\uFEFF---\ntitle: A\n---\n");
        put(files, "nul", "---\ntitle: A\u0000B\n---\n");
        put(files, "nested", "---\na: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n---\n");
        put(files, "bomb", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n");
        put(files, "a-list", "---\n- a\n- b\n---\n");
        put(files, "a-scalar", "---\njust words\n---\n");
        put(files, "odd-keys", "---\n? [a, b]\n: c\n1: d\n'': e\n---\n");
        files.put("utf16", "---\ntitle: A\n---\n".getBytes(StandardCharsets.UTF_16));
        files.put("latin1", "---\ntitle: \u00E4\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        files.put("binary", new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE, 10, 13, 0});
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyViewShowsThemAndLeavesThemAsTheyAre(FxRobot robot) throws Exception {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey() + ".md");
            Files.write(path, file.getValue());
            open(file.getKey() + ".md");
            for (ViewChoice view : ViewChoice.values()) {
                choose(view);
            }
            keys(robot, KeyCode.CONTROL, KeyCode.S);
            keys(robot, KeyCode.CONTROL, KeyCode.W);
            until(file.getKey() + " closed", () -> program.workspace().open().isEmpty());
            assertArrayEquals(file.getValue(), Files.readAllBytes(path), file.getKey());
            assertEquals(List.of(), faults, file.getKey());
        }
    }

    @Test
    void whatIsNoFileIsToldOf() throws IOException {
        for (String name : new String[] {"gone.md", "no/folder/gone.md"}) {
            fx(
                    () -> {
                        program.window().open(folder.resolve(name));
                        return true;
                    });
            until("words about " + name, () -> reads("is not there"));
            assertFalse(fx(() -> program.workspace().active().isPresent()));
        }
        Path many = folder.resolve("large.md");
        try (var out = Files.newOutputStream(many)) {
            byte[] line = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 70; i++) {
                out.write(line);
            }
        }
        fx(
                () -> {
                    program.window().open(many);
                    return true;
                });
        until("words about its size", () -> reads("Galley opens files of up to"));
    }

    @Test
    void aLongLineIsShownAndItsFieldsEdited() throws IOException {
        String text =
                "---\ntitle: A\nsubject: B\nanswer: >-\n    " + "word ".repeat(600_000) + "\n---\n";
        Files.writeString(folder.resolve("long.md"), text);
        open("long.md");
        var title = field("title");
        fx(
                () -> {
                    title.setText("C");
                    return true;
                });
        assertEquals(text.replace("title: A", "title: C"), text());
        choose(ViewChoice.SOURCE);
        until("a word about the long line", () -> reads("more than 100,000 characters"));
    }
}
