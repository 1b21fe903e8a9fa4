package galley.library.index;

import galley.library.Query;
import galley.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words that a query wants, for showing where they stand.
 *
 * @param forms words as typed and their dictionary forms, each with its dictionary form
 * @param beginnings of words, where one is not typed to its end
 * @param near words that may have a letter or two others
 */
record Wanted(Map<String, String> forms, List<String> beginnings, List<String> near) {

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
        Map<String, String> forms = new HashMap<>();
        List<String> beginnings = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Query.Words words : of(query)) {
            all.addAll(split(words.text()));
        }
        for (String word : all) {
            String stem = stems.of(word);
            forms.put(word, stem);
            forms.putIfAbsent(stem, stem);
        }
        if (open && !all.isEmpty()) {
            beginnings.add(all.getLast());
        }
        return new Wanted(forms, beginnings, all.stream().filter(near).toList());
    }

    /** How many different words there are. */
    int count() {
        return Set.copyOf(forms.values()).size();
    }

    /** The one of which a word of a text is a form or goes on, in its dictionary form. */
    Optional<String> wordOf(String word, Stems stems) {
        String typed = forms.get(word);
        String wanted = typed != null ? typed : forms.get(stems.of(word));
        return Optional.ofNullable(wanted)
                .or(() -> beginnings.stream().filter(word::startsWith).findFirst().map(forms::get));
    }

    /** The one that a word of a text may be, misspelt, in its dictionary form. */
    Optional<String> nearWordOf(String word) {
        return near.stream().filter(n -> isNear(n, word)).findFirst().map(forms::get);
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
