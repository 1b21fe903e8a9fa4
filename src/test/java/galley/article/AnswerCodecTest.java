package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is stored comes back, and what would not is noticed. */
class AnswerCodecTest {

    @Property(tries = 1000)
    void storedTextComesBack(@ForAll("stored") String stored) {
        var decoded = AnswerCodec.decode(stored);
        assertEquals(stored, AnswerCodec.encode(decoded.markdown()));
        int[] offsets = decoded.storedOffsets();
        assertEquals(decoded.markdown().length() + 1, offsets.length);
        assertEquals(stored.length(), offsets[offsets.length - 1]);
        for (int i = 0; i < decoded.markdown().length(); i++) {
            char c = decoded.markdown().charAt(i);
            assertEquals(c == '\n' ? '\\' : c, stored.charAt(offsets[i]));
        }
        assertTrue(AnswerCodec.surprises(decoded.markdown()).isEmpty());
    }

    @Property(tries = 1000)
    void surprisesAreThereExactlyWhereReadingDiffers(@ForAll("markdown") String markdown) {
        boolean same = AnswerCodec.decode(AnswerCodec.encode(markdown)).markdown().equals(markdown);
        var surprises = AnswerCodec.surprises(markdown);
        assertEquals(same, surprises.isEmpty());
        surprises.forEach(s -> assertTrue(s.offset() + s.length() <= markdown.length(), markdown));
    }

    private static Arbitrary<String> soup(String... more) {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "$", "$$", "`", "```", "~~~", "\\(", "\\)", "\\[", "\\]", "\\",
                                "\\n", "\\n", "\\\\", "\\nu", "\\neq ", "\\nabla", "eq", "abla",
                                "u ", "word ", "a", " ", "\"", "'", "5", "- ", "    ", "python",
                                "c", "#", "😀", "{", "}", "^"),
                        Arbitraries.of(more))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> stored() {
        return soup("\\n", "\\n\\n", "```python\\n", "\\n```\\n");
    }

    @Provide
    Arbitrary<String> markdown() {
        return soup("\n", "\n\n", "```python\n", "\n```\n", "printf(\"a\\n\");");
    }
}
