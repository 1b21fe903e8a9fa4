package galley.check.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.markdown.Anatomy;
import galley.markdown.Passage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is looked for by hand, to take less time, is what an expression finds. */
class ByHandTest {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]++(?:[’'.\\-‑‐][\\p{L}\\p{N}]++)*+");
    private static final Pattern END =
            Pattern.compile(
                    "(?<![.!?…])[.!?…]++[\"'”’)\\]]*+(?=\\s+[\"'“‘]?[\\p{Lu}\\p{N}]|\\s+[\"'“‘])");

    private static final Pattern LETTER_AND_DOT = Pattern.compile("\\p{L}\\.");

    private static final String[] BITS = {
        "a",
        "Z",
        "é",
        "ſ",
        "K",
        "İ",
        "7",
        "½",
        "Ⅻ",
        "²",
        "中",
        "😀",
        "\uD835\uDC00",
        "\uD83D",
        "'",
        "’",
        "‘",
        "ʼ",
        ".",
        "...",
        "…",
        "-",
        "‐",
        "‑",
        "!",
        "?",
        "\"",
        "“",
        "”",
        ")",
        "]",
        "(",
        " ",
        "\n",
        "\t",
        "\u000B",
        "\u00A0",
        "\u0301",
        "\u0903",
        "+",
        "#",
        "_",
        "word",
        "Two"
    };

    private static List<String> texts() {
        var random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(BITS[random.nextInt(BITS.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void wordsAreThoseOfTheExpression() {
        for (String text : texts()) {
            assertEquals(
                    WORD.matcher(text).results().map(m -> m.group()).toList(),
                    Reading.wordsOf(text),
                    text);
        }
    }

    @Test
    void sentencesEndWhereTheExpressionDoes() {
        for (String text : texts()) {
            // What is an abbreviation is another question.
            if (LETTER_AND_DOT.matcher(text).find()) {
                continue;
            }
            List<Integer> ends = new ArrayList<>();
            for (Matcher end = END.matcher(text); end.find(); ) {
                ends.add(end.end());
            }
            ends.add(text.length());
            assertEquals(ends, SentenceEnds.of(text), text);
        }
    }

    @Test
    void keysAreThoseOfTheExpressions() {
        for (String text : texts()) {
            String key =
                    Normalizer.normalize(text, Normalizer.Form.NFKD)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("\\p{M}", "")
                            .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                            .strip();
            assertEquals(key, Keyphrase.key(text), text);
        }
    }

    @Test
    void aFoldedTextKeepsItsOffsets() {
        for (String text : texts()) {
            String folded = Keyphrase.fold(text);
            assertEquals(text.length(), folded.length(), text);
            assertEquals(folded, Keyphrase.fold(folded), text);
        }
    }

    @Test
    void aKeptCountIsTheWordsOwn() {
        var kept = new KeptCounts(word -> word.toLowerCase(Locale.ROOT).hashCode() & 15);
        var random = new Random(6);
        for (int i = 0; i < 200_000; i++) {
            var word = new StringBuilder();
            for (int n = random.nextInt(16); n >= 0; n--) {
                word.append((char) ((random.nextInt(4) == 0 ? 'A' : 'a') + random.nextInt(3)));
            }
            String written = word.toString();
            assertEquals(written.toLowerCase(Locale.ROOT).hashCode() & 15, kept.of(written));
            assertEquals(written.toLowerCase(Locale.ROOT).hashCode() & 15, kept.of(written));
        }
    }

    @Test
    void addressesAreFoundHoweverTheyAreWritten() {
        for (String address :
                List.of(
                        "https://example.org/a",
                        "HTTP://example.org",
                        "www.example.org",
                        "WWW.example.org",
                        "me@example.org",
                        "ftp://example.org",
                        "http&#58;//example.org",
                        "me&#64;example.org",
                        "&#119;ww.example.org",
                        "http\\://example.org",
                        "http:\\/\\/example.org",
                        "me\\@example.org",
                        "www\\.example.org")) {
            assertEquals(
                    links("See " + address + " there, and mail you@example.org.") - 1,
                    links("See " + address + " there."),
                    address);
        }
    }

    private static int links(String markdown) {
        Anatomy anatomy = Anatomy.of(markdown);
        assertEquals(1, anatomy.passages().stream().map(Passage::kind).distinct().count());
        return anatomy.links().size();
    }
}
