package galley.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTextsTest {

    @Test
    void eachTextIsThereOnceAsItStands() {
        var found = FoundTexts.of("Wave, wave wave_", List.of(new Span(0, 4), new Span(6, 10)));
        assertEquals(List.of("Wave", "wave"), found.texts());
        assertTrue(found.whole());
        assertFalse(FoundTexts.of("wave_", List.of(new Span(0, 4))).whole());
        assertFalse(FoundTexts.of("waves", List.of(new Span(0, 4))).whole());
    }

    @Test
    void ofVeryManyDifferentOnesNothingIsSaid() {
        var text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int i = 100; i < 151; i++) {
            spans.add(Span.ofLength(text.length(), 3));
            text.append(i).append(' ');
        }
        assertEquals(50, FoundTexts.of(text.toString(), spans.subList(0, 50)).texts().size());
        assertEquals(FoundTexts.NONE, FoundTexts.of(text.toString(), spans));
    }
}
