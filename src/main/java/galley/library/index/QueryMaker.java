package galley.library.index;

import galley.library.ArticleFacts;
import galley.library.Condition;
import galley.library.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/** Puts what is wanted into the index's own terms. */
final class QueryMaker {

    /** More than all words together come to. */
    private static final float MEANT = 10_000;

    private static final float PHRASE = 8;

    private final WordQueries words;
    private final boolean some;

    /**
     * @param some whether words may be missing
     */
    QueryMaker(WordQueries words, boolean some) {
        this.words = words;
        this.some = some;
    }

    /**
     * @param query in the index's terms
     * @param exact whether it finds nothing else; otherwise what it finds must be looked at
     * @param better what of the best that it finds is better still; asked of them alone
     */
    record Made(
            org.apache.lucene.search.Query query,
            boolean exact,
            Optional<org.apache.lucene.search.Query> better) {

        Made(org.apache.lucene.search.Query query, boolean exact) {
            this(query, exact, Optional.empty());
        }

        static Made all(boolean exact) {
            return new Made(MatchAllDocsQuery.INSTANCE, exact);
        }
    }

    /**
     * @param open whether the last word may go on
     */
    Made make(Query query, boolean open) {
        Made made = part(query, open);
        return query instanceof Query.Words(String text)
                ? new Made(meant(text, made.query()), made.exact(), made.better())
                : made;
    }

    /** One that is named by its id, its address or its file comes first, and alone by a part. */
    private static org.apache.lucene.search.Query meant(
            String text, org.apache.lucene.search.Query otherwise) {
        String whole = text.strip().toLowerCase(Locale.ROOT);
        int host = whole.indexOf("://");
        int path = host < 0 ? whole.indexOf('/') : whole.indexOf('/', host + 3);
        String address = path < 0 ? whole : whole.substring(path);
        List<org.apache.lucene.search.Query> either = new ArrayList<>();
        either.add(otherwise);
        either.add(constant(new TermQuery(new Term(Schema.EXACT, whole)), MEANT));
        either.add(constant(new TermQuery(new Term(Schema.EXACT, whole + ".md")), MEANT));
        if (path >= 0) {
            either.add(constant(new TermQuery(new Term(Schema.EXACT, address)), MEANT));
            // What begins with a slash there is an address.
            either.add(constant(new PrefixQuery(new Term(Schema.EXACT, address)), MEANT / 10));
        }
        return new BestFieldQuery(either, 1);
    }

    private static org.apache.lucene.search.Query constant(
            org.apache.lucene.search.Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private Made part(Query query, boolean open) {
        return switch (query) {
            case Query.And(List<Query> terms) -> and(terms, open);
            case Query.Or(List<Query> terms) -> or(terms, open);
            case Query.Not(Query term) -> not(term);
            case Query.Words(String text) -> words(text, open);
            case Query.Field(String key, Condition condition) -> field(key, condition);
            case Query.Has(String key) -> has(key);
            case Query.Modified(Condition condition) ->
                    new Made(new KeptFilter("modified", condition), true);
            case Query.Problems problems -> Made.all(false);
            case Query.Rule rule -> Made.all(false);
            case Query.Length length -> Made.all(false);
        };
    }

    private Made words(String text, boolean open) {
        List<String> split = Wanted.split(text);
        // Signs alone are no words of the index.
        return split.isEmpty()
                ? Made.all(false)
                : new Made(
                        split.size() == 1
                                ? words.word(split.getFirst(), open)
                                : words.phrase(split, open),
                        true);
    }

    private Made and(List<Query> terms, boolean open) {
        if (terms.isEmpty()) {
            return Made.all(true);
        }
        var all = new BooleanQuery.Builder();
        List<org.apache.lucene.search.Query> needed = new ArrayList<>();
        List<org.apache.lucene.search.Query> more = new ArrayList<>();
        boolean exact = true;
        boolean onlyCommon =
                terms.stream().allMatch(t -> !isWord(t) || WordQueries.isCommon(text(t)));
        List<String> inTurn = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Query term = terms.get(i);
            boolean last = open && i == terms.size() - 1;
            Made made = part(term, last);
            exact &= made.exact();
            switch (term) {
                case Query.Words(String text) when made.exact() -> {
                    inTurn.addAll(Wanted.split(text));
                    // What nearly every article has finds none of them, and takes longest.
                    boolean optional = some || !onlyCommon && WordQueries.isCommon(text);
                    (optional ? more : needed).add(made.query());
                }
                case Query.Or either -> needed.add(made.query());
                case Query.Not(Query turned) when made.exact() ->
                        all.add(part(turned, false).query(), Occur.MUST_NOT);
                default -> all.add(made.query(), Occur.FILTER);
            }
        }
        if (some) {
            return new Made(most(all, needed, more), exact);
        }
        Optional<org.apache.lucene.search.Query> phrase =
                inTurn.size() > 1 ? Optional.of(inTurn(inTurn)) : Optional.empty();
        // Words that nearly every title has find nearly all, and to look for the order of words
        // in each would take longer than all else.
        boolean later = exact && onlyCommon;
        if (!later) {
            phrase.ifPresent(more::add);
        }
        if (needed.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
            more.forEach(word -> all.add(word, Occur.SHOULD));
        } else {
            all.add(new AllWordsQuery(needed, more), Occur.MUST);
        }
        return new Made(all.build(), exact, later ? phrase : Optional.empty());
    }

    /** All words but one, if there are several. */
    private static org.apache.lucene.search.Query most(
            BooleanQuery.Builder all,
            List<org.apache.lucene.search.Query> needed,
            List<org.apache.lucene.search.Query> words) {
        needed.forEach(query -> all.add(query, Occur.MUST));
        words.forEach(word -> all.add(word, Occur.SHOULD));
        if (words.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        } else {
            all.setMinimumNumberShouldMatch(Math.max(1, words.size() - 1));
        }
        return all.build();
    }

    private static org.apache.lucene.search.Query inTurn(List<String> words) {
        return new BoostQuery(
                new PhraseQuery(1, Schema.TITLE, words.toArray(String[]::new)), PHRASE);
    }

    private static boolean isWord(Query query) {
        return query instanceof Query.Words;
    }

    private static String text(Query query) {
        return query instanceof Query.Words(String text) ? text : "";
    }

    private Made or(List<Query> terms, boolean open) {
        var any = new BooleanQuery.Builder();
        boolean exact = true;
        for (int i = 0; i < terms.size(); i++) {
            Made made = part(terms.get(i), open && i == terms.size() - 1);
            exact &= made.exact();
            any.add(made.query(), Occur.SHOULD);
        }
        return new Made(any.build(), exact);
    }

    private Made not(Query term) {
        Made made = part(term, false);
        if (!made.exact()) {
            return Made.all(false);
        }
        var rest = new BooleanQuery.Builder();
        rest.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        rest.add(made.query(), Occur.MUST_NOT);
        return new Made(rest.build(), true);
    }

    private static Made field(String key, Condition condition) {
        String lower = key.toLowerCase(Locale.ROOT);
        String name = lower.startsWith(".") ? lower.substring(1) : lower;
        boolean kept =
                lower.startsWith(".")
                        ? KeptTexts.keeps(name) && !name.equals(ArticleTexts.KEYWORD)
                        : KeptFilter.knows(name);
        if (kept) {
            return new Made(new KeptFilter(name, condition), true);
        }
        boolean own = ArticleFacts.isOwn(lower);
        return own || name.indexOf('[') >= 0
                ? Made.all(false)
                : new Made(KeptFilter.has(name), false);
    }

    private static Made has(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        String name = lower.startsWith(".") ? lower.substring(1) : lower;
        boolean own = ArticleFacts.isOwn(lower);
        return own || name.indexOf('[') >= 0
                ? Made.all(false)
                : new Made(KeptFilter.has(name), true);
    }

    /**
     * What must still be asked of an article itself: all but words, which the index has settled.
     */
    static Query rest(Query query) {
        return switch (query) {
            case Query.And(List<Query> terms) ->
                    new Query.And(terms.stream().map(QueryMaker::rest).toList());
            case Query.Words(String text) when !Wanted.split(text).isEmpty() -> Query.ALL;
            case Query.Not(Query.Words(String text)) when !Wanted.split(text).isEmpty() ->
                    Query.ALL;
            case Query.Words words -> words;
            case Query.Not not -> not;
            case Query.Or or -> or;
            case Query.Field field -> field;
            case Query.Has has -> has;
            case Query.Problems problems -> problems;
            case Query.Rule rule -> rule;
            case Query.Length length -> length;
            case Query.Modified modified -> modified;
        };
    }
}
