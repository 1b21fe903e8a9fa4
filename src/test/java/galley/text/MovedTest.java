package galley.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MovedTest {

    private static Optional<String> word(String was, String is, String word) {
        Span place = Span.ofLength(was.indexOf(word), word.length());
        return Moved.between(was, is).of(place).map(span -> span.of(is));
    }

    @Test
    void aPlaceGoesWithWhatWasTypedBeforeIt() {
        assertEquals(Optional.of("sea"), word("The sea is wide.", "Oh! The sea is wide.", "sea"));
        assertEquals(Optional.of("sea"), word("The sea is wide.", "The sea was wide.", "sea"));
        assertEquals(Optional.of("wide"), word("The sea is wide.", "The is wide.", "wide"));
        assertEquals(Optional.of("sea"), word("The sea.", "The sea.", "sea"));
    }

    @Test
    void whatIsAnotherNowIsNowhere() {
        assertEquals(Optional.empty(), word("The sea is wide.", "The lake is wide.", "sea"));
        assertEquals(Optional.empty(), word("The sea is wide.", "The se is wide.", "sea"));
        assertEquals(Optional.empty(), word("The sea is wide.", "", "sea"));
    }

    @Test
    void aPlaceOfNoLengthIsThereWhereItsNeighboursAre() {
        Moved moved = Moved.between("ab", "aXb");
        assertEquals(Optional.of(Span.at(0)), moved.of(Span.at(0)));
        assertEquals(Optional.empty(), moved.of(Span.at(1)), "before or behind what was typed");
        assertEquals(Optional.of(Span.at(3)), moved.of(Span.at(2)));
    }

    @Property
    void whatIsFoundSaysWhatItSaid(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'c') String was,
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'c') String is) {
        Moved moved = Moved.between(was, is);
        for (int from = 0; from <= was.length(); from++) {
            for (int to = from; to <= was.length(); to++) {
                Span place = new Span(from, to);
                moved.of(place).ifPresent(now -> assertEquals(place.of(was), now.of(is)));
            }
        }
    }
}
