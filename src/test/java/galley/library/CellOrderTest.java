package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Cells have one order, whatever they hold. */
class CellOrderTest {

    @Property(tries = 2000)
    void theOrderIsTransitive(
            @ForAll("cells") String a, @ForAll("cells") String b, @ForAll("cells") String c) {
        CellOrder order = CellOrder.BY_VALUE;
        assertEquals(Integer.signum(order.compare(a, b)), -Integer.signum(order.compare(b, a)));
        if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
            assertTrue(order.compare(a, c) <= 0, a + " " + b + " " + c);
        }
        if (order.compare(a, b) == 0) {
            assertEquals(Integer.signum(order.compare(a, c)), Integer.signum(order.compare(b, c)));
        }
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "0",
                        "-1.0",
                        "10",
                        "9",
                        "1.50",
                        "1.5",
                        "+2",
                        "9a",
                        "10a",
                        "a",
                        "A",
                        "é",
                        "2024-11-30",
                        "~",
                        "-",
                        "😀"),
                Arbitraries.strings().withChars("019aB.-+ ").ofMaxLength(4));
    }

    @Test
    void numbersThenTextsThenNothing() {
        List<String> cells =
                new ArrayList<>(List.of("", "b", "10", "A", "9", "-1.0", "10a", "1e9"));
        cells.sort(CellOrder.BY_VALUE);
        assertEquals(List.of("-1.0", "9", "10", "10a", "1e9", "A", "b", ""), cells);
    }
}
