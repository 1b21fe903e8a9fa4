package galley.library.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lucene's own query asks every list for every article, and says what is right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BestFieldQueryTest {

    private static final int ARTICLES = 24_000;
    private static final int PARTS = 5;
    private static final int BEST = 10;
    private static final int COUNTED = 40;
    private static final int TRIES = 200;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    BestFieldQueryTest() throws IOException {
        var random = new Random(5);
        var config = new IndexWriterConfig(new WordAnalyzer());
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < ARTICLES; i++) {
                var doc = new Document();
                put(doc, Schema.TITLE, 1 + random.nextInt(8), random);
                put(doc, Schema.KEYWORDS, random.nextInt(4), random);
                put(doc, Schema.ANSWER, 1 + random.nextInt(60), random);
                writer.addDocument(doc);
                if ((i + 1) % (ARTICLES / PARTS) == 0) {
                    writer.commit();
                }
            }
        }
        reader = DirectoryReader.open(directory);
    }

    private static void put(Document doc, String field, int length, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(word(random)).append(' ');
        }
        doc.add(new TextField(field, text.toString(), Field.Store.NO));
    }

    /** A few words are in most articles, most words in a few. */
    private static String word(Random random) {
        int rank = (int) Math.pow(2_000, random.nextDouble());
        return Integer.toString(rank * 7_919 % 46_656, 36);
    }

    @AfterAll
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private interface Best {
        Query of(List<Query> fields, float others);
    }

    private static Query asked(long seed, Best best) {
        var random = new Random(seed);
        Query query = word(random, best);
        if (random.nextInt(3) == 0) {
            return query;
        }
        var all = new BooleanQuery.Builder();
        all.add(query, Occur.MUST);
        Occur[] occurs = {Occur.MUST, Occur.SHOULD, Occur.FILTER, Occur.MUST_NOT};
        for (int more = 1 + random.nextInt(2); more > 0; more--) {
            all.add(word(random, best), occurs[random.nextInt(occurs.length)]);
        }
        return all.build();
    }

    private static Query word(Random random, Best best) {
        String word = word(random);
        List<Query> fields = new ArrayList<>();
        for (String field : List.of(Schema.TITLE, Schema.KEYWORDS, Schema.ANSWER)) {
            List<Query> ways = new ArrayList<>();
            ways.add(new TermQuery(new Term(field, word)));
            if (random.nextBoolean()) {
                var beginning = new PrefixQuery(new Term(field, word.substring(0, 1)));
                ways.add(new BoostQuery(new ConstantScoreQuery(beginning), 1 + random.nextInt(3)));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                ways.add(new BoostQuery(new TermQuery(new Term(field, word(random))), 0.8f));
            }
            fields.add(
                    new BoostQuery(
                            ways.size() == 1 ? ways.getFirst() : best.of(ways, 0),
                            1 + random.nextInt(10)));
        }
        float[] others = {0, 0.1f, 0.5f, 1};
        return best.of(fields, others[random.nextInt(others.length)]);
    }

    private static void assertSame(TopDocs right, TopDocs found, String asked) {
        assertEquals(docs(right), docs(found), asked);
        for (int i = 0; i < right.scoreDocs.length; i++) {
            float score = right.scoreDocs[i].score;
            // Scores of several words are added up in another order.
            assertEquals(score, found.scoreDocs[i].score, Math.ulp(score) * 4, asked);
        }
    }

    private static List<Integer> docs(TopDocs found) {
        return Stream.of(found.scoreDocs).map(doc -> doc.doc).toList();
    }

    @Test
    void theBestAreThoseOfAllListsWithTheirScores() throws IOException {
        var plain = new IndexSearcher(reader);
        var ours = new OpenIndex(reader);
        int cutShort = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            Query query = asked(seed, DisjunctionMaxQuery::new);
            TopDocs right =
                    plain.search(query, new TopScoreDocCollectorManager(BEST, Integer.MAX_VALUE));
            Query asked = asked(seed, BestFieldQuery::new);
            TopDocs found = ours.search(asked, new TopScoreDocCollectorManager(BEST, COUNTED));
            assertSame(right, found, asked.toString());
            assertTrue(found.totalHits.value() <= right.totalHits.value(), asked.toString());
            assertEquals(right.totalHits.value(), ours.count(asked), asked.toString());
            // By one thread, so that how much is left out is the same on every machine.
            TopDocs alone = plain.search(asked, new TopScoreDocCollectorManager(BEST, COUNTED));
            assertSame(right, alone, asked.toString());
            cutShort += alone.totalHits.value() < right.totalHits.value() ? 1 : 0;
        }
        assertTrue(cutShort > TRIES / 3, "articles are left out: " + cutShort);
    }

    @Test
    void allProcessorsAreAskedWhereThereAreManyArticles() {
        int most = Math.min(Runtime.getRuntime().availableProcessors(), ARTICLES / 5_000);
        assertEquals(most, new OpenIndex(reader).getSlices().length);
    }

    @Test
    void whyAnArticleIsFoundIsToldByItsScore() throws IOException {
        var ours = new OpenIndex(reader);
        Query asked = word(new Random(1), BestFieldQuery::new);
        ScoreDoc[] found = ours.search(asked, ARTICLES).scoreDocs;
        assertTrue(found.length > BEST && found.length < ARTICLES, "found: " + found.length);
        assertEquals(found[0].score, ours.explain(asked, found[0].doc).getValue().floatValue());
        Set<Integer> all = Stream.of(found).map(doc -> doc.doc).collect(Collectors.toSet());
        int other =
                IntStream.range(0, ARTICLES).filter(d -> !all.contains(d)).findAny().orElseThrow();
        assertFalse(ours.explain(asked, other).isMatch());
    }
}
