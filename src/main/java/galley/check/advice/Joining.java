package galley.check.advice;

import galley.check.advice.Reading.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How English sentences are joined and built: words of transition and the passive voice. */
final class Joining {

    private static final Set<String> BE =
            Set.of(
                    "am", "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got",
                    "getting", "gotten", "isn't", "aren't", "wasn't", "weren't", "it's", "they're",
                    "we're", "you're", "that's", "there's");

    /** Words that part a form of be from a participle that is not its own. */
    private static final Set<String> STOPS =
            Set.of(
                    "to", "the", "a", "an", "that", "which", "who", "whose", "by", "in", "of",
                    "and", "or", "but", "for", "with", "on", "at", "from", "as", "when", "where",
                    "this", "these", "those", "its", "their", "our", "your", "having", "if",
                    "because", "while", "how", "what", "why");

    /** End in -ed and are no participles, or are used as adjectives alone. */
    private static final Set<String> NO_PARTICIPLES =
            Set.of(
                    "need",
                    "indeed",
                    "speed",
                    "seed",
                    "feed",
                    "weed",
                    "breed",
                    "exceed",
                    "proceed",
                    "succeed",
                    "hundred",
                    "red",
                    "bed",
                    "sacred",
                    "naked",
                    "wicked",
                    "rugged",
                    "embed",
                    "shed",
                    "kindred",
                    "biped",
                    "reed",
                    "deed",
                    "greed",
                    "agreed",
                    "interested",
                    "excited",
                    "tired",
                    "complicated",
                    "sophisticated",
                    "advanced",
                    "varied",
                    "skilled",
                    "talented",
                    "experienced",
                    "detailed",
                    "balanced");

    private static final int FARTHEST = 3;

    private final Set<String> participles = new HashSet<>(WordList.read("participles.txt"));

    /** By their first word, with a blank on each side. */
    private final Map<String, List<String>> phrases = new HashMap<>();

    private final List<Pair> pairs;

    Joining() {
        List<String> all = WordList.read("transitions.txt");
        pairs = all.stream().filter(t -> t.contains(" ... ")).map(Pair::of).toList();
        all.stream()
                .filter(t -> !t.contains(" ... "))
                .forEach(
                        t ->
                                phrases.merge(
                                        t.split(" ", 2)[0],
                                        List.of(' ' + t + ' '),
                                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    }

    /** Whether a word or phrase joins the sentence to what came before. */
    boolean isJoined(Sentence sentence) {
        var words = new StringBuilder(sentence.end() - sentence.start() + 2).append(' ');
        sentence.words().forEach(w -> words.append(sentence.folded(w)).append(' '));
        String line = words.toString();
        int at = 1;
        for (int end = line.indexOf(' ', at); end >= 0; end = line.indexOf(' ', at)) {
            for (String phrase : phrases.getOrDefault(line.substring(at, end), List.of())) {
                if (line.startsWith(phrase, at - 1)) {
                    return true;
                }
            }
            at = end + 1;
        }
        return pairs.stream().anyMatch(p -> p.isIn(line));
    }

    /** Both with a blank on each side. */
    private record Pair(String first, String second) {
        static Pair of(String written) {
            String[] halves = written.split(" \\.\\.\\. ");
            return new Pair(' ' + halves[0] + ' ', ' ' + halves[1] + ' ');
        }

        boolean isIn(String line) {
            int at = line.indexOf(first);
            return at >= 0 && line.indexOf(second, at + 1) > at;
        }
    }

    /** A form of be or get, and a participle at most three words later in the same clause. */
    boolean isPassive(Sentence sentence) {
        List<Reading.Word> words = sentence.words();
        String text = sentence.passage().text();
        for (int i = 0; i < words.size(); i++) {
            if (!BE.contains(fold(words.get(i)))) {
                continue;
            }
            for (int k = i + 1; k < words.size() && k <= i + FARTHEST + 1; k++) {
                String between = text.substring(words.get(k - 1).end(), words.get(k).start());
                String word = fold(words.get(k));
                if (!between.isBlank() || STOPS.contains(word)) {
                    break;
                }
                if (isParticiple(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String fold(Reading.Word word) {
        return word.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private boolean isParticiple(String word) {
        int hyphen = word.lastIndexOf('-');
        String last = hyphen < 0 ? word : word.substring(hyphen + 1);
        return participles.contains(last)
                || (last.length() > 3 && last.endsWith("ed") && !NO_PARTICIPLES.contains(word));
    }
}
