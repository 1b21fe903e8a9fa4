package galley.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.Span;
import galley.ui.editor.Finder.Known;
import galley.ui.editor.Finder.Query;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindModelTest {

    private final FindModel model = new FindModel();

    private void search(String pattern, boolean regex, int from) {
        model.search("a b a b a", new Query(pattern, regex, false, false), from);
    }

    @Test
    void standsAtTheNextMatchAndGoesRound() {
        search("a", false, 3);
        assertEquals("2 of 3", model.label());
        assertEquals(Optional.of(new Span(8, 9)), model.step(1));
        assertEquals(Optional.of(new Span(0, 1)), model.step(1));
        assertEquals(Optional.of(new Span(8, 9)), model.step(-1));
        search("b", false, 9);
        assertEquals("1 of 2", model.label());
    }

    @Test
    void goesOnFromTheCaret() {
        search("a", false, 0);
        assertEquals(Optional.of(new Span(4, 5)), model.stepFrom(Span.at(2), 1));
        assertEquals(Optional.of(new Span(8, 9)), model.stepFrom(new Span(4, 5), 1));
        assertEquals(Optional.of(new Span(0, 1)), model.stepFrom(Span.at(2), -1));
        assertEquals(Optional.of(new Span(8, 9)), model.stepFrom(Span.at(0), -1));
        assertEquals(Optional.of(new Span(0, 1)), model.stepFrom(Span.at(9), 1));
    }

    @Test
    void goesThroughWhatIsKnownElsewhere() {
        var known = new Known("a and b", text -> List.of(new Span(0, 1), new Span(2, 3)));
        model.search("a b a b a", known, 1);
        assertEquals("2 of 2", model.label());
        assertEquals(Optional.of(new Span(0, 1)), model.step(1));
        assertEquals("x", Finder.replacement("a b", known, new Span(0, 1), "x"));
        assertEquals("x x a b a", Finder.replaceAll("a b a b a", known, "x").apply("a b a b a"));
    }

    @Test
    void saysWhenThereIsNothing() {
        search("x", false, 0);
        assertEquals("No results", model.label());
        assertEquals(Optional.empty(), model.step(1));
        search("", false, 0);
        assertEquals("", model.label());
        search("(", true, 0);
        assertTrue(model.problem().orElseThrow().startsWith("Unclosed group"));
        assertEquals("", model.label());
    }

    @Test
    void longLinesAreShortened() {
        String text = "a\n" + "x".repeat(150_000) + "\nb";
        assertTrue(LongLines.isTooLong(text));
        assertEquals("a\n" + "x".repeat(2_000) + " …\nb", LongLines.shortened(text));
        assertTrue(!LongLines.isTooLong("x\n".repeat(200_000)));
    }
}
