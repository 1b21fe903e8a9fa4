package galley.library.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words as the index keeps them: as they are written, so that their beginnings are found. Other
 * forms of a word are looked for when it is asked for; kept as well they would make the index
 * larger and slower to build.
 */
final class WordAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Stream());
    }

    private static final class Stream extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
        private char[] text = new char[8192];
        private int length;
        private WordScanner words = new WordScanner("");

        @Override
        public void reset() throws IOException {
            super.reset();
            length = 0;
            int read = input.read(text);
            while (read >= 0) {
                length += read;
                if (length == text.length) {
                    text = Arrays.copyOf(text, 2 * length);
                }
                read = input.read(text, length, text.length - length);
            }
            words = new WordScanner(text, length);
        }

        @Override
        public boolean incrementToken() {
            if (!words.next()) {
                return false;
            }
            clearAttributes();
            term.copyBuffer(words.units(), 0, words.length());
            offsets.setOffset(words.start(), words.end());
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offsets.setOffset(length, length);
        }
    }
}
