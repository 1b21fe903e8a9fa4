package galley.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import galley.text.Span;
import galley.ui.editor.Finder.Found;
import galley.ui.editor.Finder.Query;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinderTest {

    private static List<String> found(String text, Query query) {
        var matches = assertInstanceOf(Found.Matches.class, Finder.find(text, query));
        return matches.spans().stream().map(span -> span.of(text)).toList();
    }

    @Test
    void plainTextMeansItself() {
        assertEquals(
                List.of("a.b", "A.B"), found("a.b axb A.B", new Query("a.b", false, false, false)));
        assertEquals(List.of("A.B"), found("a.b A.B", new Query("A.B", false, true, false)));
        assertEquals(List.of("É"), found("É", new Query("é", false, false, false)));
        assertEquals(List.of(), found("a", Query.NOTHING));
    }

    @Test
    void wholeWordsStandAlone() {
        assertEquals(
                List.of("cat", "cat"),
                found("cat concat cats (cat)", new Query("cat", false, true, true)));
        assertEquals(List.of("C++"), found("C++ XC++", new Query("C++", false, true, true)));
    }

    @Test
    void expressionsReplaceByGroups() {
        var query = new Query("(\\w+)=(\\w+)", true, true, false);
        assertEquals("b:a, d:c", Finder.replaceAll("a=b, c=d", query, "$2:$1").apply("a=b, c=d"));
        assertEquals("$1\n", Finder.replacement("a=b", query, new Span(0, 3), "\\$1\\n"));
        assertEquals(
                "$2",
                Finder.replacement(
                        "a=b", new Query("a=b", false, true, false), new Span(0, 3), "$2"));
    }

    @Test
    void linesBeginAndEnd() {
        assertEquals(List.of("b"), found("a\nb\n", new Query("^b$", true, true, false)));
        assertEquals(List.of(), found("abc", new Query("x*", true, true, false)));
    }

    @Test
    void aWrongExpressionSaysWhy() {
        var invalid =
                assertInstanceOf(
                        Found.Invalid.class, Finder.find("a", new Query("a(b", true, false, true)));
        assertEquals("Unclosed group at character 4.", invalid.reason());
    }

    @Test
    void aSlowExpressionEnds() {
        String text = "a".repeat(5_000) + "b";
        var query = new Query("(a+)+(a+)+(a+)+c", true, true, false);
        var found = assertTimeout(Duration.ofSeconds(60), () -> Finder.find(text, query));
        assertInstanceOf(Found.Invalid.class, found);
    }
}
