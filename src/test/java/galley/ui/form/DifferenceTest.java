package galley.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void aShortTextIsShownAsItIs() {
        assertEquals("/learn/ring", Difference.of("/learn/rings", "/learn/ring"));
    }

    @Test
    void ofALongTextTheStretchWhereTheyPart() {
        String same = "one two three ".repeat(12);
        String shown = Difference.of(same + "red", same + "green and all that follows");
        assertTrue(shown.startsWith("…"), shown);
        assertTrue(shown.contains("green"), shown);
        assertTrue(Difference.of("x", same).startsWith("one two"));
        assertTrue(Difference.of("x", same).endsWith("…"));
    }

    @Test
    void blanksAreSaidInWords() {
        assertEquals("only in blanks at the end", Difference.of("a b ", "a b"));
        assertEquals("only in blanks at the start", Difference.of(" a b", "a b"));
        assertEquals("only in blanks", Difference.of("a  b", "a b"));
    }
}
