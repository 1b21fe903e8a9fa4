package galley.library.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/**
 * Goes through the lists of a {@link BestFieldQuery} at once. The lists are ranked by the most that
 * any article scores in them; once the best are better than the lowest lists together can make an
 * article, these are only asked about articles that others find.
 */
final class BestFieldScorer extends Scorer {

    private final Scorer[] fields;
    private final float[] most;
    private final float others;
    private final DocIdSetIterator[] lists;

    /** Where each list stands, which to ask it takes longer. */
    private final int[] at;

    private final Merged merged = new Merged();
    private int doc = -1;

    /** The lists before it bring no article among the best. */
    private int first;

    private record Ranked(Scorer field, float most) {}

    private BestFieldScorer(List<Ranked> ranked, float others) {
        int count = ranked.size();
        this.fields = new Scorer[count];
        this.most = new float[count];
        this.others = others;
        this.lists = new DocIdSetIterator[count];
        this.at = new int[count];
        Arrays.fill(at, -1);
        for (int i = 0; i < count; i++) {
            fields[i] = ranked.get(i).field();
            most[i] = ranked.get(i).most();
            lists[i] = fields[i].iterator();
        }
    }

    /**
     * @param fields of which none was gone through
     */
    static BestFieldScorer of(List<Scorer> fields, float others) throws IOException {
        List<Ranked> ranked = new ArrayList<>();
        for (Scorer field : fields) {
            field.advanceShallow(0);
            ranked.add(new Ranked(field, field.getMaxScore(DocIdSetIterator.NO_MORE_DOCS)));
        }
        ranked.sort(Comparator.comparing(Ranked::most));
        return new BestFieldScorer(ranked, others);
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public DocIdSetIterator iterator() {
        return merged;
    }

    private final class Merged extends DocIdSetIterator {

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
            doc = BestFieldScorer.this.advance(first, target);
            return doc;
        }

        @Override
        public long cost() {
            return BestFieldScorer.this.cost(0, lists.length);
        }
    }

    @Override
    public float score() throws IOException {
        float best = 0;
        double sum = 0;
        for (int i = 0; i < lists.length; i++) {
            if (at[i] < doc) {
                at[i] = lists[i].advance(doc);
            }
            if (at[i] == doc) {
                float score = fields[i].score();
                best = Math.max(best, score);
                sum += score;
            }
        }
        return total(best, sum);
    }

    /** How many lists there are. */
    int count() {
        return lists.length;
    }

    /** The most that an article scores which only lists before one have. */
    float mostBelow(int list) {
        double sum = 0;
        for (int i = 0; i < list; i++) {
            sum += most[i];
        }
        return list == 0 ? 0 : Math.nextUp(total(most[list - 1], sum));
    }

    /**
     * How many articles some lists have, without those that bring none among the best.
     *
     * @param to the list after them
     */
    long cost(int from, int to) {
        long sum = 0;
        for (int i = Math.max(first, from); i < to; i++) {
            sum += lists[i].cost();
        }
        return sum;
    }

    /**
     * The first article that some lists have.
     *
     * @param list the first of them
     * @param target the article to begin with
     */
    int advance(int list, int target) throws IOException {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (int i = Math.max(first, list); i < lists.length; i++) {
            int there = at[i];
            if (there < target) {
                there = lists[i].advance(target);
                at[i] = there;
            }
            next = Math.min(next, there);
        }
        return next;
    }

    /** Goes to an article, never back, if any list has it. */
    boolean goTo(int article) throws IOException {
        for (int i = lists.length - 1; i >= first; i--) {
            int there = at[i];
            if (there < article) {
                there = lists[i].advance(article);
                at[i] = there;
            }
            if (there == article) {
                doc = article;
                return true;
            }
        }
        return false;
    }

    private float total(float best, double sum) {
        return (float) (best + others * (sum - best));
    }

    @Override
    public int advanceShallow(int target) throws IOException {
        int upTo = DocIdSetIterator.NO_MORE_DOCS;
        for (int i = 0; i < fields.length; i++) {
            if (at[i] < DocIdSetIterator.NO_MORE_DOCS) {
                upTo = Math.min(upTo, fields[i].advanceShallow(Math.max(target, at[i])));
            }
        }
        return upTo;
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
        float best = 0;
        double sum = 0;
        for (int i = 0; i < fields.length; i++) {
            if (at[i] <= upTo) {
                float score = fields[i].getMaxScore(upTo);
                best = Math.max(best, score);
                sum += score;
            }
        }
        return Math.nextUp(total(best, sum));
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
        double below = 0;
        for (int i = 0; i < first; i++) {
            below += most[i];
        }
        int last = fields.length - 1;
        while (first < last && Math.nextUp(total(most[first], below + most[first])) < least) {
            below += most[first];
            first++;
        }
        if (others == 0) {
            for (int i = first; i <= last; i++) {
                fields[i].setMinCompetitiveScore(least);
            }
        } else if (first == last) {
            fields[last].setMinCompetitiveScore(leastOfLast(least, below));
        }
    }

    /** Below it an article is not among the best, whether the last list is its best or not. */
    private float leastOfLast(float least, double below) {
        // Scores are rounded at the size of the limit, so the margin is taken there.
        double low = Math.nextDown(Math.nextDown(least));
        double asBest = low - others * below;
        double belowBest = first == 0 ? 0 : most[first - 1];
        double asOther = (low - (belowBest + others * (below - belowBest))) / others;
        return Math.max(0, Math.nextDown((float) Math.min(asBest, asOther)));
    }
}
