package galley.library.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The index as it was when it was opened. What was worked out of its words is kept as long as it
 * is, since each letter that is typed asks for the same words again. Safe for several threads.
 */
final class OpenIndex extends IndexSearcher {

    /** Words with one beginning that are looked at. */
    private static final int SCANNED = 4_000;

    /** Articles for which another thread is worth its while. */
    private static final int LEAST_AT_ONCE = 5_000;

    /** In articles: a misspelling may stand in a few. */
    private static final int LEAST_MANY = 10;

    private static final int MOST_KEPT = 5_000;

    /** More than one query has; each has up to 150 words of the index, at most some 90 kB. */
    private static final int MOST_LIKE = 120;

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
    private final Map<String, Boolean> rare = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Query>> like = new ConcurrentHashMap<>();

    OpenIndex(IndexReader reader) {
        super(reader, Thread::startVirtualThread);
    }

    /** Parts that one thread asks. */
    private static final class Share {
        private final List<LeafReaderContextPartition> parts = new ArrayList<>();
        private int articles;

        void add(LeafReaderContext part) {
            parts.add(LeafReaderContextPartition.createForEntireSegment(part));
            articles += size(part);
        }
    }

    /** One for each processor, as even as whole parts allow. */
    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> parts) {
        int articles = parts.stream().mapToInt(OpenIndex::size).sum();
        int most = Runtime.getRuntime().availableProcessors();
        int count = Math.clamp(articles / LEAST_AT_ONCE, 1, most);
        var shares = new PriorityQueue<Share>(Comparator.comparingInt(share -> share.articles));
        for (int i = 0; i < count; i++) {
            shares.add(new Share());
        }
        parts.stream()
                .sorted(Comparator.comparing(OpenIndex::size).reversed())
                .forEach(
                        part -> {
                            Share smallest = shares.remove();
                            smallest.add(part);
                            shares.add(smallest);
                        });
        return shares.stream()
                .filter(share -> !share.parts.isEmpty())
                .map(share -> new LeafSlice(share.parts))
                .toArray(LeafSlice[]::new);
    }

    private static int size(LeafReaderContext part) {
        return part.reader().maxDoc();
    }

    /** All forms of a word, worked out once. */
    Set<String> forms(String word, Function<String, Set<String>> work) {
        return kept(forms, MOST_KEPT, word, work);
    }

    /** Whether it may be misspelt: what many articles have in a field is meant as it is typed. */
    boolean isRare(String word) {
        return kept(rare, MOST_KEPT, word, this::hasFew);
    }

    private boolean hasFew(String word) {
        int many = Math.max(LEAST_MANY, getIndexReader().numDocs() / 1_000);
        try {
            for (String field : Schema.WEIGHTS.keySet()) {
                if (getIndexReader().docFreq(new Term(field, word)) >= many) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Finds words that are a letter or two from one, in a field of words. */
    Query like(String word, String field) {
        return Objects.requireNonNull(kept(like, MOST_LIKE, word, this::like).get(field), field);
    }

    /** Works them out for several words at once: it takes longer than the search with them. */
    void makeLike(Collection<String> words) throws IOException {
        List<Callable<Map<String, Query>>> each = new ArrayList<>();
        words.forEach(word -> each.add(() -> kept(like, MOST_LIKE, word, this::like)));
        getTaskExecutor().invokeAll(each);
    }

    private Map<String, Query> like(String word) {
        try {
            return LikeWords.of(getIndexReader(), word);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Words with a beginning that most articles have. */
    List<Counted> commonest(String field, String beginning, int most) {
        return kept(commonest, MOST_KEPT, new Beginning(field, beginning, most), this::counted);
    }

    private static <K, V> V kept(Map<K, V> known, int most, K key, Function<K, V> work) {
        V there = known.get(key);
        if (there != null) {
            return there;
        }
        if (known.size() >= most) {
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
