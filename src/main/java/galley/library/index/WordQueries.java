package galley.library.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** One word or phrase in all fields, each with its weight; the field where it fits best counts. */
final class WordQueries {

    /** Of the other fields' scores. */
    private static final float OTHERS = 0.1f;

    /** A beginning counts less than the word; about what a word of middling frequency has. */
    private static final float BEGINNING = 2;

    /** The commonest words with a beginning are ranked, all others found. */
    private static final int RANKED = 8;

    private static final int GOING_ON = 64;

    /** Looked at for the commonest ones. */
    private static final int SCANNED = 4_000;

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

    private final IndexReader reader;
    private final Stems stems;
    private final boolean typos;
    private final Map<String, Set<String>> forms = new HashMap<>();
    private final Map<String, LikeWords> likeWords = new HashMap<>();
    private final Map<Term, Query> similar = new HashMap<>();

    /**
     * @param typos whether words may be misspelt
     */
    WordQueries(IndexReader reader, Stems stems, boolean typos) {
        this.reader = reader;
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
        return new DisjunctionMaxQuery(fields, OTHERS);
    }

    private Query in(String field, String word, boolean open) {
        if (typos) {
            return similar.computeIfAbsent(new Term(field, word), this::similar);
        }
        List<Query> ways = new ArrayList<>();
        ways.add(anyForm(field, word));
        if (open && word.length() >= SHORTEST.getOrDefault(field, 1)) {
            ways.add(
                    new BoostQuery(
                            new ConstantScoreQuery(new PrefixQuery(new Term(field, word))),
                            BEGINNING));
            if (field.equals(Schema.TITLE)) {
                commonest(field, word, RANKED)
                        .forEach(
                                term ->
                                        ways.add(
                                                new BoostQuery(
                                                        new TermQuery(new Term(field, term)),
                                                        0.8f)));
            }
        }
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    /** Found once for all that is tried with typos: it takes longer than the search with it. */
    private Query similar(Term word) {
        try {
            return likeWords
                    .computeIfAbsent(word.text(), w -> new LikeWords(reader, w))
                    .in(word.field());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The word or one that has the same dictionary form, counted as one. */
    Query anyForm(String field, String word) {
        var any = new SynonymQuery.Builder(field);
        for (String form : forms.computeIfAbsent(word, this::formsOf)) {
            any.addTerm(new Term(field, form), form.equals(word) ? 1 : 0.9f);
        }
        return any.build();
    }

    /** Words of the index begin much like their dictionary form. */
    private Set<String> formsOf(String word) {
        String stem = stems.of(word);
        Set<String> all = new TreeSet<>(List.of(word, stem));
        int length = stem.length();
        if (length < 3) {
            return all;
        }
        String beginning = stem.substring(0, length > 5 ? length - 2 : Math.max(3, length - 1));
        for (String field : Schema.WEIGHTS.keySet()) {
            each(
                    field,
                    beginning,
                    (term, count) -> {
                        String form = term.utf8ToString();
                        if (form.length() < length + 6 && stems.of(form).equals(stem)) {
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
        for (BytesRef term : commonest(field, last, GOING_ON)) {
            if (!term.utf8ToString().equals(last)) {
                ends.add(new Term(field, term));
            }
        }
        phrase.add(ends.toArray(Term[]::new));
        return phrase.build();
    }

    /** Words with a beginning that most articles have. */
    private List<BytesRef> commonest(String field, String beginning, int most) {
        record Counted(BytesRef term, int count) {}
        var kept = new PriorityQueue<Counted>(Comparator.comparingInt(Counted::count));
        each(
                field,
                beginning,
                (term, count) -> {
                    kept.add(new Counted(BytesRef.deepCopyOf(term), count));
                    if (kept.size() > most) {
                        kept.poll();
                    }
                });
        return kept.stream().map(Counted::term).toList();
    }

    private interface Each {
        void take(BytesRef term, int count) throws IOException;
    }

    private void each(String field, String beginning, Each sink) {
        try {
            Terms terms = MultiTerms.getTerms(reader, field);
            if (terms == null) {
                return;
            }
            var from = new BytesRef(beginning);
            TermsEnum each = terms.iterator();
            boolean there = each.seekCeil(from) != TermsEnum.SeekStatus.END;
            for (int i = 0; there && i < SCANNED; i++) {
                BytesRef term = each.term();
                if (!StringHelper.startsWith(term, from)) {
                    return;
                }
                sink.take(term, each.docFreq());
                there = each.next() != null;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
