package galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.text.Span;
import galley.ui.library.NameMatch.Rank;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameMatchTest {

    @Test
    void theBeginningOfTheNameComesBeforeThatOfAWordAndThatBeforeTheMiddle() {
        assertEquals(Rank.BEGINS, NameMatch.rank("Electric fields", "elec"));
        assertEquals(Rank.WORDS, NameMatch.rank("What is an electric field?", "elec fie"));
        assertEquals(Rank.WORDS, NameMatch.rank("What is an electric field?", "electric fie"));
        assertEquals(Rank.WHOLE_WORDS, NameMatch.rank("Is an electric field?", "field electric"));
        assertEquals(Rank.WHOLE_WORDS, NameMatch.rank("Fields of a field", "field of"));
        assertEquals(Rank.WITHIN, NameMatch.rank("What is photoelectric?", "elec"));
        assertEquals(Rank.WITHIN, NameMatch.rank("What is photoelectric?", "what elec"));
        assertEquals(Rank.ELSEWHERE, NameMatch.rank("What is ice?", "elec"));
    }

    private static List<String> marked(String name, String typed) {
        return NameMatch.marks(name, typed).stream().map(m -> m.of(name)).toList();
    }

    @Test
    void theLettersThatWereTypedAreMarkedWithinWordsToo() {
        assertEquals(List.of("elec", "Elec"), marked("Photoelectric or Electric?", "elec"));
        assertEquals(List.of(new Span(0, 7)), NameMatch.marks("electric", "elec ectri"));
        assertEquals(List.of("a"), marked("What a day", "a"));
        assertEquals(List.of("a"), marked("What", "a"));
        assertEquals(List.of(), marked("What", ""));
    }
}
