package galley.library.index;

import galley.article.Field;
import galley.article.Value;
import galley.library.UsedKey;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** Keys in the letters in which articles have them, for who has to write them just so. */
final class WrittenKeys {

    private static final Comparator<UsedKey> MOST_USED =
            Comparator.comparingInt(UsedKey::articles).reversed().thenComparing(UsedKey::key);

    private final Set<String> keys = new LinkedHashSet<>();

    /** With their places in lists left out. */
    private final Set<String> met = new HashSet<>();

    private WrittenKeys() {}

    // ---- of an article ----

    /** In the order of the article; of the items of a list each key once, where it comes first. */
    static Set<String> of(List<Field> fields) {
        var written = new WrittenKeys();
        written.take(fields, "");
        return written.keys;
    }

    private void take(List<Field> fields, String above) {
        for (Field field : fields) {
            take(field.path(), field.value(), above + "\n" + field.key());
        }
    }

    private void take(KeyPath path, Value value, String place) {
        if (met.add(place)) {
            String written = path.toString();
            if (written.indexOf('\n') < 0 && KeyPath.parse(written).equals(Optional.of(path))) {
                keys.add(written);
            }
        }
        if (value instanceof Value.Fields group) {
            take(group.fields(), place);
        } else if (value instanceof Value.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                take(path.child(i), list.items().get(i), place + "\n");
            }
        }
    }

    // ---- of an index ----

    /** Those of all articles, the most used first. */
    static List<UsedKey> of(IndexSearcher searcher) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            count(leaf.reader(), counts);
        }
        return counts.entrySet().stream()
                .map(e -> new UsedKey(e.getKey(), e.getValue()))
                .sorted(MOST_USED)
                .toList();
    }

    private static void count(LeafReader reader, Map<String, Integer> counts) throws IOException {
        SortedDocValues sets = DocValues.getSorted(reader, Schema.WRITTEN);
        Bits live = reader.getLiveDocs();
        int[] articles = new int[sets.getValueCount()];
        while (sets.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            // One that was replaced or deleted stays until parts of the index are put together.
            if (live == null || live.get(sets.docID())) {
                articles[sets.ordValue()]++;
            }
        }
        for (int set = 0; set < articles.length; set++) {
            if (articles[set] > 0) {
                for (String key : sets.lookupOrd(set).utf8ToString().split("\n")) {
                    counts.merge(key, articles[set], Integer::sum);
                }
            }
        }
        counts.remove("");
    }
}
