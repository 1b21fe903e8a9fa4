package galley.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands on files that no program wrote well. */
class OddFilesTest extends CommandTest {

    @Test
    void filesThatCannotBeRead() {
        for (String command : List.of("get", "answer", "render")) {
            for (Path path : List.of(folder.resolve("none.md"), folder)) {
                Run run = galley(command, path);
                assertEquals(3, run.exit(), command);
                assertEquals("", run.out());
                assertTrue(
                        run.err().startsWith("galley: " + path + ": ") && run.err().contains("; "),
                        run.err());
            }
        }
        assertEquals(3, galley("check", folder.resolve("none.md")).exit());
    }

    @Test
    void filesThatAreNotUtf8AreNotWritten() throws IOException {
        byte[] latin = ARTICLE.replace("Biology", "Bi?logy").getBytes(StandardCharsets.ISO_8859_1);
        int bad = new String(latin, StandardCharsets.ISO_8859_1).indexOf("i?logy") + 1;
        latin[bad] = (byte) 0xF6;
        for (byte[] bytes : List.of(latin, ARTICLE.getBytes(StandardCharsets.UTF_16))) {
            Files.write(file, bytes);
            Run run = galley("set", file, "subject=x");
            assertEquals(3, run.exit());
            assertTrue(
                    run.err()
                            .matches(
                                    "(?s)galley: \\S+\\.md:\\d+:\\d+: The file is .*; convert it to UTF-8.*"),
                    run.err());
            assertEquals(3, run("x", "answer", file, "--from", "-").exit());
            Run apply =
                    run(
                            "{\"file\": \"a.md\", \"remove\": [\"id\"]}",
                            "apply",
                            "-",
                            "--root",
                            folder);
            assertEquals(3, apply.exit());
            assertTrue(apply.out().contains("\"failed\""), apply.out());
            assertArrayEquals(bytes, Files.readAllBytes(file));
        }
    }

    @Test
    void oddFilesAreEditedOrRefused() throws IOException {
        for (String text :
                List.of(
                        "",
                        "Text",
                        "---\na: 1\n",
                        "+++\na = 1\n+++\n",
                        "{\"a\": 1}\n",
                        "---\na: 1\na: 2\n---\n",
                        "---\na: \u0000\n---\n",
                        "---\n\ta: 1\n---\n",
                        "---\na: " + "[".repeat(10_000) + "\n---\n",
                        "---\ra: 1\r---\rText")) {
            Files.writeString(file, text);
            for (String[] words :
                    List.of(
                            new String[] {"get", "FILE"},
                            new String[] {"get", "FILE", "a"},
                            new String[] {"check", "FILE", "--fix", "--dry-run"},
                            new String[] {"list", "FILE", "--columns", "path,a,answer,problems"},
                            new String[] {"set", "FILE", "a=2", "--dry-run"},
                            new String[] {"set", "FILE", "--remove", "a", "--dry-run"},
                            new String[] {"answer", "FILE"},
                            new String[] {"render", "FILE"},
                            new String[] {"render", "FILE", "--json-ld"})) {
                Run run =
                        run(
                                "",
                                Stream.of(words)
                                        .map(w -> w.equals("FILE") ? file.toString() : w)
                                        .toArray());
                assertTrue(run.exit() <= 1, run.err());
                assertEquals(text, text());
            }
        }
    }
}
