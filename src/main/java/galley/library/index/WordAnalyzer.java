package galley.library.index;

import java.io.IOException;
import java.nio.CharBuffer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words as the index keeps them: as they are written, so that their beginnings are found, and at
 * the same place their dictionary form where that is another.
 */
final class WordAnalyzer extends Analyzer {

    private final boolean asWritten;

    private WordAnalyzer(boolean asWritten) {
        this.asWritten = asWritten;
    }

    static WordAnalyzer ofBoth() {
        return new WordAnalyzer(true);
    }

    static WordAnalyzer ofStems() {
        return new WordAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Stream(asWritten));
    }

    private static final class Stream extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private final Stems stems = new Stems();
        private final StringBuilder text = new StringBuilder();
        private final char[] block = new char[8192];
        private final boolean asWritten;
        private WordScanner words = new WordScanner("");
        private String pending = "";

        Stream(boolean asWritten) {
            this.asWritten = asWritten;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            text.setLength(0);
            for (int n = input.read(block); n >= 0; n = input.read(block)) {
                text.append(block, 0, n);
            }
            words = new WordScanner(text.toString());
            pending = "";
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!pending.isEmpty()) {
                term.append(pending);
                pending = "";
                step.setPositionIncrement(0);
            } else if (words.next()) {
                String stem = stems.of(words.units(), words.length());
                boolean same =
                        stem.contentEquals(CharBuffer.wrap(words.units(), 0, words.length()));
                if (asWritten || same) {
                    term.copyBuffer(words.units(), 0, words.length());
                    pending = same ? "" : stem;
                } else {
                    term.append(stem);
                }
            } else {
                return false;
            }
            offsets.setOffset(words.start(), words.end());
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offsets.setOffset(text.length(), text.length());
        }
    }
}
