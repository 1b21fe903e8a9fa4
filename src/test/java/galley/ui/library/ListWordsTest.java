package galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListWordsTest {

    @Test
    void numbersAreWrittenOneWay() {
        var all = new ListWords("35,700 articles", "", true, 35_700);
        assertEquals("35,700 articles", all.foot(false, 35_700));
        assertEquals("3,000 of 35,700 articles", all.foot(true, 3_000));
    }

    @Test
    void whileTheFolderIsReadThatIsSaid() {
        var some = new ListWords("Reading… 3,653", "", false, 3_653);
        assertEquals("Reading the folder…", some.instead(false));
        assertEquals("None found so far. The folder is being read.", some.instead(true));
        assertEquals("Reading… 3,653", some.foot(false, 0));
        assertEquals("1,200 found. Reading… 3,653", some.foot(true, 1_200));
    }

    @Test
    void whatIsFoundCountsForMoreThanThatTextIsRead() {
        var read = new ListWords("7 articles", "Reading all text, 2 of 7", true, 7);
        assertEquals("Reading all text, 2 of 7", read.foot(false, 7));
        assertEquals("2 of 7 articles", read.foot(true, 2));
    }

    @Test
    void theFirstThatCouldNotBeReadAreNamed() {
        assertEquals(
                "a.md is gone.\nb.md too.",
                ListWords.unread(List.of("a.md is gone.", "b.md too.")));
        String many = ListWords.unread(Collections.nCopies(1_015, "x is gone."));
        assertEquals(13, many.lines().count());
        assertTrue(many.endsWith("\nAnd 1,003 more."));
    }

    @Test
    void anEmptyListSaysWhy() {
        assertEquals("No folder is open", ListWords.NO_FOLDER.instead(false));
        assertEquals("No articles here", new ListWords("0 articles", "", true, 0).instead(false));
        assertEquals(
                "Putting articles in order…",
                new ListWords("7 articles", "", true, 7).instead(false));
        assertTrue(
                new ListWords("7 articles", "", true, 7)
                        .instead(true)
                        .startsWith("No title has these words."));
    }
}
