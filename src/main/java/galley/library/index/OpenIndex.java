package galley.library.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The index as it was when it was opened. What was worked out of its words is kept as long as it
 * is, since each letter that is typed asks for the same words again. Safe for several threads.
 */
final class OpenIndex extends IndexSearcher {

    /** Words with one beginning that are looked at. */
    private static final int SCANNED = 4_000;

    private static final int MOST_KEPT = 5_000;

    /**
     * A word of the index.
     *
     * @param count how many articles have it in the field
     */
    record Counted(BytesRef term, int count) {}

    /** Of those that as many have, the last by the alphabet. */
    private static final Comparator<Counted> LEAST =
            Comparator.comparingInt(Counted::count)
                    .thenComparing(Counted::term, Comparator.reverseOrder());

    private record Beginning(String field, String letters, int most) {}

    private final Map<Beginning, List<Counted>> commonest = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> forms = new ConcurrentHashMap<>();

    OpenIndex(IndexReader reader) {
        super(reader);
    }

    /** All forms of a word, worked out once. */
    Set<String> forms(String word, Function<String, Set<String>> work) {
        return kept(forms, word, work);
    }

    /** Words with a beginning that most articles have. */
    List<Counted> commonest(String field, String beginning, int most) {
        return kept(commonest, new Beginning(field, beginning, most), this::counted);
    }

    private static <K, V> V kept(Map<K, V> known, K key, Function<K, V> work) {
        V there = known.get(key);
        if (there != null) {
            return there;
        }
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        V made = work.apply(key);
        known.put(key, made);
        return made;
    }

    private List<Counted> counted(Beginning beginning) {
        var kept = new PriorityQueue<>(LEAST);
        each(
                beginning.field(),
                beginning.letters(),
                words -> {
                    int count = words.docFreq();
                    boolean room = kept.size() < beginning.most();
                    if (room || count > kept.element().count()) {
                        kept.add(new Counted(BytesRef.deepCopyOf(words.term()), count));
                    }
                    if (kept.size() > beginning.most()) {
                        kept.poll();
                    }
                });
        return List.copyOf(new ArrayList<>(kept));
    }

    /** Takes the word at which an enumeration stands. */
    interface Each {
        void take(TermsEnum words) throws IOException;
    }

    /** The words of a field with a beginning, in their order. */
    void each(String field, String beginning, Each sink) {
        try {
            Terms terms = MultiTerms.getTerms(getIndexReader(), field);
            if (terms == null) {
                return;
            }
            var from = new BytesRef(beginning);
            TermsEnum words = terms.iterator();
            boolean there = words.seekCeil(from) != TermsEnum.SeekStatus.END;
            for (int i = 0; there && i < SCANNED; i++) {
                if (!StringHelper.startsWith(words.term(), from)) {
                    return;
                }
                sink.take(words);
                there = words.next() != null;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
