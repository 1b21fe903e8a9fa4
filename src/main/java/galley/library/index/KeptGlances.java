package galley.library.index;

import galley.library.ArticleFacts;
import galley.library.Glance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** All articles that the index knows exactly, without a question. */
final class KeptGlances {

    private final List<String> keys;

    /** Those of which the index knows no more than where something stands at them. */
    private final List<String> others;

    /**
     * @param keys that are asked for; those that the index keeps are looked up
     */
    KeptGlances(Set<String> keys) {
        this.keys = ArticleTexts.KEYS.stream().filter(keys::contains).toList();
        others = keys.stream().filter(KeptGlances::isOther).sorted().toList();
    }

    /** What stands in the items of a list is not told apart. */
    private static boolean isOther(String key) {
        return !ArticleTexts.KEYS.contains(key) && !ArticleFacts.isOwn(key) && key.indexOf('[') < 0;
    }

    /** Those at which nothing stands in articles that have these. */
    private List<String> bare(String set) {
        boolean isPlain = set.chars().allMatch(c -> c < 0x80);
        return others.stream().filter(key -> isPlain && !Schema.mayHave(set, key)).toList();
    }

    /** All keys at which something stands. */
    static Set<String> keys(IndexSearcher searcher) throws IOException {
        Set<String> all = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedDocValues sets = leaf.reader().getSortedDocValues(Schema.KEYS);
            for (int i = 0; sets != null && i < sets.getValueCount(); i++) {
                all.addAll(Arrays.asList(sets.lookupOrd(i).utf8ToString().split("\n")));
            }
        }
        all.remove("");
        return all;
    }

    /** By the path below the collection. */
    Map<String, Glance> in(IndexSearcher searcher) throws IOException {
        Map<String, Glance> all = new HashMap<>();
        if (!keys.isEmpty() || !others.isEmpty()) {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                take(leaf.reader(), all);
            }
        }
        return all;
    }

    private void take(LeafReader reader, Map<String, Glance> all) throws IOException {
        Bits live = reader.getLiveDocs();
        BinaryDocValues paths = reader.getBinaryDocValues(Schema.PATH);
        BinaryDocValues kept = reader.getBinaryDocValues(Schema.KEPT);
        NumericDocValues sizes = reader.getNumericDocValues(Schema.SIZE);
        NumericDocValues inexact = DocValues.getNumeric(reader, Schema.INEXACT);
        NumericDocValues times = reader.getNumericDocValues(Schema.MODIFIED);
        SortedDocValues sets = reader.getSortedDocValues(Schema.KEYS);
        if (paths == null || kept == null || sizes == null || times == null || sets == null) {
            return;
        }
        // Thousands of articles have the same.
        List<List<String>> bare = new ArrayList<>(sets.getValueCount());
        for (int set = 0; set < sets.getValueCount(); set++) {
            bare.add(bare(sets.lookupOrd(set).utf8ToString()));
        }
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            boolean there = live == null || live.get(doc);
            if (there
                    && !inexact.advanceExact(doc)
                    && paths.advanceExact(doc)
                    && kept.advanceExact(doc)
                    && sizes.advanceExact(doc)
                    && sets.advanceExact(doc)
                    && times.advanceExact(doc)) {
                BytesRef bytes = kept.binaryValue();
                all.put(
                        paths.binaryValue().utf8ToString(),
                        glance(
                                sizes.longValue(),
                                times.longValue(),
                                new KeptTexts(bytes.bytes, bytes.offset),
                                bare.get(sets.ordValue())));
            }
        }
    }

    private Glance glance(long size, long modified, KeptTexts kept, List<String> bare) {
        List<String> known = keys;
        List<List<String>> texts = new ArrayList<>(keys.size() + bare.size());
        for (String key : keys) {
            List<String> of = kept.texts(key);
            texts.add(of);
            if (of.stream().anyMatch(KeptTexts::mayBeCut)) {
                known = new ArrayList<>(known);
                known.remove(key);
                texts.removeLast();
            }
        }
        if (!bare.isEmpty()) {
            known = new ArrayList<>(known);
            known.addAll(bare);
            bare.forEach(key -> texts.add(List.of()));
        }
        return new Glance(size, modified, known, texts);
    }
}
