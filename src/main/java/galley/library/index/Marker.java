package galley.library.index;

import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Whether any wanted word begins so: a bit for the second letter, by the first. */
    private final long[] beginnings = new long[LETTERS];

    /** Whether any word that may be misspelt is about so long: a bit for each length, by letter. */
    private final long[] lengths = new long[LETTERS];

    private final CharArrayMap<Boolean> known = new CharArrayMap<>(1 << 8, false);

    Marker(Wanted wanted, Stems stems) {
        this.wanted = wanted;
        this.stems = stems;
        for (String word : wanted.stems()) {
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

    /** Where they stand in a text. */
    List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        if (wanted.stems().isEmpty()) {
            return spans;
        }
        var scanner = new WordScanner(text);
        while (scanner.next()) {
            if (isWanted(scanner.units(), scanner.length())) {
                spans.add(new Span(scanner.start(), scanner.end()));
            }
        }
        return spans;
    }

    /** The words that were marked in a text, in their order, each in its dictionary form. */
    List<String> words(String text, List<Span> marks) {
        return marks.stream()
                .map(mark -> stems.of(mark.of(text).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The same for y and i, which take turns ({@code dying}, {@code die}), and for many others. */
    private static int letter(char c) {
        return (c == 'y' ? 'i' : c) % LETTERS;
    }

    private boolean isWanted(char[] units, int length) {
        int first = letter(units[0]);
        // Working out a dictionary form costs most; it keeps the first two letters.
        boolean form = (beginnings[first] >> (length == 1 ? 0 : letter(units[1])) & 1) != 0;
        boolean near = (lengths[first] >> Math.min(length, LETTERS - 1) & 1) != 0;
        if (!form && !near) {
            return false;
        }
        Boolean said = known.get(units, 0, length);
        if (said != null) {
            return said;
        }
        String word = new String(units, 0, length);
        boolean is = form && wanted.is(word, stems) || near && wanted.isNear(word);
        known.put(word, is);
        return is;
    }
}
