package galley.library.index;

import galley.text.Spelling;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Words of the index that are a letter or two from one. As Lucene's fuzzy query finds and weighs
 * them; but the automaton, which takes most of the time, is made once for all fields.
 */
final class LikeWords {

    private static final int MOST = 30;

    private record Like(String word, float weight, int count) {}

    private final IndexReader reader;
    private final String word;
    private final CompiledAutomaton automaton;

    private LikeWords(IndexReader reader, String word) {
        this.reader = reader;
        this.word = word;
        this.automaton = FuzzyQuery.getFuzzyAutomaton(word, Wanted.typos(word), 1, true);
    }

    /** The nearest of them in each field of words. */
    static Map<String, Query> of(IndexReader reader, String word) throws IOException {
        var like = new LikeWords(reader, word);
        Map<String, Query> fields = new HashMap<>();
        for (String field : Schema.WEIGHTS.keySet()) {
            fields.put(field, like.in(field));
        }
        return fields;
    }

    private Query in(String field) throws IOException {
        Map<String, Integer> counts = counts(field);
        if (counts.isEmpty()) {
            return new MatchNoDocsQuery("no word like " + word);
        }
        var nearest =
                new PriorityQueue<Like>(
                        Comparator.comparing(Like::weight)
                                .thenComparing(Like::count)
                                .thenComparing(Like::word));
        counts.forEach(
                (like, count) -> {
                    nearest.add(new Like(like, weight(like), count));
                    if (nearest.size() > MOST) {
                        nearest.poll();
                    }
                });
        var any = new BlendedTermQuery.Builder();
        nearest.forEach(like -> any.add(new Term(field, like.word()), like.weight()));
        return any.build().rewrite(new IndexSearcher(reader));
    }

    private Map<String, Integer> counts(String field) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (LeafReaderContext part : reader.leaves()) {
            Terms terms = part.reader().terms(field);
            if (terms != null) {
                TermsEnum each = automaton.getTermsEnum(terms);
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    counts.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
                }
            }
        }
        return counts;
    }

    private float weight(String like) {
        float shorter = Math.min(word.length(), like.length());
        return Math.max(0.1f, 1 - Spelling.distance(word, like) / shorter);
    }
}
