package galley.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.session.TextDiff.Difference;
import galley.text.Patch;
import galley.text.Patches;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Where two texts differ. */
class TextDiffTest {

    private static List<String> changes(String old, String now, boolean prose) {
        return TextDiff.between(old, now, offset -> prose).stream()
                .map(d -> d.was().of(old) + ">" + d.is().of(now))
                .toList();
    }

    @Test
    void wordsWithinALine() {
        assertEquals(List.of("b>x"), changes("a b c\n", "a x c\n", true));
        assertEquals(List.of(">x "), changes("a b\n", "a x b\n", true));
        assertEquals(
                List.of("one>1", "six>6"),
                changes("one two three four five six\n", "1 two three four five 6\n", true));
        assertEquals(
                List.of("one two three four five six>1 two three four five 6"),
                changes("one two three four five six\n", "1 two three four five 6\n", false));
    }

    @Test
    void wholeLines() {
        assertEquals(List.of("b\n>"), changes("a\nb\nc\n", "a\nc\n", true));
        assertEquals(List.of(">b\n"), changes("a\nc\n", "a\nb\nc\n", true));
        assertEquals(List.of(), changes("a\n", "a\n", true));
    }

    @Test
    void whatComesBehindALineWithoutAnEndIsOneDifference() {
        assertEquals(List.of(">a\nb"), changes("k: ", "k: a\nb", true));
    }

    @Test
    void whatDiffersEverywhereIsOneDifferenceAndSoonFound() {
        String old = "line of text\n".repeat(20_000);
        String now = old.replace("\n", "\r\n");
        List<Difference> differences = TextDiff.between(old, now, offset -> true);
        assertEquals(1, differences.size());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab: \n").ofMaxLength(40);
    }

    @Property(tries = 1000)
    void theDifferencesMakeTheNewTextOfTheOld(
            @ForAll("texts") String old, @ForAll("texts") String now) {
        for (boolean prose : new boolean[] {true, false}) {
            var patches =
                    new Patches(
                            TextDiff.between(old, now, offset -> prose).stream()
                                    .map(d -> new Patch(d.was(), d.is().of(now)))
                                    .toList());
            assertEquals(now, patches.apply(old));
            assertTrue(patches.isEmpty() == old.equals(now));
        }
    }
}
