package galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.session.BesideWork;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingTest {

    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private String typed = "";
    private final Asking<String> asking =
            new Asking<>(
                    new BesideWork(beside::add, Runnable::run),
                    () -> {
                        String words = typed;
                        return () -> {
                            if (words.equals("fault")) {
                                throw new IllegalStateException(words);
                            }
                            return words;
                        };
                    },
                    told::add);

    private void type(String words) {
        typed = words;
        asking.forget();
        asking.ask();
    }

    private void untilGivenUp() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    while (!asking.isGivenUp()) {
                        Thread.onSpinWait();
                    }
                });
    }

    private void finish() {
        beside.remove().run();
    }

    @Test
    void onlyTheNewestOfThoseThatWaitIsAnswered() {
        type("a");
        type("ab");
        type("abc");
        assertEquals(1, beside.size());
        finish();
        finish();
        assertEquals(List.of("a", "abc"), told);
        assertEquals(0, beside.size());
    }

    @Test
    void whatTakesNoTimeIsAnsweredAtOnceAndNeverBeforeWhatIsOlder() {
        typed = "a";
        asking.askNow();
        assertEquals(List.of("a"), told);
        type("ab");
        typed = "abc";
        asking.askNow();
        assertEquals(List.of("a"), told);
        finish();
        finish();
        assertEquals(List.of("a", "ab", "abc"), told);
        assertEquals(0, beside.size());
    }

    @Test
    void aKeyAfterTypingWaitsForWhatWasTyped() {
        asking.then(() -> told.add("at once"));
        type("a");
        type("ab");
        asking.then(() -> told.add("down"));
        asking.then(() -> told.add("enter"));
        finish();
        // As when more articles come in.
        asking.ask();
        finish();
        assertEquals(List.of("at once", "a", "ab", "down", "enter"), told);
        finish();
        assertEquals(List.of("at once", "a", "ab", "down", "enter", "ab"), told);
    }

    @Test
    void whoTypesOnMeansNoMoreTheKeyBefore() {
        type("a");
        asking.then(() -> told.add("enter"));
        type("ab");
        finish();
        finish();
        assertEquals(List.of("a", "ab"), told);
    }

    @Test
    void whatANewerQuestionHasWaitedForLongEnoughIsGivenUpAndNotTold() {
        type("a");
        assertFalse(asking.isGivenUp());
        type("ab");
        untilGivenUp();
        finish();
        assertFalse(asking.isGivenUp());
        finish();
        assertEquals(List.of("ab"), told);
    }

    @Test
    void whatWaitsForAnAnswerThatWasGivenUpWaitsForTheNextOne() {
        type("a");
        asking.then(() -> told.add("enter"));
        // As when more articles come in.
        asking.ask();
        untilGivenUp();
        finish();
        assertEquals(List.of(), told);
        finish();
        assertEquals(List.of("a", "enter"), told);
    }

    @Test
    void whatNobodyWantsAnyMoreIsGivenUpAtOnce() {
        type("a");
        asking.then(() -> told.add("enter"));
        asking.giveUp();
        assertTrue(asking.isGivenUp());
        finish();
        assertEquals(0, beside.size());
        type("b");
        assertFalse(asking.isGivenUp());
        finish();
        assertEquals(List.of("b"), told);
    }

    @Test
    void whatIsAskedWhileTheLastIsGivenUpIsAnswered() {
        type("a");
        asking.giveUp();
        type("b");
        finish();
        finish();
        assertEquals(List.of("b"), told);
    }

    @Test
    void afterAFaultItIsAskedAgain() {
        type("fault");
        asking.then(() -> told.add("enter"));
        assertThrows(IllegalStateException.class, this::finish);
        type("a");
        finish();
        type("fault");
        type("b");
        assertThrows(IllegalStateException.class, this::finish);
        finish();
        assertEquals(List.of("a", "b"), told);
    }
}
