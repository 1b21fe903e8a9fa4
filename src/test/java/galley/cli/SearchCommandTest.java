package galley.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import galley.store.FileStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code galley search} promises to scripts. */
class SearchCommandTest extends CommandTest {

    @TempDir Path cache = Path.of("");

    @BeforeEach
    void more() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(
                folder.resolve("sub/b.md"),
                ARTICLE.replace("id: 7", "id: 10")
                        .replace("What is a cell?", "How do plants grow?")
                        .replace("Biology\nscore", "Botany\nscore")
                        .replace("**small**", "**green** in leaves"));
    }

    private Run search(boolean terminal, Object... args) {
        return command("search", terminal, args);
    }

    private Run command(String name, boolean terminal, Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var cli =
                new Cli(
                        new FileStore(),
                        Path.of("target", "test-state"),
                        Optional.of(cache),
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out),
                        new PrintStream(err),
                        () -> terminal);
        String[] words =
                Stream.concat(Stream.of(name), Stream.of(args).map(String::valueOf))
                        .toArray(String[]::new);
        int exit = cli.run(cli.commandLine(), words);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void printsHitsWithSnippets() {
        Run run = search(false, folder, "cells");
        assertEquals(
                """
                a.md  What is a cell?  Biology
                    Cells are small. $\\nabla$
                sub/b.md  How do plants grow?  Botany
                    Cells are green in leaves. $\\nabla$
                """,
                run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exit());
        assertEquals(
                List.of("a.md  What is a cell?  Biology"), lines(search(false, folder, "small")));
        assertEquals(1, search(false, folder, "cells", "--limit", 1).out().lines().count() / 2);
    }

    private static List<String> lines(Run run) {
        return run.lines().stream().filter(l -> !l.startsWith(" ")).toList();
    }

    @Test
    void anIndexSparesTheListWhatItKnowsToBeUnwanted() throws IOException {
        List<String> queries =
                List.of(
                        "subject:botany",
                        "-subject:botany",
                        "id:10 OR title:cell",
                        "missing:score",
                        "folder:sub",
                        "score:<0 words:>1",
                        "tags:two subject:biology",
                        "nosuch:1");
        List<Run> read = queries.stream().map(this::list).toList();
        search(false, folder, "cells");
        for (int i = 0; i < queries.size(); i++) {
            assertEquals(read.get(i), list(queries.get(i)), queries.get(i));
        }
        Path other = folder.resolve("sub/b.md");
        FileTime then = Files.getLastModifiedTime(other);
        Files.writeString(other, Files.readString(other).replace("Botany", "Cotany"));
        assertEquals(1, list("subject:cotany").lines().size(), "it was written since");
        Files.setLastModifiedTime(other, then);
        assertEquals(List.of(), list("subject:cotany").lines(), "it was not read");
    }

    @Test
    void whatCannotBeReadIsToldWithAnIndexToo() throws IOException {
        Files.write(
                folder.resolve("bad.md"),
                "---\ntitle: Caf\u00e9\nsubject: Music\n---\n".getBytes(ISO_8859_1));
        Run read = list("subject:botany");
        assertEquals(3, read.exit());
        search(false, folder, "cells");
        assertEquals(read, list("subject:botany"));
    }

    @Test
    void aWholePageMayBePasted() {
        String page =
                IntStream.range(0, 400).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertEquals(0, search(false, folder, page).exit());
        assertEquals(0, search(false, folder, '"' + page + '"').exit());
        assertEquals("", search(false, folder, "cells").err(), "the index is as good as before");
        assertEquals(2, lines(search(false, folder, "cells")).size());
    }

    private Run list(String query) {
        return command(
                "list", false, folder, "--where", query, "--columns", "path", "--format", "jsonl");
    }

    @Test
    void printsJsonLines() throws IOException {
        Run run = search(false, folder, "--format", "jsonl", "leaves");
        JsonNode hit = JSON.readTree(run.lines().getFirst());
        assertEquals("sub/b.md", hit.get("path").asText());
        assertEquals("10", hit.get("id").asText());
        assertEquals("How do plants grow?", hit.get("title").asText());
        JsonNode mark = hit.get("marks").get(0);
        assertEquals(
                "leaves",
                hit.get("snippet").asText().substring(mark.get(0).asInt(), mark.get(1).asInt()));
        assertTrue(hit.get("score").asDouble() > 0);
        assertEquals(1, run.lines().size());
    }

    @Test
    void aRuleThatItCannotListIsAMistake() {
        Run none = search(false, folder, "rule:nonsense");
        assertEquals(2, none.exit());
        assertTrue(none.err().startsWith("galley: QUERY: There is no rule “nonsense”"), none.err());
        assertEquals(2, search(false, folder, "cells OR rule:dup-id").exit());
    }

    @Test
    void aDayThatThereIsNotIsAMistake() {
        Run none = search(false, folder, "cells modified:yesterdy");
        assertEquals(2, none.exit());
        assertTrue(none.err().startsWith("galley: QUERY: “yesterdy” is no day."), none.err());
    }

    @Test
    void takesTheQueryLanguage() {
        assertEquals(
                List.of("sub/b.md  How do plants grow?  Botany"),
                lines(search(false, folder, "cells subject:botany")));
        assertEquals(
                List.of("a.md  What is a cell?  Biology"),
                lines(search(false, folder, "cells -plants")));
        assertEquals(List.of("a.md  What is a cell?  Biology"), lines(search(false, folder, "7")));
        assertEquals(2, lines(search(false, folder, "has:problem OR missing:nothing")).size());
        Run wrong = search(false, folder, "(cells");
        assertEquals(2, wrong.exit());
        assertTrue(wrong.err().startsWith("galley: QUERY: "), wrong.err());
    }

    @Test
    void saysWhenWordsWereTakenForOthers() {
        Run run = search(false, folder, "plantz");
        assertEquals(List.of("sub/b.md  How do plants grow?  Botany"), lines(run));
        assertTrue(run.err().contains("spelt"), run.err());
        Run none = search(false, folder, "xylophone");
        assertEquals("0", none.exit() + none.out() + none.err());
    }

    @Test
    void findsWhatChangedSinceTheLastTime() throws IOException {
        assertEquals(2, lines(search(false, folder, "cells")).size());
        Files.writeString(file, ARTICLE.replace("Cells are", "Organelles were"));
        Files.delete(folder.resolve("sub/b.md"));
        assertEquals(1, lines(search(false, folder, "organelle")).size());
        assertEquals(0, lines(search(false, folder, "leaves")).size());
    }

    @Test
    void marksWordsOnATerminal() {
        assertTrue(
                search(true, folder, "leaves")
                        .out()
                        .contains("green in \u001B[1mleaves\u001B[22m."));
    }

    @Test
    void worksWithoutACacheFolder() throws IOException {
        assertEquals(2, lines(galley("search", folder, "cells")).size());
        Files.delete(cache);
        Files.writeString(cache, "in the way");
        Run run = search(false, folder, "cells");
        assertEquals(2, lines(run).size());
        assertEquals(0, run.exit());
        assertTrue(run.err().contains("cannot be kept"), run.err());
    }

    @Test
    void namesWhatIsWrong() throws IOException {
        assertEquals(3, search(false, folder.resolve("none"), "x").exit());
        assertEquals(3, search(false, file, "x").exit());
        assertEquals(2, search(false, folder).exit());
        assertEquals(2, search(false, folder, "x", "--limit", "0").exit());
        assertEquals(2, search(false, folder, "x", "--format", "xml").exit());
        Files.createSymbolicLink(folder.resolve("dead.md"), folder.resolve("none.md"));
        Run run = search(false, folder, "cells");
        assertEquals(3, run.exit());
        assertEquals(2, lines(run).size());
        assertTrue(run.err().contains("dead.md"), run.err());
    }
}
