package galley.library.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Articles that are like others, by the words that few have. */
final class Likeness {

    private static final int LOOKED_AT = 100;
    private static final double ALIKE = 0.5;
    private static final float TITLE = 3;
    private static final float KEYWORDS = 2;

    private final OpenIndex searcher;
    private final IndexSearch search;
    private final Stems stems = new Stems();
    private final Map<String, Double> weights = new HashMap<>();

    Likeness(OpenIndex searcher, IndexSearch search) {
        this.searcher = searcher;
        this.search = search;
    }

    List<Suggestion> like(ArticleSearch.Likened article, int limit) throws IOException {
        String shorter = article.question() + "\n" + String.join("\n", article.keywords());
        var query = new BooleanQuery.Builder();
        query.add(new BoostQuery(alike(Schema.TITLE, shorter), TITLE), Occur.SHOULD);
        query.add(new BoostQuery(alike(Schema.KEYWORDS, shorter), KEYWORDS), Occur.SHOULD);
        query.add(alike(Schema.ANSWER, shorter + "\n" + article.answer()), Occur.SHOULD);
        List<Suggestion> all = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query.build(), LOOKED_AT + limit).scoreDocs) {
            IndexedArticle found = search.article(doc.doc);
            if (!found.path().equals(article.path())) {
                boolean same = found.subject().equalsIgnoreCase(article.subject().strip());
                all.add(new Suggestion(found, doc.score, same));
            }
        }
        all.sort(
                Comparator.comparing(Suggestion::sameSubject)
                        .thenComparing(Suggestion::likeness)
                        .reversed());
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    private Query alike(String field, String text) throws IOException {
        var like = new MoreLikeThis(searcher.getIndexReader());
        like.setAnalyzer(new WordAnalyzer());
        like.setFieldNames(new String[] {field});
        like.setMinTermFreq(1);
        like.setMinDocFreq(1);
        like.setMinWordLen(3);
        like.setMaxQueryTerms(field.equals(Schema.ANSWER) ? 20 : 10);
        like.setMaxDocFreqPct(50);
        like.setBoost(true);
        return like.like(field, new StringReader(text));
    }

    /** Questions with nearly the same words, a rare word counting more. */
    List<Suggestion> answering(String question, int limit) throws IOException {
        Set<String> asked = forms(question);
        var query = new BooleanQuery.Builder();
        var words = new WordQueries(searcher, stems, false);
        for (String word : Set.copyOf(Wanted.split(question))) {
            if (!WordQueries.isCommon(word)) {
                query.add(words.anyForm(Schema.TITLE, word), Occur.SHOULD);
                query.add(words.anyForm(Schema.QUESTION, word), Occur.SHOULD);
            }
        }
        List<Suggestion> alike = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query.build(), LOOKED_AT).scoreDocs) {
            IndexedArticle found = search.article(doc.doc);
            double likeness =
                    Math.max(
                            likeness(asked, forms(found.title())),
                            likeness(asked, forms(found.question())));
            if (likeness >= ALIKE) {
                alike.add(new Suggestion(found, likeness, false));
            }
        }
        alike.sort(Comparator.comparingDouble(Suggestion::likeness).reversed());
        return List.copyOf(alike.subList(0, Math.min(limit, alike.size())));
    }

    private Set<String> forms(String text) {
        Set<String> forms = new HashSet<>();
        for (String word : Wanted.split(text)) {
            if (!WordQueries.isCommon(word)) {
                forms.add(stems.of(word));
            }
        }
        return forms;
    }

    private double likeness(Set<String> a, Set<String> b) throws IOException {
        double both = 0;
        double either = 0;
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        for (String form : all) {
            double weight = weight(form);
            either += weight;
            both += a.contains(form) && b.contains(form) ? weight : 0;
        }
        return either == 0 ? 0 : both / either;
    }

    private double weight(String form) throws IOException {
        Double known = weights.get(form);
        if (known == null) {
            known = rarity(form);
            weights.put(form, known);
        }
        return known;
    }

    private double rarity(String form) throws IOException {
        int articles = searcher.getIndexReader().numDocs();
        int with = searcher.getIndexReader().docFreq(new Term(Schema.TITLE, form));
        return Math.log(1 + (articles + 1.0) / (with + 1.0));
    }
}
