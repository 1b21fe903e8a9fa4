package galley.library.index;

import galley.library.Query;
import galley.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The words that a query wants, for showing where they stand.
 *
 * @param stems dictionary forms and words as typed
 * @param beginnings of words, where one is not typed to its end
 * @param near words that may have a letter or two others
 */
record Wanted(Set<String> stems, List<String> beginnings, List<String> near) {

    /** In the order in which they stand, those of a turned-round term left out. */
    static List<Query.Words> of(Query query) {
        List<Query.Words> words = new ArrayList<>();
        collect(query, words);
        return words;
    }

    private static void collect(Query query, List<Query.Words> words) {
        switch (query) {
            case Query.And(List<Query> terms) -> terms.forEach(t -> collect(t, words));
            case Query.Or(List<Query> terms) -> terms.forEach(t -> collect(t, words));
            case Query.Words w -> words.add(w);
            case Query.Not not -> {}
            case Query.Field field -> {}
            case Query.Has has -> {}
            case Query.Problems problems -> {}
            case Query.Rule rule -> {}
            case Query.Length length -> {}
            case Query.Modified modified -> {}
        }
    }

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        var scanner = new WordScanner(text);
        while (scanner.next()) {
            words.add(scanner.word());
        }
        return words;
    }

    /**
     * @param open whether the last word may go on
     * @param near which of the words may be misspelt
     */
    static Wanted of(Query query, boolean open, Predicate<String> near, Stems stems) {
        Set<String> forms = new TreeSet<>();
        List<String> beginnings = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Query.Words words : of(query)) {
            all.addAll(split(words.text()));
        }
        for (String word : all) {
            forms.add(word);
            forms.add(stems.of(word));
        }
        if (open && !all.isEmpty()) {
            beginnings.add(all.getLast());
        }
        return new Wanted(forms, beginnings, all.stream().filter(near).toList());
    }

    /** Whether a word of a text is one of them, or a form or going on of one. */
    boolean is(String word, Stems stemmer) {
        return stems.contains(word)
                || beginnings.stream().anyMatch(word::startsWith)
                || stems.contains(stemmer.of(word));
    }

    /** Whether it may be one of them, misspelt. */
    boolean isNear(String word) {
        return near.stream().anyMatch(n -> isNear(n, word));
    }

    /** How many letters of a word may be others. */
    static int typos(String word) {
        return word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    }

    static boolean isNear(String typed, String word) {
        int most = typos(typed);
        return Math.abs(typed.length() - word.length()) <= most
                && typed.charAt(0) == word.charAt(0)
                && Spelling.distance(typed, word) <= most;
    }
}
