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
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lucene's own queries ask every list for every article, and say what is right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesAgainstLuceneTest {

    private static final int ARTICLES = 24_000;
    private static final int PARTS = 5;
    private static final int BEST = 10;
    private static final int COUNTED = 40;
    private static final int TRIES = 400;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    QueriesAgainstLuceneTest() throws IOException {
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
                    writer.deleteDocuments(new Term(Schema.KEYWORDS, word(random)));
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

    /** How fields and words are put together. */
    private sealed interface Way {
        Query best(List<Query> fields, float others);

        Query all(List<Query> needed, List<Query> more);
    }

    private record Ours() implements Way {
        @Override
        public Query best(List<Query> fields, float others) {
            return new BestFieldQuery(fields, others);
        }

        @Override
        public Query all(List<Query> needed, List<Query> more) {
            return new AllWordsQuery(needed, more);
        }
    }

    private record Lucenes() implements Way {
        @Override
        public Query best(List<Query> fields, float others) {
            return new DisjunctionMaxQuery(fields, others);
        }

        @Override
        public Query all(List<Query> needed, List<Query> more) {
            var all = new BooleanQuery.Builder();
            needed.forEach(word -> all.add(word, Occur.MUST));
            more.forEach(word -> all.add(word, Occur.SHOULD));
            return all.build();
        }
    }

    private static Query asked(long seed, Way way) {
        var random = new Random(seed);
        List<Query> needed = new ArrayList<>(List.of(word(random, way)));
        List<Query> more = new ArrayList<>();
        var all = new BooleanQuery.Builder();
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0, 1 -> needed.add(word(random, way));
                case 2 -> needed.add(either(word(random, way), word(random, way)));
                case 3 -> needed.add(phrase(word(random), word(random)));
                case 4 -> more.add(word(random, way));
                case 5 -> more.add(inTurn(random));
                case 6 -> all.add(word(random, way), Occur.FILTER);
                default -> all.add(word(random, way), Occur.MUST_NOT);
            }
        }
        return all.add(way.all(needed, more), Occur.MUST).build();
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
    }

    private static Query phrase(String... words) {
        List<Query> fields =
                List.of(
                        new BoostQuery(new PhraseQuery(Schema.TITLE, words), 10),
                        new PhraseQuery(Schema.ANSWER, words));
        return new DisjunctionMaxQuery(fields, 0.1f);
    }

    private static Query inTurn(Random random) {
        return new BoostQuery(new PhraseQuery(1, Schema.TITLE, word(random), word(random)), 8);
    }

    private static Query word(Random random, Way way) {
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
                            ways.size() == 1 ? ways.getFirst() : way.best(ways, 0),
                            1 + random.nextInt(10)));
        }
        float[] others = {0, 0.1f, 0.5f, 1};
        return way.best(fields, others[random.nextInt(others.length)]);
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

    private static TopScoreDocCollectorManager best(@Nullable ScoreDoc after, int counted) {
        return new TopScoreDocCollectorManager(BEST, after, counted);
    }

    private static @Nullable ScoreDoc last(TopDocs found) {
        ScoreDoc[] docs = found.scoreDocs;
        return docs.length == 0 ? null : docs[docs.length - 1];
    }

    @Test
    void theBestAreThoseOfAllListsWithTheirScores() throws IOException {
        var plain = new IndexSearcher(reader);
        var ours = new OpenIndex(reader);
        assertTrue(reader.hasDeletions());
        int cutShort = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            Query query = asked(seed, new Lucenes());
            TopDocs right = plain.search(query, best(null, Integer.MAX_VALUE));
            Query asked = asked(seed, new Ours());
            TopDocs found = ours.search(asked, best(null, COUNTED));
            assertSame(right, found, asked.toString());
            assertTrue(found.totalHits.value() <= right.totalHits.value(), asked.toString());
            assertEquals(right.totalHits.value(), ours.count(asked), asked.toString());
            // By one thread, so that how much is left out is the same on every machine.
            TopDocs alone = plain.search(asked, best(null, COUNTED));
            assertSame(right, alone, asked.toString());
            assertSame(
                    plain.search(query, best(last(right), Integer.MAX_VALUE)),
                    ours.search(asked, best(last(found), COUNTED)),
                    "the next of " + asked);
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
        Query asked = word(new Random(1), new Ours());
        ScoreDoc[] found = ours.search(asked, ARTICLES).scoreDocs;
        assertTrue(found.length > BEST && found.length < ARTICLES, "found: " + found.length);
        assertEquals(found[0].score, ours.explain(asked, found[0].doc).getValue().floatValue());
        Set<Integer> all = Stream.of(found).map(doc -> doc.doc).collect(Collectors.toSet());
        int other =
                IntStream.range(0, ARTICLES).filter(d -> !all.contains(d)).findAny().orElseThrow();
        assertFalse(ours.explain(asked, other).isMatch());
    }
}
