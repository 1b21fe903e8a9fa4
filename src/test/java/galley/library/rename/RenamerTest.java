package galley.library.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.Templates;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.library.Progress;
import galley.library.bulk.Transactions;
import galley.store.CrashingStore;
import galley.store.FileStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An article gets another name everywhere, or nowhere. */
class RenamerTest {

    private static final String OLD = "/learn/biology/questions/what-is-a-cell";
    private static final String NEW = "/learn/biology/questions/what-is-a-unit";

    private static final String CELL =
            """
            ---
            id: 7
            title: >-
                What is a cell?
            article_title: >-
                What is a cell?
            seo:
              title: QuickTakes | Biology
              page_description: >-
                What is a cell?
            question: >-
                What is a cell?
            answer: >-
                See [above](/learn/biology/questions/what-is-a-cell#top).
            subject: Biology
            file_name: what-is-a-cell.md
            url: /learn/biology/questions/what-is-a-cell
            score: -1.0
            ---

            &nbsp;""";

    private static final String OTHER =
            """
            ---
            id: 8
            title: >-
                What is life?
            answer: >-
                A [cell](/learn/biology/questions/what-is-a-cell), not \
            [cells](/learn/biology/questions/what-is-a-cell-wall),\\n\\n\
            or <https://site.org/learn/biology/questions/what-is-a-cell/?a=b>, \
            `/learn/biology/questions/what-is-a-cell`, [x][1]\\n\\n\
            [1]: /learn/biology/questions/what-is-a-cell "T"
            subject: Biology
            file_name: what-is-life.md
            url: /learn/biology/questions/what-is-life
            related_article1:
                id: 7
                title: >-
                    What is a cell?
                subject: Biology
                url: /learn/biology/questions/what-is-a-cell
            related_article2:
                id: 9
                title: >-
                    What is a cell wall?
                subject: Biology
                url: /learn/biology/questions/what-is-a-cell-wall
            ---

            &nbsp;""";

    @TempDir Path temp = Path.of("");
    private Path root = Path.of("");
    private Path cell = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void write() throws IOException {
        root = temp.resolve("articles");
        cell = put("biology/what-is-a-cell.md", CELL);
        other = put("biology/what-is-life.md", OTHER);
        put("physics/x.md", CELL.replace("cell", "quark"));
    }

    private Path put(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private TreeMap<String, String> all() throws IOException {
        var state = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".galley-")) {
                    state.put(root.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return state;
    }

    private RenamePlan plan(NewName name) {
        return new Renamer(new FileStore(), new Templates())
                .plan(root, cell, name, Progress.UNSEEN);
    }

    private static NewName slug(String slug) {
        return new NewName.Address(slug);
    }

    private Transactions transactions() {
        return new Transactions(temp.resolve("state"), new FileStore());
    }

    private RenamePlan.Ready ready(NewName name) {
        return assertInstanceOf(RenamePlan.Ready.class, plan(name));
    }

    private RenamePlan.Ready made(NewName name) {
        RenamePlan.Ready ready = ready(name);
        Made made = transactions().make(ready.set(), Progress.UNSEEN);
        assertEquals(List.of(), assertInstanceOf(Made.Ended.class, made).refused());
        return ready;
    }

    /** Everything by another slug; what is no link to the article stays. */
    private TreeMap<String, String> bySlug() throws IOException {
        TreeMap<String, String> wanted = all();
        wanted.remove("biology/what-is-a-cell.md");
        wanted.put(
                "biology/what-is-a-unit.md",
                CELL.replace(OLD, NEW).replace("what-is-a-cell.md", "what-is-a-unit.md"));
        wanted.put(
                "biology/what-is-life.md",
                OTHER.replace(OLD, NEW)
                        .replace(NEW + "-wall", OLD + "-wall")
                        .replace("`" + NEW + "`", "`" + OLD + "`"));
        return wanted;
    }

    @Test
    void aNewSlugChangesFileFieldsAndLinks() throws IOException {
        TreeMap<String, String> wanted = bySlug();
        RenamePlan.Ready ready = made(slug("what-is-a-unit"));
        assertEquals(wanted, all());
        assertEquals(Optional.of(new RenamePlan.Redirect(OLD, NEW)), ready.redirect());
        assertEquals(OLD + " " + NEW + " 301", ready.redirect().orElseThrow().line());
        assertEquals(root.resolve("biology/what-is-a-unit.md"), ready.target());
        assertEquals(List.of(), ready.warnings());
    }

    @Test
    void aNewQuestionChangesWhatFollowedIt() throws IOException {
        made(new NewName.Question("What is a unit?"));
        String now = all().get("biology/what-is-a-unit.md");
        assertEquals(
                CELL.replace("What is a cell?", "What is a unit?")
                        .replace("what-is-a-cell", "what-is-a-unit")
                        .replace(
                                "page_description: >-\n    What is a unit?",
                                "page_description: >-\n    What is a cell?"),
                now);
        assertTrue(Files.readString(other).contains("        What is a unit?"));
        assertTrue(Files.readString(other).contains("        What is a cell wall?"));
    }

    @Test
    void whatWasSetByHandStays() throws IOException {
        cell =
                put(
                        "biology/what-is-a-cell.md",
                        CELL.replace(
                                        "article_title: >-\n    What is a cell?",
                                        "article_title: >-\n    Cells")
                                .replace(OLD, "/special")
                                .replace("[above](/special#top)", "none"));
        RenamePlan.Ready ready = made(new NewName.Question("What is a unit?"));
        String now = Files.readString(ready.target());
        assertTrue(now.contains("article_title: >-\n    Cells"), now);
        assertTrue(now.contains("url: /special"), now);
        assertEquals(1, ready.warnings().size());
        assertEquals(Optional.empty(), ready.redirect());
        assertEquals(OTHER, Files.readString(other));
    }

    @Test
    void itCanBeUndone() throws IOException {
        TreeMap<String, String> before = all();
        made(new NewName.Question("What is a unit?"));
        transactions().undo(transactions().kept().getFirst(), Progress.UNSEEN);
        assertEquals(before, all());
    }

    @Test
    void anotherLetterCaseIsAnotherName() throws IOException {
        Path odd = put("biology/What-Is-Life.md", OTHER.replace("what-is-life", "What-Is-Life"));
        Files.delete(other);
        RenamePlan plan =
                new Renamer(new FileStore(), new Templates())
                        .plan(root, odd, slug("what-is-life"), Progress.UNSEEN);
        transactions().make(((RenamePlan.Ready) plan).set(), Progress.UNSEEN);
        assertEquals(OTHER, all().get("biology/what-is-life.md"));
    }

    private RenamePlan.NotPossible notPossible(NewName name) {
        return assertInstanceOf(RenamePlan.NotPossible.class, plan(name));
    }

    @Test
    void whatStandsInTheWayIsSaid() throws IOException {
        assertTrue(notPossible(slug("What is it")).what().contains("what-is-it"));
        assertTrue(notPossible(slug("")).what().contains("a-z"));
        assertTrue(notPossible(slug("a".repeat(300))).what().contains("300"));
        assertTrue(notPossible(slug("con")).what().contains("Windows"));
        assertTrue(notPossible(new NewName.Question("¿?")).what().contains("letter"));
        assertTrue(notPossible(slug("what-is-life")).what().contains("already"));
        put("biology/WHAT-IS-A-UNIT.md", "x");
        assertTrue(notPossible(slug("what-is-a-unit")).what().contains("WHAT-IS-A-UNIT.md"));
        put("physics/y.md", CELL.replace(OLD, "/learn/biology/questions/what-is-dust"));
        assertTrue(notPossible(slug("what-is-dust")).what().contains("address"));
        cell = temp.resolve("none.md");
        assertTrue(notPossible(slug("x")).what().contains("outside"));
        cell = root.resolve("none.md");
        assertTrue(
                notPossible(slug("x")).what().contains("not there"), notPossible(slug("x")).what());
        assertEquals(List.of(), transactions().kept());
    }

    @Test
    void damageStandsInTheWay() throws IOException {
        put(
                "biology/what-is-a-cell.md",
                CELL.replace("title: >-\n    What", "title: a: b\n  What"));
        assertTrue(notPossible(slug("x")).what().contains("damaged"));
        put("biology/what-is-a-cell.md", CELL);
        // Another's link that cannot be changed, here since the file is no UTF-8.
        byte[] bytes = (OTHER + "?").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        Files.write(other, bytes);
        assertEquals(other, notPossible(slug("what-is-a-unit")).file());
        // One that points elsewhere does not matter.
        Files.write(
                other,
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace(OLD, "/x")
                        .getBytes(StandardCharsets.ISO_8859_1));
        ready(slug("what-is-a-unit"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatMayNotBeChangedLeavesAllAsItIs() throws IOException {
        if (Files.isWritable(Path.of("/"))) {
            return; // Whoever may do everything is refused nothing.
        }
        assertTrue(other.toFile().setWritable(false));
        assertEquals(other, notPossible(slug("what-is-a-unit")).file());
    }

    @Test
    void aFileThatChangesMeanwhileLeavesAllAsItIs() throws IOException {
        RenamePlan.Ready ready = ready(slug("what-is-a-unit"));
        put("biology/what-is-life.md", OTHER + " ");
        TreeMap<String, String> before = all();
        Made made = transactions().make(ready.set(), Progress.UNSEEN);
        assertEquals(other, ((Made.Ended) made).refused().getFirst().file());
        assertEquals(before, all());
        assertEquals(Kept.Status.UNDONE, transactions().kept().getFirst().status());
    }

    @Test
    void aNameThatIsTakenMeanwhileIsNotTaken() throws IOException {
        RenamePlan.Ready ready = ready(slug("what-is-a-unit"));
        put("biology/what-is-a-unit.md", "mine");
        TreeMap<String, String> before = all();
        transactions().make(ready.set(), Progress.UNSEEN);
        assertEquals(before, all());
    }

    @Test
    void anAddressThatTwoHaveStaysWhereItIs() throws IOException {
        put("physics/twin.md", CELL);
        RenamePlan.Ready ready = made(slug("what-is-a-unit"));
        assertEquals(OTHER, Files.readString(other));
        assertEquals(Optional.empty(), ready.redirect());
        assertEquals(1, ready.warnings().size());
    }

    @Test
    void theSameNameIsNothing() {
        assertInstanceOf(RenamePlan.Nothing.class, plan(slug("what-is-a-cell")));
        assertInstanceOf(RenamePlan.Nothing.class, plan(new NewName.Question("What is a cell?")));
    }

    /**
     * The process dies before each step that changes something; the next ends it or takes it back.
     */
    @Test
    void deathAtEveryStep() throws IOException {
        TreeMap<String, String> before = all();
        TreeMap<String, String> after = bySlug();
        RenamePlan.Ready ready = ready(slug("what-is-a-unit"));
        var whole = new CrashingStore(Integer.MAX_VALUE);
        Path state = temp.resolve("state");
        new Transactions(state, whole.store()).make(ready.set(), Progress.UNSEEN);
        assertEquals(after, all());
        transactions().undo(transactions().kept().getFirst(), Progress.UNSEEN);
        assertTrue(whole.changing().size() >= 8);
        boolean on = true;
        for (int at : whole.changing()) {
            var crashing = new CrashingStore(at);
            assertThrows(
                    Error.class,
                    () ->
                            new Transactions(state, crashing.store())
                                    .make(ready.set(), Progress.UNSEEN));
            Kept cut = transactions().interrupted().getFirst();
            if (on) {
                transactions().resume(cut, Progress.UNSEEN);
                assertEquals(after, all(), crashing.where());
            }
            transactions().undo(cut, Progress.UNSEEN);
            assertEquals(before, all(), crashing.where());
            on = !on;
        }
    }
}
