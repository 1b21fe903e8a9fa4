package galley.library.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.Days;
import galley.library.Query;
import galley.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnippetsTest {

    private static Snippets.Cut cut(String asked, String text) {
        var stems = new Stems();
        Query query = Query.read(asked, Days.SYSTEM).query();
        var wanted = Wanted.of(query, true, word -> false, stems);
        return Snippets.cut(text, new Marker(wanted, stems), Set.of());
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream().map(mark -> mark.of(snippet.text())).toList();
    }

    @Test
    void whatIsMarkedIsWhatWasAskedFor() {
        var stems = new Stems();
        var marker =
                new Marker(
                        new Wanted(
                                Map.of("die", "die", "study", "study", "o", "o", "tpyo", "tpyo"),
                                List.of(),
                                List.of("tpyo")),
                        stems);
        String text = "Dying, it died; the Studies of o and a studio. Ohm, typo";
        List<String> marked = marker.in(text).spans().stream().map(s -> s.of(text)).toList();
        assertEquals(List.of("Dying", "died", "Studies", "o", "typo"), marked);
        assertEquals(List.of("die", "die", "study", "o", "tpyo"), marker.in(text).words());
        assertEquals(List.of(), marker.in("of a dune").spans());
        assertTrue(marker.in("").spans().isEmpty());
        assertEquals(List.of(new Span(2, 7)), marker.in("a dying").spans());
    }

    @Test
    void aSnippetShowsAsManyOfTheWantedWordsAsItCan() {
        Snippets.Cut cut =
                cut(
                        "light f",
                        "For few, find five from four. "
                                + "nothing ".repeat(40)
                                + "Light is fast.");
        assertTrue(cut.snippet().text().endsWith("Light is fast."), cut.snippet().text());
        assertEquals(Set.of("light", "f"), cut.words());
        assertEquals(List.of("Light", "fast"), marked(cut.snippet()));
    }

    @Test
    void aWordLongerThanASnippetCountsInNoStretch() {
        Snippets.Cut cut =
                cut(
                        "light a",
                        "a".repeat(130)
                                + " Light, light shone. "
                                + "nothing ".repeat(40)
                                + "Light in air.");
        assertEquals(Set.of("light", "a"), cut.words());
        assertEquals(List.of("Light", "air"), marked(cut.snippet()));
    }

    @Test
    void wordsThatStandFarApartAreShownWithAGapBetween() {
        String gap = "nothing ".repeat(40);
        Snippets.Cut two = cut("light waves", gap + "Waves come. " + gap + "Light is fast. " + gap);
        assertEquals(List.of("Waves", "Light"), marked(two.snippet()));
        assertEquals(Set.of("light", "wave"), two.words());
        assertTrue(two.snippet().text().matches("… .*Waves come\\. .* … .*Light is fast\\. .* …"));
        assertTrue(two.snippet().text().length() < 190, two.snippet().text());
        Snippets.Cut three = cut("light waves sea", "Light. " + gap + "Waves. " + gap + "The sea.");
        assertEquals(List.of("Light", "Waves", "sea"), marked(three.snippet()));
        assertTrue(three.snippet().text().startsWith("Light. nothing"));
        assertTrue(three.snippet().text().endsWith("The sea."));
        Snippets.Cut four =
                cut(
                        "light waves sea air",
                        "Light. " + gap + "Waves. " + gap + "Sea. " + gap + "Air.");
        assertEquals(3, four.snippet().marks().size());
    }

    @Test
    void wordsThatAreKnownNeedNoGap() {
        var stems = new Stems();
        Query query = Query.read("light waves", Days.SYSTEM).query();
        var marker = new Marker(Wanted.of(query, false, word -> false, stems), stems);
        String text = "Waves come. " + "nothing ".repeat(40) + "Light is fast.";
        Snippet snippet = Snippets.cut(text, marker, Set.of("light")).snippet();
        assertEquals(List.of("Waves"), marked(snippet));
        assertTrue(snippet.text().length() > 120, "a long stretch");
    }

    @Test
    void aWordThatIsNotKnownIsShownBeforeThoseThatAre() {
        var stems = new Stems();
        Query query = Query.read("light waves prism", Days.SYSTEM).query();
        var marker = new Marker(Wanted.of(query, false, word -> false, stems), stems);
        String gap = "nothing ".repeat(40);
        String text = "Light and so on and on and on, waves. " + gap + "A prism.";
        Snippets.Cut cut = Snippets.cut(text, marker, Set.of("light", "wave"));
        assertTrue(cut.words().contains("prism"), cut.snippet().text());
    }

    @Test
    void whatIsNotThereIsNotCut() {
        assertEquals(new Snippets.Cut(Snippet.NONE, Set.of()), cut("light", "All is dark."));
        assertEquals(new Snippets.Cut(Snippet.NONE, Set.of()), cut("light", ""));
    }
}
