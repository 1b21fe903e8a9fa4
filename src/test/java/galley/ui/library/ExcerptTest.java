package galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that is cut shows what was found in it. */
class ExcerptTest {

    private static final String TITLE =
            "What are the key differences between endothermic and exothermic reactions in biology?";

    private static Marked marked(String text, String... words) {
        return new Marked(
                text,
                List.of(words).stream()
                        .map(word -> Span.ofLength(text.indexOf(word), word.length()))
                        .toList());
    }

    /** Each unit is as wide as any other, a marked one by a half more. */
    private static double width(Marked text) {
        return text.text().length() + text.marks().stream().mapToInt(Span::length).sum() / 2.0;
    }

    private static Marked name(Marked name, double room) {
        return Excerpt.ofName(name, Optional.empty(), room, ExcerptTest::width);
    }

    private static List<String> found(Marked text) {
        return text.marks().stream().map(mark -> mark.of(text.text())).toList();
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertEquals(marked(TITLE, "key"), name(marked(TITLE, "key"), 200));
    }

    @Test
    void aNameIsCutAtItsEndWhereWhatWasFoundStandsBefore() {
        Marked cut = name(marked(TITLE, "key"), 40);
        assertEquals("What are the key differences between…", cut.text());
        assertEquals(List.of("key"), found(cut));
    }

    @Test
    void noBlankStandsBeforeTheEllipsis() {
        assertEquals("What are…", name(Marked.plain(TITLE), 10).text());
    }

    @Test
    void aNameIsCutInTheMiddleWhereWhatWasFoundStandsAfter() {
        Marked cut = name(marked(TITLE, "exothermic"), 50);
        assertEquals("What are the key … exothermic reactions in b…", cut.text());
        assertEquals(List.of("exothermic"), found(cut));
        assertEquals(
                "What are the key … reactions in biology?",
                name(marked(TITLE, "biology"), 45).text());
    }

    @Test
    void allThatWasFoundIsShownWhereThereIsRoom() {
        Marked cut = name(marked(TITLE, "key", "endothermic", "biology"), 80);
        assertEquals(List.of("key", "endothermic"), found(cut).subList(0, 2));
        Marked two = name(marked(TITLE, "reactions", "biology"), 60);
        assertEquals(List.of("reactions", "biology"), found(two));
        assertTrue(two.text().startsWith("What are the key … "), two.text());
    }

    @Test
    void whatTellsANameFromAnotherIsShown() {
        int at = TITLE.indexOf("biology");
        Marked cut =
                Excerpt.ofName(
                        Marked.plain(TITLE),
                        Optional.of(Span.ofLength(at, 7)),
                        50,
                        ExcerptTest::width);
        assertTrue(cut.text().endsWith("biology?"), cut.text());
        assertEquals(List.of(), cut.marks());
    }

    @Test
    void aTextBeginsWhereItMust() {
        String text =
                "Of many words here the last alone is the one that was sought, and on it goes";
        assertEquals(
                "Of many wo…", Excerpt.ofText(Marked.plain(text), 11, ExcerptTest::width).text());
        Marked cut = Excerpt.ofText(marked(text, "sought"), 37, ExcerptTest::width);
        assertEquals(List.of("sought"), found(cut));
        assertEquals("… that was sought, and on it goes", cut.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 9, 14, 20, 33, 47, 60, 84, 85, 100})
    void neverIsMoreShownThanThereIsRoomForUnlessThereIsNone(int room) {
        for (String word : List.of("What", "key", "endothermic", "biology")) {
            Marked cut = name(marked(TITLE, word), room);
            assertTrue(width(cut) <= Math.max(room, 4), room + ": " + cut.text());
            if (room > 40) {
                assertEquals(List.of(word), found(cut));
            }
        }
    }

    @Test
    void noCharacterIsCutInHalf() {
        String text = "\uD83D\uDE00".repeat(20);
        for (int room = 2; room < 30; room++) {
            String cut = name(Marked.plain(text), room).text();
            assertEquals(0, cut.replace("…", "").length() % 2, cut);
        }
    }
}
