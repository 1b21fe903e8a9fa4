package galley.library.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** One word or phrase in all fields, each with its weight; the field where it fits best counts. */
final class WordQueries {

    /** Of the other fields' scores. */
    private static final float OTHERS = 0.1f;

    /** A beginning counts less than the word; about what a word of middling frequency has. */
    private static final float BEGINNING = 2;

    /** Of a word that is not typed to its end. */
    private static final float GOING = 0.8f;

    /** The commonest words with a beginning are ranked, all others found. */
    private static final int RANKED = 8;

    private static final int GOING_ON = 64;

    /** In letters; a shorter beginning stands in nearly every text of the field. */
    private static final Map<String, Integer> SHORTEST =
            Map.of(
                    Schema.TITLE, 1,
                    Schema.QUESTION, 3,
                    Schema.KEYWORDS, 3,
                    Schema.DESCRIPTION, 4,
                    Schema.ANSWER, 5);

    /** Where a common word still says something: nearly every other text has it. */
    private static final Set<String> TELLING = Set.of(Schema.TITLE, Schema.QUESTION);

    private static final Set<String> COMMON =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for",
                    "from", "has", "have", "how", "if", "in", "into", "is", "it", "its", "not",
                    "of", "on", "or", "that", "the", "their", "then", "there", "these", "they",
                    "this", "to", "was", "what", "when", "which", "why", "will", "with");

    private final OpenIndex index;
    private final Stems stems;
    private final boolean typos;

    /**
     * @param typos whether rare words may be misspelt
     */
    WordQueries(OpenIndex index, Stems stems, boolean typos) {
        this.index = index;
        this.stems = stems;
        this.typos = typos;
    }

    static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * @param open whether it may be the beginning of one
     */
    Query word(String word, boolean open) {
        List<Query> fields = new ArrayList<>();
        boolean common = isCommon(word);
        Schema.WEIGHTS.forEach(
                (field, weight) -> {
                    if (!common || TELLING.contains(field)) {
                        fields.add(new BoostQuery(in(field, word, open), weight));
                    }
                });
        return new BestFieldQuery(fields, OTHERS);
    }

    private Query in(String field, String word, boolean open) {
        if (typos && index.isRare(word)) {
            return index.like(word, field);
        }
        List<Query> ways = new ArrayList<>();
        ways.add(anyForm(field, word));
        if (open && word.length() >= SHORTEST.getOrDefault(field, 1)) {
            ways.add(
                    new BoostQuery(
                            new ConstantScoreQuery(new PrefixQuery(new Term(field, word))),
                            BEGINNING));
            if (field.equals(Schema.TITLE)) {
                ranked(field, word)
                        .forEach(term -> ways.add(new BoostQuery(new TermQuery(term), GOING)));
            }
        }
        return ways.size() == 1 ? ways.getFirst() : new BestFieldQuery(ways, 0);
    }

    /**
     * The commonest words with a beginning, but for those so common that none scores more than a
     * beginning does: they take the longest and change nothing.
     */
    private List<Term> ranked(String field, String beginning) {
        try {
            int all = index.getIndexReader().getDocCount(field);
            return index.commonest(field, beginning, RANKED).stream()
                    .filter(word -> GOING * rarity(word.count(), all) > BEGINNING)
                    .map(word -> new Term(field, word.term()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** More than any text scores by a word, as BM25 has it. */
    private static double rarity(int count, int all) {
        return Math.log(1 + (all - count + 0.5) / (count + 0.5));
    }

    /** The word or one that has the same dictionary form, counted as one. */
    Query anyForm(String field, String word) {
        var any = new SynonymQuery.Builder(field);
        for (String form : index.forms(word, this::formsOf)) {
            any.addTerm(new Term(field, form), form.equals(word) ? 1 : 0.9f);
        }
        return any.build();
    }

    /** Words of the index begin much like their dictionary form. */
    private Set<String> formsOf(String word) {
        String stem = stems.of(word);
        Set<String> all = new TreeSet<>(List.of(word, stem));
        int length = stem.length();
        // Forms of a word that nearly every text has find nothing that it does not.
        if (length < 3 || isCommon(word)) {
            return all;
        }
        String beginning = stem.substring(0, length > 5 ? length - 2 : Math.max(3, length - 1));
        for (String field : Schema.WEIGHTS.keySet()) {
            index.each(
                    field,
                    beginning,
                    words -> {
                        // Forms of a word are no longer than so, in bytes too.
                        if (words.term().length >= length + 6) {
                            return;
                        }
                        String form = words.term().utf8ToString();
                        if (stems.of(form).equals(stem)) {
                            all.add(form);
                        }
                    });
        }
        return all;
    }

    /** As they are written, one after the other. */
    Query phrase(List<String> words, boolean open) {
        List<Query> fields = new ArrayList<>();
        for (Map.Entry<String, Float> field : Schema.WEIGHTS.entrySet()) {
            fields.add(
                    new BoostQuery(
                            open
                                    ? openPhrase(field.getKey(), words)
                                    : new PhraseQuery(field.getKey(), words.toArray(String[]::new)),
                            field.getValue()));
        }
        return new DisjunctionMaxQuery(fields, OTHERS);
    }

    private Query openPhrase(String field, List<String> words) {
        String last = words.getLast();
        var phrase = new MultiPhraseQuery.Builder();
        words.subList(0, words.size() - 1).forEach(word -> phrase.add(new Term(field, word)));
        List<Term> ends = new ArrayList<>();
        ends.add(new Term(field, last));
        for (OpenIndex.Counted word : index.commonest(field, last, GOING_ON)) {
            if (!word.term().utf8ToString().equals(last)) {
                ends.add(new Term(field, word.term()));
            }
        }
        phrase.add(ends.toArray(Term[]::new));
        return phrase.build();
    }
}
