package galley.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the command line and the collection's settings make of {@code galley check}. */
class CheckSettingsTest extends CommandTest {

    @Test
    void itFailsFromTheSeverityThatIsAsked() throws IOException {
        second();
        for (String[] each :
                new String[][] {{"error", "0"}, {"warning", "1"}, {"info", "1"}, {"never", "0"}}) {
            assertEquals(
                    Integer.parseInt(each[1]),
                    galley("check", folder, "--rules", "dup-id", "--fail-on", each[0]).exit(),
                    each[0]);
        }
        Files.writeString(folder.resolve("galley.yaml"), "rules:\n  dup-id: error\n");
        assertEquals(1, galley("check", folder, "--rules", "dup-id").exit());
    }

    @Test
    void aRuleThatIsNoneIsAMistakeOnTheCommandLine() {
        Run run = galley("check", file, "--rules", "dup-idd");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("There is no rule “dup-idd”"), run.err());
    }

    @Test
    void settingsThatCannotBeFollowedAreToldWithTheirPlace() throws IOException {
        Path settings =
                Files.writeString(folder.resolve("galley.yaml"), "rules:\n  nonsense: off\n");
        Run run = galley("check", file, "--rules", "yaml");
        assertEquals(3, run.exit());
        assertTrue(
                run.err()
                        .startsWith(
                                "galley: "
                                        + settings
                                        + ":2:3: There is no rule “nonsense”; take the line out"),
                run.err());
    }

    @Test
    void aFileThatIsNoUtf8IsAnError() throws IOException {
        Path latin = folder.resolve("latin.md");
        Files.write(latin, "---\ntitle: Caf\u00e9\n---\n```\n".getBytes(ISO_8859_1));
        Run run = galley("check", latin);
        assertEquals(1, run.exit());
        assertTrue(
                run.out().contains("latin.md:2:11: error: The file is not valid UTF-8"), run.out());
        assertEquals(0, galley("check", latin, "--rules", "yaml").exit());
        assertEquals(1, galley("check", latin, "--format", "sarif").exit());
    }

    @Test
    void listAndSearchTellOfThemWhereTheyFollowThem() throws IOException {
        Path settings =
                Files.writeString(folder.resolve("galley.yaml"), "rules:\n  nonsense: off\n");
        for (List<Object> each :
                List.<List<Object>>of(
                        List.of("list", folder, "--columns", "path,problems"),
                        List.of("search", folder, "has:problem"))) {
            Run run = galley(each.toArray());
            assertTrue(run.err().contains(settings + ":2:3: There is no rule"), run.err());
            assertEquals(3, run.exit());
        }
        assertEquals("", galley("list", folder, "--columns", "path").err());
    }
}
