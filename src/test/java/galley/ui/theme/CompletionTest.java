package galley.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final List<String> SUBJECTS =
            List.of("Physics", "Computer Science", "Political Science", "Chemistry", "Philosophy");

    @Test
    void wordsThatBeginSoComeBeforeThoseThatHoldIt() {
        assertEquals(List.of("Physics", "Philosophy"), Completion.matching("ph", SUBJECTS));
        assertEquals(
                List.of("Computer Science", "Political Science"),
                Completion.matching(" SCI", SUBJECTS));
        assertEquals(
                List.of("Ethics", "Bioethics"),
                Completion.matching("eth", List.of("Bioethics", "Ethics")));
    }

    @Test
    void nothingIsOfferedForNothingOrForAWholeWord() {
        assertEquals(List.of(), Completion.matching("  ", SUBJECTS));
        assertEquals(List.of(), Completion.matching("Physics", SUBJECTS));
        assertEquals(List.of(), Completion.matching("Zoology", SUBJECTS));
    }
}
