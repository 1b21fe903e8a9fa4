package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void cellsOfAnotherTableAreRead() {
        assertEquals(
                List.of(List.of("a", "b c"), List.of("", "d")), CellText.read("a\tb c\r\n\td\r\n"));
        assertEquals(
                List.of(List.of("two\nlines", "a \"word\"")),
                CellText.read("\"two\nlines\"\t\"a \"\"word\"\"\""));
        assertEquals(List.of(List.of("5\" pipe")), CellText.read("5\" pipe"));
        assertEquals(List.of(), CellText.read(""));
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(min = 1, max = 3) List<@NotEmpty String>> rows) {
        List<List<String>> plain =
                rows.stream()
                        .map(r -> r.stream().map(c -> c.replace("\r", "") + "x").toList())
                        .toList();
        assertEquals(plain, CellText.read(CellText.write(plain)));
    }
}
