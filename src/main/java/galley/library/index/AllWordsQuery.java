package galley.library.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Articles that all of several queries find; each scores what it has in all of them, and in a few
 * more that need not find it. Finds and scores as Lucene's {@code BooleanQuery} does but for
 * rounding, which where there are several fields of each word scores nearly every article that has
 * all words; this one goes only through those that have one of them where it counts, once enough
 * are found.
 */
final class AllWordsQuery extends Query {

    private final List<Query> words;
    private final List<Query> more;

    /**
     * @param words one at least
     * @param more need not find an article, but their scores count too
     */
    AllWordsQuery(List<Query> words, List<Query> more) {
        this.words = List.copyOf(words);
        this.more = List.copyOf(more);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        if (words.size() == 1 && more.isEmpty()) {
            return words.getFirst();
        }
        List<Query> needed = rewritten(words, searcher);
        if (needed.stream().anyMatch(MatchNoDocsQuery.class::isInstance)) {
            return MatchNoDocsQuery.INSTANCE;
        }
        List<Query> also = rewritten(more, searcher);
        return needed.equals(words) && also.equals(more) ? this : new AllWordsQuery(needed, also);
    }

    private static List<Query> rewritten(List<Query> queries, IndexSearcher searcher)
            throws IOException {
        List<Query> rewritten = new ArrayList<>();
        for (Query query : queries) {
            rewritten.add(query.rewrite(searcher));
        }
        return rewritten;
    }

    /** Where all are counted or scored nothing can be left out, and Lucene's own does it. */
    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        if (mode != ScoreMode.TOP_SCORES) {
            return plain().createWeight(searcher, mode, boost);
        }
        List<Weight> weights = new ArrayList<>();
        for (Query word : words) {
            weights.add(searcher.createWeight(word, mode, boost));
        }
        for (Query word : more) {
            weights.add(searcher.createWeight(word, mode, boost));
        }
        return new WordsWeight(weights);
    }

    private Query plain() {
        var plain = new BooleanQuery.Builder();
        words.forEach(word -> plain.add(word, BooleanClause.Occur.MUST));
        more.forEach(word -> plain.add(word, BooleanClause.Occur.SHOULD));
        return plain.build();
    }

    private final class WordsWeight extends Weight {

        private final List<Weight> weights;

        /**
         * @param weights of the words, then of what there is more
         */
        private WordsWeight(List<Weight> weights) {
            super(AllWordsQuery.this);
            this.weights = weights;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context)
                throws IOException {
            List<ScorerSupplier> needed = new ArrayList<>();
            List<ScorerSupplier> also = new ArrayList<>();
            for (int i = 0; i < weights.size(); i++) {
                boolean isNeeded = i < words.size();
                ScorerSupplier supplier = weights.get(i).scorerSupplier(context);
                if (supplier != null) {
                    (isNeeded ? needed : also).add(supplier);
                } else if (isNeeded) {
                    return null;
                }
            }
            return new WordsSupplier(needed, also);
        }

        @Override
        public Explanation explain(LeafReaderContext context, int doc) throws IOException {
            return BestFieldQuery.explained(scorer(context), doc, "all words together");
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return weights.stream().allMatch(weight -> weight.isCacheable(context));
        }
    }

    private static final class WordsSupplier extends ScorerSupplier {

        private final List<ScorerSupplier> needed;
        private final List<ScorerSupplier> also;

        private WordsSupplier(List<ScorerSupplier> needed, List<ScorerSupplier> also) {
            this.needed = needed;
            this.also = also;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            long lead = Math.min(leadCost, cost());
            return new AllWordsScorer(scorers(needed, lead), scorers(also, lead));
        }

        private static List<Scorer> scorers(List<ScorerSupplier> suppliers, long lead)
                throws IOException {
            List<Scorer> scorers = new ArrayList<>();
            for (ScorerSupplier supplier : suppliers) {
                scorers.add(supplier.get(lead));
            }
            return scorers;
        }

        @Override
        public long cost() {
            return needed.stream().mapToLong(ScorerSupplier::cost).min().orElse(0);
        }

        /** Each of the words is told the least that it must bring; what there is more never is. */
        @Override
        public void setTopLevelScoringClause() throws IOException {
            for (ScorerSupplier word : needed) {
                word.setTopLevelScoringClause();
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor each = visitor.getSubVisitor(BooleanClause.Occur.MUST, this);
        words.forEach(word -> word.visit(each));
        QueryVisitor any = visitor.getSubVisitor(BooleanClause.Occur.SHOULD, this);
        more.forEach(word -> word.visit(any));
    }

    @Override
    public String toString(String field) {
        return "all" + words + more;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllWordsQuery that
                && words.equals(that.words)
                && more.equals(that.more);
    }

    @Override
    public int hashCode() {
        return 31 * words.hashCode() + more.hashCode();
    }
}
