package galley.library.index;

import galley.library.ArticleFacts;
import galley.library.ArticleTree;
import galley.library.Checks;
import galley.library.KnownArticles;
import galley.library.Progress;
import galley.library.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** One search of the index as it is now. */
final class IndexSearch {

    /** Counted exactly up to here; further only as much as finding the best takes. */
    private static final int COUNTED = 1_000;

    /** Of so many it is asked which is better still. */
    private static final int BEST = 400;

    /** Of articles that only reading can tell. */
    private static final int PAGE = 4_000;

    private static final int LOOKED_AT_ONCE = 32;

    /** In bytes. */
    private static final int LONGEST_SHOWN = 1 << 20;

    /** So few are sooner looked into than it is taken up what was counted in all before. */
    private static final int FEW = 256;

    private final Path root;
    private final Optional<Path> cache;
    private final OpenIndex searcher;
    private final Stems stems = new Stems();
    private final Checks checks;
    private final Progress progress;

    /**
     * @param cache where it is kept what was counted in articles; empty for nowhere
     */
    IndexSearch(
            Path root, Optional<Path> cache, OpenIndex searcher, Checks checks, Progress progress) {
        this.root = root;
        this.cache = cache;
        this.searcher = searcher;
        this.checks = checks;
        this.progress = progress;
    }

    Found find(Query asked, boolean open, int limit) throws IOException {
        Query query = Shortened.of(asked);
        var exactly = new WordQueries(searcher, stems, false);
        Found found = find(query, open, limit, Found.Nearness.AS_TYPED, exactly);
        List<Query.Words> words = Wanted.of(query);
        if (isEnough(found, words, open, exactly)) {
            return found;
        }
        searcher.makeLike(rare(words));
        var similar = new WordQueries(searcher, stems, true);
        found = find(query, open, limit, Found.Nearness.WITH_TYPOS, similar);
        boolean several = query instanceof Query.And && words.size() > 1;
        return !several || isEnough(found, words, false, similar)
                ? found
                : find(query, open, limit, Found.Nearness.SOME_WORDS, similar);
    }

    /** Whether no other words are to be taken: where articles have these, conditions find none. */
    private boolean isEnough(Found found, List<Query.Words> words, boolean open, WordQueries taken)
            throws IOException {
        if (found.total() > 0 || words.isEmpty() || progress.isCancelled()) {
            return true;
        }
        Query alone = new Query.And(List.copyOf(words));
        return searcher.count(new QueryMaker(taken, false).make(alone, open).query()) > 0;
    }

    /** Words that may be misspelt; those of a phrase are meant. */
    private List<String> rare(List<Query.Words> words) {
        return words.stream()
                .map(of -> Wanted.split(of.text()))
                .filter(split -> split.size() == 1)
                .map(List::getFirst)
                .distinct()
                .filter(searcher::isRare)
                .toList();
    }

    /** The paths of those it finds, the best first, without a look at their files. */
    List<String> paths(Query query, int limit) throws IOException {
        var words = new WordQueries(searcher, stems, false);
        var found =
                searcher.search(
                        new QueryMaker(words, false).make(Shortened.of(query), false).query(),
                        new TopScoreDocCollectorManager(limit, COUNTED));
        List<String> paths = new ArrayList<>();
        for (ScoreDoc doc : found.scoreDocs) {
            paths.add(bytes(Schema.PATH, doc.doc).utf8ToString());
        }
        return paths;
    }

    private Found find(
            Query query, boolean open, int limit, Found.Nearness nearness, WordQueries words)
            throws IOException {
        boolean typos =
                switch (nearness) {
                    case AS_TYPED -> false;
                    case WITH_TYPOS, SOME_WORDS -> true;
                };
        var maker = new QueryMaker(words, nearness == Found.Nearness.SOME_WORDS);
        QueryMaker.Made made = maker.make(query, open && !typos);
        Predicate<String> near = typos ? searcher::isRare : word -> false;
        Wanted wanted = Wanted.of(query, open, near, stems);
        if (!made.exact()) {
            return looked(made.query(), QueryMaker.rest(query), wanted, limit, nearness);
        }
        TopDocs top = best(made, limit);
        return new Found(
                hits(List.of(top.scoreDocs), wanted),
                top.totalHits.value(),
                top.totalHits.relation() != TotalHits.Relation.EQUAL_TO,
                nearness,
                new FoundWords(wanted),
                Optional.empty());
    }

    private List<Hit> hits(List<ScoreDoc> docs, Wanted wanted) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (Share share : shown(docs, wanted, doc -> true)) {
            hits.addAll(share.hits());
            if (share.hits().size() < share.of()) {
                // It was cancelled there; what came after would leave a hole.
                break;
            }
        }
        return hits;
    }

    /** Whether an article is shown. */
    private interface Choice {
        boolean takes(IndexedArticle article);
    }

    /**
     * @param of so many that were looked at
     */
    private record Share(List<Hit> hits, int of) {}

    /** Each reads a file, so all processors do it. */
    private List<Share> shown(List<ScoreDoc> docs, Wanted wanted, Choice choice)
            throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        int share = Math.max(1, Math.ceilDiv(docs.size(), processors));
        List<Callable<Share>> shares = new ArrayList<>();
        for (int from = 0; from < docs.size(); from += share) {
            List<ScoreDoc> some = docs.subList(from, Math.min(docs.size(), from + share));
            shares.add(() -> shownOf(some, wanted, choice));
        }
        return searcher.getTaskExecutor().invokeAll(shares);
    }

    private Share shownOf(List<ScoreDoc> docs, Wanted wanted, Choice choice) throws IOException {
        var marker = new Marker(wanted, new Stems());
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            if (progress.isCancelled()) {
                break;
            }
            IndexedArticle article = article(doc.doc);
            if (choice.takes(article)) {
                hits.add(hit(article, doc.score, marker));
            }
        }
        return new Share(hits, docs.size());
    }

    private TopDocs best(QueryMaker.Made made, int limit) throws IOException {
        int looked = made.better().isPresent() ? Math.max(limit, BEST) : limit;
        TopDocs top =
                searcher.search(made.query(), new TopScoreDocCollectorManager(looked, COUNTED));
        return made.better().isPresent()
                ? QueryRescorer.rescore(searcher, top, made.better().get(), 1, limit)
                : top;
    }

    /** Reads the best ones until enough pass what the index does not know. */
    private Found looked(
            org.apache.lucene.search.Query candidates,
            Query rest,
            Wanted wanted,
            int limit,
            Found.Nearness nearness)
            throws IOException {
        int all = searcher.count(candidates);
        int done = 0;
        Optional<KnownArticles> known = Optional.empty();
        List<Hit> hits = new ArrayList<>();
        ScoreDoc last = null;
        while (hits.size() < limit && !progress.isCancelled()) {
            TopDocs page =
                    searcher.search(
                            candidates, new TopScoreDocCollectorManager(PAGE, last, COUNTED));
            if (page.scoreDocs.length == 0) {
                break;
            }
            last = page.scoreDocs[page.scoreDocs.length - 1];
            for (int from = 0; from < page.scoreDocs.length && hits.size() < limit; ) {
                int to = Math.min(page.scoreDocs.length, from + LOOKED_AT_ONCE);
                List<ScoreDoc> some = List.of(page.scoreDocs).subList(from, to);
                var counted = new Counted(rest, known);
                shown(some, wanted, counted).forEach(share -> hits.addAll(share.hits()));
                done += some.size();
                progress.at(done, all);
                from = to;
                boolean enough = done - some.size() < FEW && done >= FEW;
                if (enough && !progress.isCancelled()) {
                    known = known(rest);
                }
            }
        }
        // For a question that was given up it would keep the next one waiting.
        known.filter(k -> !progress.isCancelled()).ifPresent(KnownArticles::end);
        boolean more = hits.size() >= limit || progress.isCancelled();
        List<Hit> best = List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
        return new Found(
                best, best.size(), more, nearness, new FoundWords(wanted), Optional.empty());
    }

    private Optional<KnownArticles> known(Query rest) throws IOException {
        if (cache.isEmpty() || !rest.counts()) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues paths = leaf.reader().getBinaryDocValues(Schema.PATH);
            Bits living = leaf.reader().getLiveDocs();
            while (paths != null && paths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (living == null || living.get(paths.docID())) {
                    files.add(root.resolve(paths.binaryValue().utf8ToString()));
                }
            }
        }
        return KnownArticles.of(root, cache.get(), checks, files, rest, List.of());
    }

    /** Looks into articles for what the index does not know. */
    private final class Counted implements Choice {
        private final Query rest;
        private final Optional<KnownArticles> known;

        /**
         * @param known what was counted in them before; empty where nobody has looked
         */
        Counted(Query rest, Optional<KnownArticles> known) {
            this.rest = rest;
            this.known = known;
        }

        @Override
        public boolean takes(IndexedArticle indexed) {
            return known.flatMap(k -> k.of(indexed.file()))
                    .flatMap(rest::holds)
                    .orElseGet(() -> read(indexed));
        }

        private boolean read(IndexedArticle indexed) {
            Optional<ArticleTree.File> state = ArticleTree.file(indexed.file());
            try {
                byte[] bytes = Reading.bytes(indexed.file(), LONGEST_SHOWN);
                return state.isPresent() && holds(state.get(), indexed.path(), bytes);
            } catch (IOException gone) {
                return false;
            }
        }

        private boolean holds(ArticleTree.File state, String path, byte[] bytes) {
            ArticleFacts facts =
                    known.map(k -> k.facts(state, TextsReader.article(bytes)))
                            .orElseGet(() -> facts(state, path, bytes, checks));
            boolean holds = rest.holds(facts);
            if (state.size() <= LONGEST_SHOWN) {
                known.ifPresent(k -> k.keep(state, facts));
            }
            return holds;
        }
    }

    static ArticleFacts facts(ArticleTree.File file, String path, byte[] bytes, Checks checks) {
        var article = TextsReader.article(bytes);
        Instant modified = Instant.EPOCH.plusNanos(file.modified());
        return new ArticleFacts(
                article, path, checks.of(file.path(), article), Optional.of(modified));
    }

    IndexedArticle article(int doc) throws IOException {
        return IndexedArticle.of(root, bytes(Schema.PATH, doc).utf8ToString(), kept(doc));
    }

    private KeptTexts kept(int doc) throws IOException {
        BytesRef bytes = bytes(Schema.KEPT, doc);
        return new KeptTexts(bytes.bytes, bytes.offset);
    }

    private BytesRef bytes(String field, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        if (values == null || !values.advanceExact(doc - leaf.docBase)) {
            throw new IOException("an article of the index has no " + field);
        }
        return values.binaryValue();
    }

    private Hit hit(IndexedArticle article, double score, Marker marker) {
        ArticleTexts texts = new ArticleTexts(Map.of(), Set.of(), Set.of(), "", false);
        try {
            texts = Reading.texts(article.file(), LONGEST_SHOWN);
        } catch (IOException gone) {
            // It was there a moment ago; the next update takes it out.
        }
        return hit(article, texts, score, marker);
    }

    static Hit hit(IndexedArticle article, ArticleTexts texts, double score, Marker marker) {
        Marker.Marks title = marker.in(article.title());
        Shown shown = Shown.of(texts, title.words(), marker);
        return new Hit(article, title.spans(), shown.place(), shown.snippet(), score);
    }
}
