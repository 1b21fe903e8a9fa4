package galley.library.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordScannerTest {

    @Test
    void wordsAreLettersAndDigitsInLowerCase() {
        assertEquals(
                List.of("what", "is", "h2o", "at", "9", "81", "m", "s"),
                Wanted.split("What is **H2O** at 9.81 m/s?"));
        assertEquals(
                List.of("frac", "dy", "dx", "nabla"), Wanted.split("$\\frac{dy}{dx} \\nabla$"));
        assertEquals(List.of(), Wanted.split(" -- ∇ ?"));
    }

    @Test
    void accentsAndApostrophesDoNotMatter() {
        assertEquals(List.of("creme", "brulee"), Wanted.split("Crème brûlée"));
        assertEquals(List.of("creme"), Wanted.split("cre\u0300me"));
        assertEquals(List.of("newton", "dont"), Wanted.split("Newton’s don't"));
        assertEquals(List.of("strasse", "aegis"), Wanted.split("Straße Ægis"));
    }

    @Test
    void aSignOfAScriptWithoutBlanksIsAWord() {
        assertEquals(List.of("学", "习", "helps"), Wanted.split("学习helps"));
        assertEquals(List.of("привет"), Wanted.split("Привет"));
    }

    @Test
    void placesAreThoseInTheText() {
        var scanner = new WordScanner("a 𝒳𝒴 Crème!");
        scanner.next();
        scanner.next();
        assertEquals("2-6", scanner.start() + "-" + scanner.end());
        scanner.next();
        assertEquals("7-12", scanner.start() + "-" + scanner.end());
        assertEquals(false, scanner.next());
    }

    @Test
    void veryLongWordsAreCut() {
        assertEquals(64, Wanted.split("x".repeat(100_000)).getFirst().length());
        Wanted.split("Æ".repeat(1_000) + "𝒳".repeat(1_000));
    }
}
