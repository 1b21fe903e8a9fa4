package galley.library.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The dictionary form of English words: {@code studies} and {@code studying} are {@code study}.
 * What was worked out is remembered. For one thread.
 */
final class Stems {

    private static final int REMEMBERED = 60_000;

    /** A search needs few. */
    private static final int FIRST = 256;

    private final OneWord word = new OneWord();
    private final KStemFilter stemmed = new KStemFilter(word);
    private final CharTermAttribute stem = stemmed.getAttribute(CharTermAttribute.class);
    private CharArrayMap<String> known = new CharArrayMap<>(FIRST, false);

    String of(String word) {
        return of(word.toCharArray(), word.length());
    }

    String of(char[] units, int length) {
        String seen = known.get(units, 0, length);
        if (seen != null) {
            return seen;
        }
        String found = work(units, length);
        if (known.size() >= REMEMBERED) {
            known = new CharArrayMap<>(FIRST, false);
        }
        known.put(new String(units, 0, length), found);
        return found;
    }

    private String work(char[] units, int length) {
        try {
            word.set(units, length);
            return stemmed.incrementToken() ? stem.toString() : new String(units, 0, length);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** A stream that gives what it is set to. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private boolean given = true;

        void set(char[] units, int length) {
            clearAttributes();
            term.copyBuffer(units, 0, length);
            given = false;
        }

        @Override
        public boolean incrementToken() {
            boolean gives = !given;
            given = true;
            return gives;
        }
    }
}
