package galley.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How long a text is. */
class CountsTest {

    private static int words(String markdown) {
        return Counts.of(markdown).words();
    }

    @Test
    void wordsAreWhatAReaderReads() {
        assertEquals(5, words("It's a **well-known** [link](https://example.org/a/b). Two!"));
        assertEquals(0, words("```python\nnot counted\n```\n\n$x + y$ `code`"));
        assertEquals(4, words("# One\n\n- two 3.14\n\n| four |\n|---|\n"));
        assertEquals(0, words(""));
    }

    @Test
    void aCharacterThatIsAWordCountsAsOne() {
        assertEquals(2, words("中文"));
        assertEquals(3, words("H2O是水"));
        assertEquals(4, words("学习 helps 人"));
    }

    @Test
    void minutesAreWhole() {
        assertEquals(0, new Counts(0).minutes());
        assertEquals(1, new Counts(1).minutes());
        assertEquals(1, new Counts(200).minutes());
        assertEquals(2, new Counts(201).minutes());
    }
}
