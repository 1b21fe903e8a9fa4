package galley.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Bytes, spans, patches and line ends. */
class TextTest {

    // ---- bytes ----

    @Property(tries = 1000)
    void anyBytesComeBackOrAreReadOnly(@ForAll("bytes") byte[] bytes) {
        switch (SourceText.decode(bytes)) {
            case SourceText.Decoded.Exact exact -> assertArrayEquals(bytes, exact.text().encode());
            case SourceText.Decoded.ReadOnly shown -> {
                assertTrue(shown.byteOffset() < Math.max(1, bytes.length));
                assertTrue(shown.place().line() > 0 && shown.place().column() > 0);
            }
        }
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.of(
                        "a",
                        "é",
                        "😀",
                        "\n",
                        "\r\n",
                        "\u0000",
                        "\uFEFF",
                        "FF",
                        "C3",
                        "E2 82",
                        "ED A0 80",
                        "F0 9F",
                        "C0 80",
                        "F4 90 80 80",
                        "EF BB BF",
                        "FF FE",
                        "FE FF")
                .list()
                .ofMaxSize(12)
                .map(
                        parts -> {
                            var out = new ByteArrayOutputStream();
                            for (String part : parts) {
                                if (part.matches("[0-9A-F]{2}( [0-9A-F]{2})*")) {
                                    for (String hex : part.split(" ")) {
                                        out.write(Integer.parseInt(hex, 16));
                                    }
                                } else {
                                    out.writeBytes(part.getBytes(StandardCharsets.UTF_8));
                                }
                            }
                            return out.toByteArray();
                        });
    }

    @Test
    void theFirstBadByteIsNamed() {
        byte[] bytes = {'a', '\n', 'b', 'c', (byte) 0xC3, 'd'};
        var shown = (SourceText.Decoded.ReadOnly) SourceText.decode(bytes);
        assertEquals(4, shown.byteOffset());
        assertEquals(new Place(2, 3), shown.place());
        assertTrue(shown.reason().contains("0xC3"), shown.reason());
    }

    // ---- line ends ----

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("a", "é", "😀", " ", "\n", "\r\n", "\r", "\n\n", "\u2028", "word")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void theLfViewGoesThereAndBack(@ForAll("lines") String raw) {
        LfView view = LfView.of(raw);
        assertEquals(LineEnds.toLf(raw), view.text());
        int last = -1;
        for (int i = 0; i <= view.text().length(); i++) {
            int there = view.toRaw(i);
            assertTrue(there > last);
            assertEquals(i, view.toLf(there));
            if (i < view.text().length() && view.text().charAt(i) != '\n') {
                assertEquals(view.text().charAt(i), raw.charAt(there));
            }
            last = there;
        }
        assertEquals(raw.length(), view.toRaw(view.text().length()));
        for (int i = 0; i <= raw.length(); i++) {
            int lf = view.toLf(i);
            boolean inside = i > 0 && i < raw.length() && raw.startsWith("\r\n", i - 1);
            assertEquals(inside ? i - 1 : i, view.toRaw(lf));
        }
    }

    @Property(tries = 1000)
    void placesGoThereAndBack(@ForAll("lines") String raw) {
        for (int i = 0; i <= raw.length(); i++) {
            boolean inside =
                    i > 0
                            && i < raw.length()
                            && (raw.startsWith("\r\n", i - 1)
                                    || Character.isLowSurrogate(raw.charAt(i)));
            if (!inside) {
                int start = LineEnds.startOfLine(raw, i);
                assertEquals(
                        raw.codePointCount(start, i) + 1, LineEnds.placeOf(raw, i).column(), raw);
                assertTrue(start <= i && i <= LineEnds.endOfLine(raw, i));
                assertTrue(start == 0 || LineEnds.lengthBefore(raw, start) > 0);
            }
        }
    }

    // ---- patches ----

    private static Patches patches(String text, List<Integer> cuts, List<String> replacements) {
        List<Patch> list = new ArrayList<>();
        List<Integer> sorted =
                cuts.stream().map(c -> c % (text.length() + 1)).distinct().sorted().toList();
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            list.add(
                    new Patch(
                            new Span(sorted.get(i), sorted.get(i + 1)),
                            replacements.get(i % replacements.size())));
        }
        return new Patches(list);
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 200).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> replacements() {
        return lines().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 1000)
    void inversesUndo(
            @ForAll("lines") String text,
            @ForAll("cuts") List<Integer> cuts,
            @ForAll("replacements") List<String> replacements) {
        Patches patches = patches(text, cuts, replacements);
        String after = patches.apply(text);
        assertEquals(text, patches.inverse(text).apply(after));
        assertEquals(after, patches.effective(text).apply(text));
        assertEquals(after, patches.inverse(text).inverse(after).apply(text));
        int last = 0;
        for (int i = 0; i <= text.length(); i++) {
            int mapped = patches.map(i, true);
            assertTrue(last <= mapped && mapped <= after.length());
            assertTrue(patches.map(i, false) <= mapped);
            int at = i;
            boolean touched =
                    patches.list().stream()
                            .anyMatch(p -> p.span().start() <= at && at < p.span().end());
            if (!touched && i < text.length()) {
                assertEquals(text.charAt(i), after.charAt(mapped));
            }
            last = mapped;
        }
    }

    @Property(tries = 1000)
    void theSmallestPatchSplitsNothing(
            @ForAll("lines") String before, @ForAll("lines") String after) {
        Patch patch = Patch.between(0, before, after);
        assertEquals(after, patch.apply(before));
        assertEquals(before, patch.inverse(before).apply(after));
        assertEquals(!before.equals(after), patch.changes(before));
        for (int at : new int[] {patch.span().start(), patch.span().end()}) {
            if (at > 0 && at < before.length()) {
                assertTrue(
                        !Character.isLowSurrogate(before.charAt(at))
                                && !before.startsWith("\r\n", at - 1));
            }
        }
    }

    @Test
    void overlapsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Patches.of(new Patch(new Span(0, 3), "a"), new Patch(new Span(2, 4), "b")));
        assertThrows(
                IllegalArgumentException.class,
                () -> Patches.of(Patch.insert(2, "a"), Patch.insert(2, "b")));
    }

    @Test
    void aLineEndsWhereItsFirstEndIsHoweverLongItIs() {
        for (int length : new int[] {0, 1, 4_095, 4_096, 4_097, 9_000}) {
            for (String end : new String[] {"", "\n", "\r", "\r\n", "\n\r"}) {
                String text = "x" + "y".repeat(length) + end + "z".repeat(5_000) + "\n";
                int expected = end.isEmpty() ? text.length() - 1 : length + 1;
                assertEquals(expected, LineEnds.endOfLine(text, 1), length + " " + end.length());
                assertEquals(expected, LineEnds.endOfLine(new StringBuilder(text), 1));
            }
        }
        assertEquals(3, LineEnds.endOfLine("abc", 3));
    }
}
