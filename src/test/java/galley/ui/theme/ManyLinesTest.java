package galley.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener.Change;
import org.junit.jupiter.api.Test;

class ManyLinesTest {

    private final ManyLines<String> lines = new ManyLines<>();
    private final List<String> told = new ArrayList<>();

    ManyLinesTest() {
        lines.addListener((Change<? extends String> change) -> told.add(words(change)));
    }

    private static String words(Change<? extends String> change) {
        var words = new StringBuilder();
        while (change.next()) {
            words.append(change.getRemoved())
                    .append(" at ")
                    .append(change.getFrom())
                    .append(" became ")
                    .append(change.getAddedSubList());
        }
        return words.toString();
    }

    @Test
    void allGoAndThenAllCome() {
        lines.replace(List.of("a", "b"));
        lines.replace(List.of("c", "d", "e"));
        lines.replace(List.of());
        assertEquals(
                List.of(
                        "[] at 0 became [a, b]",
                        "[a, b] at 0 became []",
                        "[] at 0 became [c, d, e]",
                        "[c, d, e] at 0 became []"),
                told);
        assertEquals(List.of(), lines);
    }

    @Test
    void nothingInThePlaceOfNothingIsNoChange() {
        lines.replace(List.of());
        assertEquals(List.of(), told);
    }

    @Test
    void oneIsReplaced() {
        lines.replace(List.of("a", "b"));
        assertEquals("b", lines.set(1, "c"));
        assertEquals(List.of("a", "c"), lines);
        assertEquals("[b] at 1 became [c]", told.getLast());
    }

    @Test
    void otherWordsOfTheSameAreNotTold() {
        lines.replace(List.of("a", "b"));
        lines.reword(List.of("A", "B"));
        assertEquals(List.of("A", "B"), lines);
        assertEquals(1, told.size());
        assertThrows(IllegalArgumentException.class, () -> lines.reword(List.of("C")));
    }
}
