package galley.library.index;

import galley.library.Condition;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Articles whose kept texts pass a condition, looked at one by one among those that all else lets
 * through. What few texts share, such as a subject, is judged once for each text.
 */
final class KeptFilter extends Query {

    /** Of reading what one article has, beside Lucene's own work on it. */
    private static final int COST = 1_000;

    /** Where few texts are judged for many articles. */
    private static final int COST_OF_SHARED = 10;

    private final String key;
    private final Condition condition;

    /**
     * @param key one that {@link #knows}, in lower case
     */
    KeptFilter(String key, Condition condition) {
        this.key = key;
        this.condition = condition;
    }

    /**
     * Articles in which something stands at a key.
     *
     * @param key in lower case
     */
    static KeptFilter has(String key) {
        return new KeptFilter(Schema.KEYS, new Condition.Holds("\n" + key + "\n"));
    }

    static boolean knows(String key) {
        return KeptTexts.keeps(key)
                || key.equals("path")
                || key.equals("folder")
                || key.equals("modified");
    }

    /** Whether a document passes. */
    private interface Judge {
        boolean passes(int doc) throws IOException;
    }

    private Judge judge(LeafReader reader) throws IOException {
        Optional<String> shared = shared();
        if (shared.isPresent()) {
            return sorted(reader, shared.get());
        }
        return switch (key) {
            case "path", "folder" -> place(reader);
            case "modified" -> modified(reader);
            default -> kept(reader);
        };
    }

    /** The field of texts that many articles share; empty where each has its own. */
    private Optional<String> shared() {
        return key.equals(Schema.KEYS)
                ? Optional.of(Schema.KEYS)
                : Schema.SORTED.contains(key) ? Optional.of(Schema.OF + key) : Optional.empty();
    }

    private Judge place(LeafReader reader) throws IOException {
        BinaryDocValues paths = reader.getBinaryDocValues(Schema.PATH);
        return doc -> {
            if (paths == null || !paths.advanceExact(doc)) {
                return false;
            }
            String path = paths.binaryValue().utf8ToString();
            int slash = path.lastIndexOf('/');
            return condition.passes(
                    key.equals("path") ? path : path.substring(0, Math.max(0, slash)));
        };
    }

    private Judge modified(LeafReader reader) throws IOException {
        NumericDocValues times = reader.getNumericDocValues(Schema.MODIFIED);
        ZoneId zone = ZoneId.systemDefault();
        return doc -> {
            if (times == null || !times.advanceExact(doc)) {
                return false;
            }
            Instant when = Instant.EPOCH.plusNanos(times.longValue());
            return condition.passes(LocalDate.ofInstant(when, zone).toString());
        };
    }

    private Judge sorted(LeafReader reader, String field) throws IOException {
        SortedDocValues texts = reader.getSortedDocValues(field);
        Judge others = kept(reader);
        if (texts == null) {
            return others;
        }
        byte[] judged = new byte[texts.getValueCount()];
        return doc -> {
            if (!texts.advanceExact(doc)) {
                return others.passes(doc);
            }
            int text = texts.ordValue();
            if (judged[text] == 0) {
                boolean passes = passes(texts.lookupOrd(text).utf8ToString());
                judged[text] = (byte) (passes ? 1 : 2);
            }
            return judged[text] == 1;
        };
    }

    private boolean passes(String text) {
        // A condition takes blanks off both ends, and line ends are what keys stand between.
        return condition instanceof Condition.Holds(String words) && key.equals(Schema.KEYS)
                ? text.contains(words)
                : condition.passes(text);
    }

    private Judge kept(LeafReader reader) throws IOException {
        BinaryDocValues kept = reader.getBinaryDocValues(Schema.KEPT);
        return doc -> {
            if (kept == null || !kept.advanceExact(doc)) {
                return false;
            }
            BytesRef bytes = kept.binaryValue();
            List<String> texts = new KeptTexts(bytes.bytes, bytes.offset).texts(key);
            return texts.stream().anyMatch(condition::passes);
        };
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                var each = DocIdSetIterator.all(context.reader().maxDoc());
                Judge judge = judge(context.reader());
                var looked =
                        new TwoPhaseIterator(each) {
                            @Override
                            public boolean matches() throws IOException {
                                return judge.passes(each.docID());
                            }

                            @Override
                            public float matchCost() {
                                return shared().isPresent() ? COST_OF_SHARED : COST;
                            }
                        };
                Scorer scorer = new ConstantScoreScorer(score(), mode, looked);
                return new DefaultScorerSupplier(scorer);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return key + ":" + condition;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeptFilter that
                && key.equals(that.key)
                && condition.equals(that.condition);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + condition.hashCode();
    }
}
