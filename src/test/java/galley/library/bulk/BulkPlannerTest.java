package galley.library.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.Days;
import galley.library.Progress;
import galley.library.Query;
import galley.library.Templates;
import galley.store.FileStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each change makes of an article, and what it leaves. */
class BulkPlannerTest {

    @TempDir Path root = Path.of("");
    private Folder folder = new Folder(root);
    private final FileStore store = new FileStore();

    @BeforeEach
    void write() throws IOException {
        folder = new Folder(root);
        folder.write("a.md", Folder.ARTICLE);
    }

    private BulkPlan plan(String query, BulkChange... changes) {
        return new BulkPlanner(store, new Templates(), (file, article) -> 0)
                .plan(
                        "Test",
                        root,
                        new Selection.Matching(Query.read(query, Days.SYSTEM).query()),
                        List.of(changes),
                        Progress.UNSEEN);
    }

    /** What the only article would be. */
    private String after(BulkChange... changes) {
        BulkPlan plan = plan("", changes);
        assertEquals(List.of(), plan.refused());
        if (plan.set().changes().isEmpty()) {
            assertEquals(1, plan.unchanged());
            return Folder.ARTICLE;
        }
        Preview preview = Preview.of(plan.set().changes().getFirst(), store).orElseThrow();
        assertEquals(Folder.ARTICLE, preview.before().characters());
        return preview.after().characters();
    }

    private static String with(String... pairs) {
        String text = Folder.ARTICLE;
        for (int i = 0; i < pairs.length; i += 2) {
            assertTrue(text.contains(pairs[i]), pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return text;
    }

    private static Finder.Plain plain(String text) {
        return new Finder.Plain(text, false, false);
    }

    private List<String> refused(String key, String value) {
        return plan("", new BulkChange.Write(key, value)).refused().stream()
                .map(why -> why.what().replaceFirst("^date, line 1: ", ""))
                .toList();
    }

    @Test
    void aCellOfADateTakesDaysAlone() throws IOException {
        String right = " Write it as YYYY-MM-DD, such as 2024-11-30.";
        assertEquals(
                List.of("“2024-02-30” is no day of the calendar." + right),
                refused("date", "2024-02-30"));
        assertEquals(List.of("“tomorrow” is no date." + right), refused("date", "tomorrow"));
        assertEquals(List.of("“2024” is no date." + right), refused("date", "2024"));
        assertEquals(1, refused("date", "2024-2-9").size(), "YAML reads it as text");
        for (String day : List.of("2024-02-29", "2024-02-29T10:00:00Z", "")) {
            assertEquals(List.of(), refused("date", day), day);
        }
        assertEquals(List.of(), refused("title", "2024-02-30"));
    }

    @Test
    void aDateThatNoSchemaKnowsMayBecomeText() throws IOException {
        folder.write("a.md", Folder.ARTICLE.replace("answer:", "checked: 2024-11-30\nanswer:"));
        assertEquals(1, refused("checked", "2024-13-01").size());
        assertEquals(List.of(), refused("checked", "tomorrow"));
        assertEquals(List.of(), refused("checked", "2024-12-01"));
    }

    @Test
    void putsAndAddsAsACommandDoes() {
        assertEquals(with("-1.0", "2.50"), after(new BulkChange.Put("score", "2.50")));
        assertEquals(
                with("answer:", "no_index: True\nanswer:"),
                after(new BulkChange.Add("no_index", "True")));
        assertEquals(Folder.ARTICLE, after(new BulkChange.Add("score", "9")));
        assertEquals(1, plan("", new BulkChange.Put("none", "x")).refused().size());
    }

    @Test
    void whatFollowedItsRuleFollowsIt() {
        assertEquals(
                with(
                        "QuickTakes | Biology",
                        "QuickTakes | Life",
                        "subject: Biology",
                        "subject: Life"),
                after(new BulkChange.Put("subject", "Life")));
        assertEquals(
                with("    What is a cell?", "    What are cells?"),
                after(new BulkChange.Put("title", "What are cells?")));
    }

    @Test
    void whatWasChangedByItselfDoesNotFollow() throws IOException {
        String own = with("QuickTakes | Biology", "All of biology");
        folder.write("a.md", own);
        BulkPlan plan = plan("", new BulkChange.Put("subject", "Life"));
        assertEquals(List.of("subject"), plan.files().getFirst().keys());
    }

    @Test
    void replacesByField() {
        assertEquals(
                with("page_keywords: >-\n    a, b", "page_keywords: >-\n    a; b"),
                after(new BulkChange.Replace("seo.page_keywords", plain(", "), "; ")));
        assertEquals(
                with("[one, two]", "[first, two]"),
                after(new BulkChange.Replace("tags", plain("one"), "first")));
        assertEquals(
                with("Cells are", "A cell\\n\\nis"),
                after(new BulkChange.Replace("answer", plain("Cells are"), "A cell\n\nis")));
        assertEquals(with("-1.0", "-2.0"), after(new BulkChange.Replace("*", plain("-1"), "-2")));
        assertEquals(
                Folder.ARTICLE,
                after(new BulkChange.Replace("seo.*", new Finder.Whole("Biology"), "x")));
    }

    @Test
    void replacesWithGroups() {
        assertEquals(
                with("QuickTakes | Biology", "Biology | QuickTakes"),
                after(
                        new BulkChange.Replace(
                                "seo.title",
                                new Finder.Expression("^(\\w+) \\| (?<subject>.*)$", false),
                                "${subject} | $1")));
        assertEquals(
                with("**small**", "*small*"),
                after(
                        new BulkChange.Replace(
                                "answer",
                                new Finder.Expression("\\*\\*(.+?)\\*\\*", false),
                                "*$1*")));
    }

    @Test
    void letterCaseAndWholeWordsCount() {
        var word = new Finder.Plain("CELL", true, true);
        assertEquals(
                with("What is a cell?", "What is a unit?"),
                after(
                        new BulkChange.Replace("*itle", word, "unit"),
                        new BulkChange.Replace("question", word, "unit")));
    }

    @Test
    void keywordsComeAndGoInTheirOwnStyle() {
        assertEquals(
                with("    a, b", "    a, b, c"),
                after(new BulkChange.AppendKeyword("seo.page_keywords", "c")));
        assertEquals(Folder.ARTICLE, after(new BulkChange.AppendKeyword("seo.page_keywords", "A")));
        assertEquals(
                with("    a, b", "    b"),
                after(new BulkChange.RemoveKeyword("seo.page_keywords", "A")));
        assertEquals(
                with("[one, two]", "[one, two, three]"),
                after(new BulkChange.AppendKeyword("tags", "three")));
        assertEquals(
                with("[one, two]", "[two]"), after(new BulkChange.RemoveKeyword("tags", "ONE")));
    }

    @Test
    void keysGoAndGetOtherNames() {
        assertEquals(with("score: -1.0\n", ""), after(new BulkChange.Remove("sc*e")));
        assertEquals(
                with("page_keywords", "words"),
                after(new BulkChange.RenameKey("seo.page_keywords", "words")));
        assertEquals(Folder.ARTICLE, after(new BulkChange.RenameKey("none", "words")));
    }

    @Test
    void derivesByTheRule() throws IOException {
        String off = with("url: /learn/biology/questions/what-is-a-cell", "url: /x");
        folder.write("a.md", off);
        BulkPlan plan = plan("", new BulkChange.Derive("url"), new BulkChange.Derive("score"));
        FileChange change = plan.set().changes().getFirst();
        assertEquals(Folder.ARTICLE, Preview.of(change, store).orElseThrow().after().characters());
        assertEquals(List.of("url"), plan.files().getFirst().keys());
    }

    @Test
    void aQueryChooses() throws IOException {
        folder.write("b/b.md", with("subject: Biology", "subject: Physics"));
        folder.write("b/c.md", "---\nsubject: Physics\n: broken: [\n---\n");
        BulkPlan plan = plan("subject:Physics", new BulkChange.Put("score", "1.0"));
        assertEquals(
                List.of(root.resolve("b/b.md")),
                plan.files().stream().map(BulkPlan.Planned::file).toList());
        assertEquals(
                List.of(root.resolve("b/c.md")),
                plan.refused().stream().map(Made.Refused::file).toList());
        assertFalse(plan.cancelled());
    }

    @Test
    void whatCannotBeMeantIsSaidBefore() {
        assertTrue(new BulkChange.Put("a..b", "x").mistake().isPresent());
        assertTrue(new BulkChange.Put("related_article*.subject", "x").mistake().isPresent());
        assertEquals(Optional.empty(), new BulkChange.Remove("related_article*.subject").mistake());
        assertTrue(replace("(a", "x").mistake().orElseThrow().contains("character"));
        assertTrue(replace("(a)", "$2").mistake().orElseThrow().contains("group"));
        assertTrue(replace("a", "$").mistake().isPresent());
        assertTrue(replace("", "x").mistake().isPresent());
        assertEquals(Optional.empty(), replace("(a)(b)", "$2$1").mistake());
        assertTrue(new BulkChange.Remove("*").mistake().isPresent());
        assertTrue(new BulkChange.AppendKeyword("tags", " ").mistake().isPresent());
    }

    private static BulkChange replace(String regex, String by) {
        return new BulkChange.Replace("title", new Finder.Expression(regex, false), by);
    }

    @Test
    void anExpressionWithoutEndIsEnded() throws IOException {
        folder.write("a.md", with("What is a cell?", "a".repeat(60)));
        BulkPlan plan = plan("", replace("(.*a){25}b", "x"));
        assertTrue(plan.refused().getFirst().what().contains("too long"));
    }
}
