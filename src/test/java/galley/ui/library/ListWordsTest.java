package galley.ui.library;

import static galley.ui.library.ReadingState.BEGUN;
import static galley.ui.library.ReadingState.IDLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.library.ListWords.Choice;
import galley.ui.library.ReadingState.Going;
import galley.ui.library.ReadingState.Stopped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListWordsTest {

    private static ListWords words(
            int known, ReadingState list, ReadingState text, ReadingState links) {
        return new ListWords(true, known, List.of(), list, text, links);
    }

    private static ListWords all(int known) {
        return words(known, IDLE, IDLE, IDLE);
    }

    @Test
    void numbersAreWrittenOneWay() {
        assertEquals("35,700 articles", all(35_700).foot(false, 35_700));
        assertEquals("3,000 of 35,700 articles", all(35_700).foot(true, 3_000));
        assertEquals("1 article", all(1).foot(false, 1));
        assertEquals(Choice.NONE, all(1).choice());
        assertEquals(Optional.empty(), all(1).far());
    }

    @Test
    void whileTheFolderIsReadThatIsSaidAndCanBeEnded() {
        ListWords some = words(3_653, BEGUN, IDLE, IDLE);
        assertEquals("Reading the folder…", some.instead(false));
        assertEquals("None found so far. The folder is being read.", some.instead(true));
        assertEquals("Reading 3,653", some.foot(false, 0));
        assertEquals("1,200 found. Reading 3,653", some.foot(true, 1_200));
        assertEquals(Choice.STOP, some.choice());
        assertEquals(Optional.of(0.0), some.far());
        assertEquals("Reading…", words(0, BEGUN, IDLE, IDLE).foot(false, 0));
    }

    @Test
    void aListThatWasStoppedIsNotCalledWhole() {
        ListWords some = words(3_653, BEGUN.stopped(), BEGUN.stopped(), IDLE);
        assertEquals("Stopped at 3,653", some.foot(false, 3_653));
        assertEquals("12 of 3,653, stopped", some.foot(true, 12));
        assertEquals(Choice.GO_ON, some.choice());
        assertEquals(Optional.empty(), some.far());
        assertEquals(
                "None found in what was read. Go on reading to find the others.",
                some.instead(true));
        assertEquals(
                "Reading the folder was stopped. There may be more articles in it, and what others change is not followed.\n"
                        + "Reading the text was stopped. Not all words are found.",
                some.more());
    }

    @Test
    void whatIsFoundCountsForMoreThanThatTextIsRead() {
        ListWords read = words(7, IDLE, new Going(2, 7), BEGUN);
        assertEquals("Reading 14%", read.foot(false, 7));
        assertEquals("2 of 7 articles", read.foot(true, 2));
        assertEquals("Text of 2 of 7 articles read", read.more());
        assertEquals("Reading…", words(7, IDLE, BEGUN, BEGUN).foot(false, 7));
    }

    @Test
    void textAndLinksAreEachHalfOfTheWay() {
        ListWords text = words(200, IDLE, new Going(100, 200), BEGUN);
        assertEquals("Reading 25%", text.foot(false, 200));
        assertEquals(Optional.of(0.25), text.far());
        ListWords links = words(200, IDLE, IDLE, new Going(100, 200));
        assertEquals("Reading 75%", links.foot(false, 200));
        ListWords unknown = words(200, IDLE, BEGUN, BEGUN);
        assertEquals("Reading…", unknown.foot(false, 200));
    }

    @Test
    void whatIsLeftUnreadIsToldToWhoAsks() {
        ListWords both =
                words(200, IDLE, new Going(100, 200).stopped(), new Going(50, 200).stopped());
        assertEquals("200, not all read", both.foot(false, 200));
        assertEquals("3 of 200 articles", both.foot(true, 3));
        assertEquals(Choice.GO_ON, both.choice());
        assertEquals(
                "Reading the text was stopped. The words of 100 articles are not found.\n"
                        + "Reading the links was stopped. Which articles link to which is not known.",
                both.more());
        assertTrue(
                words(9, IDLE, new Stopped(1), IDLE).more().contains("The words of 1 article are"));
    }

    @Test
    void oneThatGoesOnIsStoppedFirst() {
        assertEquals(Choice.STOP, words(9, IDLE, BEGUN.stopped(), BEGUN).choice());
    }

    @Test
    void onlyWhatGoesOnIsStopped() {
        assertEquals(IDLE, IDLE.stopped());
        assertEquals(new Stopped(3), new Stopped(3).stopped());
        assertEquals(new Stopped(150), new Going(50, 200).stopped());
    }

    @Test
    void aSearchSaysWhyItMayNotFindAll() {
        ReadingState end = BEGUN.stopped();
        assertEquals(Optional.empty(), words(9, IDLE, IDLE, BEGUN).partly());
        assertEquals(
                List.of(
                        "The folder is still being read; there may be more.",
                        "Reading the folder was stopped; there may be more.",
                        "The text is still being read; there may be more.",
                        "Reading the text was stopped; there may be more."),
                List.of(
                        words(9, BEGUN, IDLE, IDLE).partly().orElseThrow(),
                        words(9, end, end, IDLE).partly().orElseThrow(),
                        words(9, IDLE, BEGUN, IDLE).partly().orElseThrow(),
                        words(9, IDLE, end, IDLE).partly().orElseThrow()));
    }

    @Test
    void theFirstThatCouldNotBeReadAreNamed() {
        assertEquals("a.md is gone.\nb.md too.", unread("a.md is gone.", "b.md too.").more());
        String[] gone = Collections.nCopies(1_015, "x is gone.").toArray(String[]::new);
        ListWords many = unread(gone);
        assertEquals(13, many.more().lines().count());
        assertTrue(many.more().endsWith("\nAnd 1,003 more."));
        assertEquals("7 articles, 1,015 not readable", many.foot(false, 7));
    }

    private static ListWords unread(String... why) {
        return new ListWords(true, 7, List.of(why), IDLE, IDLE, IDLE);
    }

    @Test
    void anEmptyListSaysWhy() {
        assertEquals("No folder is open", ListWords.NO_FOLDER.instead(false));
        assertEquals("", ListWords.NO_FOLDER.foot(false, 0));
        assertEquals("No articles here", all(0).instead(false));
        assertEquals("Putting articles in order…", all(7).instead(false));
        assertTrue(all(7).instead(true).startsWith("No title has these words."));
    }
}
