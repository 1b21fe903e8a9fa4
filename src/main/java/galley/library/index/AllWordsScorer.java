package galley.library.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/**
 * Goes through what an {@link AllWordsQuery} finds. Each word has its lists, one for each field. An
 * article that is in weak lists alone, where even all words together score too little to be among
 * the best, is left out; so once the best are known well enough, the strong lists alone are gone
 * through, and the weak ones asked about what these have.
 */
final class AllWordsScorer extends Scorer {

    /** One of the queries. */
    private static final class Word {
        private final BestFieldScorer lists;
        private final boolean needed;

        /** The most that any article scores. */
        private final float most;

        /** The lists before it are weak. */
        private int firstStrong;

        private Word(Scorer scorer, boolean needed) throws IOException {
            this.lists =
                    scorer instanceof BestFieldScorer fields
                            ? fields
                            : BestFieldScorer.of(List.of(scorer), 0);
            this.needed = needed;
            this.most = lists.mostBelow(lists.count());
        }

        private boolean hasStrong() {
            return firstStrong < lists.count();
        }

        private float mostWeak() {
            return lists.mostBelow(firstStrong);
        }

        /** How much more the weak lists may score with the next one. */
        private float nextWeak() {
            return lists.mostBelow(firstStrong + 1) - mostWeak();
        }

        private long nextCost() {
            return lists.cost(firstStrong, firstStrong + 1);
        }

        private long cost() {
            return lists.cost(0, lists.count());
        }

        private long strongCost() {
            return lists.cost(firstStrong, lists.count());
        }
    }

    /** As Lucene counts it: some lists for each word, most of them to be moved. */
    private static final float SCORING = 1_000;

    /** Those that are needed first, of these the one that fewest articles have. */
    private final List<Word> words = new ArrayList<>();

    private final double most;
    private final Together together = new Together();

    /** Whether the strong lists lead, not the first of the words. */
    private boolean strongLead;

    private float least;
    private int doc = -1;
    private double score;

    /**
     * @param needed of which none was gone through, nor of the others
     */
    AllWordsScorer(List<Scorer> needed, List<Scorer> more) throws IOException {
        for (Scorer scorer : needed) {
            words.add(new Word(scorer, true));
        }
        for (Scorer scorer : more) {
            words.add(new Word(scorer, false));
        }
        this.most = words.stream().mapToDouble(word -> word.most).sum();
        sort();
    }

    private void sort() {
        words.sort(Comparator.comparing((Word word) -> !word.needed).thenComparing(Word::cost));
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public DocIdSetIterator iterator() {
        return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
    }

    /** What costs less than the scores is asked of an article before. */
    @Override
    public TwoPhaseIterator twoPhaseIterator() {
        return new TwoPhaseIterator(together) {
            @Override
            public boolean matches() throws IOException {
                return competes(doc);
            }

            @Override
            public float matchCost() {
                return SCORING;
            }
        };
    }

    private final class Together extends DocIdSetIterator {

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int next = candidate(target);
            while (next != NO_MORE_DOCS && !hasAll(next)) {
                next = candidate(next + 1);
            }
            doc = next;
            return next;
        }

        @Override
        public long cost() {
            return words.getFirst().cost();
        }
    }

    private int candidate(int target) throws IOException {
        if (!strongLead) {
            return words.getFirst().lists.advance(0, target);
        }
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (Word word : words) {
            next = Math.min(next, word.lists.advance(word.firstStrong, target));
        }
        return next;
    }

    private boolean hasAll(int article) throws IOException {
        for (Word word : words) {
            if (word.needed && !word.lists.goTo(article)) {
                return false;
            }
        }
        return true;
    }

    /** Scores an article that has all words; false as soon as it is not among the best. */
    private boolean competes(int article) throws IOException {
        double sum = 0;
        double rest = most;
        for (Word word : words) {
            rest -= word.most;
            if (word.needed || word.lists.goTo(article)) {
                sum += word.lists.score();
            }
            if (isLess(sum + rest)) {
                return false;
            }
        }
        score = sum;
        return true;
    }

    /** Than the least that counts, however it is rounded. */
    private boolean isLess(double sum) {
        return Math.nextUp((float) sum) < least;
    }

    @Override
    public float score() {
        return (float) score;
    }

    @Override
    public int advanceShallow(int target) {
        return DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public float getMaxScore(int upTo) {
        return Math.nextUp((float) most);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
        this.least = least;
        for (Word word : words) {
            float ofWord = Math.nextDown((float) (Math.nextDown(least) - (most - word.most)));
            if (word.needed && ofWord > 0) {
                word.lists.setMinCompetitiveScore(ofWord);
            }
        }
        weaken();
        sort();
        long strong = words.stream().mapToLong(Word::strongCost).sum();
        strongLead = isLess(mostWeak()) && strong < words.getFirst().cost();
    }

    private double mostWeak() {
        return words.stream().mapToDouble(Word::mostWeak).sum();
    }

    /** Makes all weak that may be, the longest lists first. */
    private void weaken() {
        Optional<Word> next = nextWeak();
        while (next.isPresent()) {
            next.get().firstStrong++;
            next = nextWeak();
        }
    }

    private Optional<Word> nextWeak() {
        double weak = mostWeak();
        return words.stream()
                .filter(word -> word.hasStrong() && isLess(weak + word.nextWeak()))
                .max(Comparator.comparingLong(Word::nextCost));
    }
}
