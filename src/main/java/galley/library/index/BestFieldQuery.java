package galley.library.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Articles that any of a few queries finds, such as one word in several fields or in several forms.
 * The best score counts, and a part of the others'. Finds and scores as Lucene's {@code
 * DisjunctionMaxQuery} does, which asks all lists for each article where the others count; this one
 * stops going through those that alone no longer bring any article among the best, such as those of
 * a beginning that half of all articles have.
 */
final class BestFieldQuery extends Query {

    private final List<Query> fields;
    private final float others;

    /**
     * @param others the part of the other scores that counts, 0 to 1
     */
    BestFieldQuery(List<Query> fields, float others) {
        this.fields = List.copyOf(fields);
        this.others = others;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<Query> rewritten = new ArrayList<>();
        for (Query field : fields) {
            rewritten.add(field.rewrite(searcher));
        }
        return rewritten.equals(fields) ? this : new BestFieldQuery(rewritten, others);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Query field : fields) {
            weights.add(searcher.createWeight(field, mode, boost));
        }
        return new FieldsWeight(weights);
    }

    /** By the score alone. */
    static Explanation explained(@Nullable Scorer scorer, int doc, String what) throws IOException {
        return scorer == null || scorer.iterator().advance(doc) != doc
                ? Explanation.noMatch("not found: " + what)
                : Explanation.match(scorer.score(), what);
    }

    private final class FieldsWeight extends Weight {

        private final List<Weight> weights;

        private FieldsWeight(List<Weight> weights) {
            super(BestFieldQuery.this);
            this.weights = weights;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context)
                throws IOException {
            List<ScorerSupplier> found = new ArrayList<>();
            for (Weight weight : weights) {
                ScorerSupplier supplier = weight.scorerSupplier(context);
                if (supplier != null) {
                    found.add(supplier);
                }
            }
            return switch (found.size()) {
                case 0 -> null;
                case 1 -> found.getFirst();
                default -> new FieldsSupplier(found, others);
            };
        }

        @Override
        public Explanation explain(LeafReaderContext context, int doc) throws IOException {
            return explained(scorer(context), doc, "the best field");
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return weights.stream().allMatch(weight -> weight.isCacheable(context));
        }
    }

    private static final class FieldsSupplier extends ScorerSupplier {

        private final List<ScorerSupplier> fields;
        private final float others;

        private FieldsSupplier(List<ScorerSupplier> fields, float others) {
            this.fields = fields;
            this.others = others;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            List<Scorer> scorers = new ArrayList<>();
            for (ScorerSupplier field : fields) {
                scorers.add(field.get(leadCost));
            }
            return BestFieldScorer.of(scorers, others);
        }

        @Override
        public long cost() {
            return fields.stream().mapToLong(ScorerSupplier::cost).sum();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
            for (ScorerSupplier field : fields) {
                field.setTopLevelScoringClause();
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor each = visitor.getSubVisitor(BooleanClause.Occur.SHOULD, this);
        fields.forEach(field -> field.visit(each));
    }

    @Override
    public String toString(String field) {
        return "best" + fields + "~" + others;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BestFieldQuery that
                && fields.equals(that.fields)
                && others == that.others;
    }

    @Override
    public int hashCode() {
        return 31 * fields.hashCode() + Float.hashCode(others);
    }
}
