package galley.library.index;

import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.CharArrayMap;

/**
 * Finds in the texts of one search's hits what was asked for. What it has said of a word it
 * remembers: most words of a text were in the one before. For one thread.
 */
final class Marker {

    /** Of letters as {@link #letter} counts them. */
    private static final int LETTERS = 64;

    private static final long ANY = -1;

    private final Wanted wanted;
    private final Stems stems;
    private final int count;

    /** Whether any wanted word begins so: a bit for the second letter, by the first. */
    private final long[] beginnings = new long[LETTERS];

    /** Whether any word that may be misspelt is about so long: a bit for each length, by letter. */
    private final long[] lengths = new long[LETTERS];

    private final CharArrayMap<String> known = new CharArrayMap<>(1 << 8, false);

    Marker(Wanted wanted, Stems stems) {
        this.wanted = wanted;
        this.stems = stems;
        this.count = wanted.count();
        for (String word : wanted.forms().keySet()) {
            long seconds = word.length() == 1 ? ANY : 1L << letter(word.charAt(1));
            beginnings[letter(word.charAt(0))] |= seconds;
        }
        for (String word : wanted.near()) {
            int most = Wanted.typos(word);
            for (int length = word.length() - most; length <= word.length() + most; length++) {
                lengths[letter(word.charAt(0))] |= 1L << Math.min(length, LETTERS - 1);
            }
        }
    }

    /**
     * Where wanted words stand in a text.
     *
     * @param words which of the wanted words stands at each span, in its dictionary form
     */
    record Marks(List<Span> spans, List<String> words) {}

    /** How many different words are wanted. */
    int count() {
        return count;
    }

    /** Finds them in a text. */
    Marks in(String text) {
        List<Span> spans = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (count > 0) {
            var scanner = new WordScanner(text);
            while (scanner.next()) {
                String word = wanted(scanner.units(), scanner.length());
                if (!word.isEmpty()) {
                    spans.add(new Span(scanner.start(), scanner.end()));
                    words.add(word);
                }
            }
        }
        return new Marks(spans, words);
    }

    /** The same for y and i, which take turns ({@code dying}, {@code die}), and for many others. */
    private static int letter(char c) {
        return (c == 'y' ? 'i' : c) % LETTERS;
    }

    /** Which of the wanted words one is; empty for others. */
    private String wanted(char[] units, int length) {
        int first = letter(units[0]);
        // Working out a dictionary form costs most; it keeps the first two letters.
        boolean mayBeForm = (beginnings[first] >> (length == 1 ? 0 : letter(units[1])) & 1) != 0;
        boolean mayBeNear = (lengths[first] >> Math.min(length, LETTERS - 1) & 1) != 0;
        if (!mayBeForm && !mayBeNear) {
            return "";
        }
        String said = known.get(units, 0, length);
        if (said != null) {
            return said;
        }
        String word = new String(units, 0, length);
        String found =
                (mayBeForm ? wanted.wordOf(word, stems) : Optional.<String>empty())
                        .or(() -> mayBeNear ? wanted.nearWordOf(word) : Optional.empty())
                        .orElse("");
        known.put(word, found);
        return found;
    }
}
