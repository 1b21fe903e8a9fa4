package galley.check.advice;

import galley.check.advice.Reading.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts that are proposed, made of what the article says already. */
final class Drafts {

    private static final int MOST_KEYWORDS = 6;

    /** With so many there are enough. */
    private static final int ENOUGH_KEYWORDS = 10;

    /** A word alone says little, so it has to stand often. */
    private static final int LEAST_ALONE = 4;

    private static final Set<String> WEAK = Set.copyOf(WordList.read("weak-words.txt"));
    private static final int LEAST_CLAUSE = 60;

    private final Assessed in;

    Drafts(Assessed in) {
        this.in = in;
    }

    /** The first sentences of the answer that fit, or the beginning of the first up to a clause. */
    Optional<String> description() {
        var draft = new StringBuilder();
        for (Sentence sentence : in.reading().sentences()) {
            String text = sentence.text().strip();
            int length = draft.length() + (draft.isEmpty() ? 0 : 1) + text.length();
            if (length > in.room().mostCharacters() || !text.matches("(?s).*[.!?]$")) {
                break;
            }
            draft.append(draft.isEmpty() ? "" : " ").append(text);
            if (length >= in.room().fewestCharacters()) {
                return Optional.of(draft.toString());
            }
        }
        if (draft.length() >= LEAST_CLAUSE) {
            return Optional.of(draft.toString());
        }
        return in.reading().sentences().stream()
                .findFirst()
                .flatMap(s -> shortened(s.text().strip(), in.room().mostCharacters()))
                .or(() -> Optional.of(draft.toString()).filter(d -> !d.isEmpty()));
    }

    /**
     * Up to the last sentence, else the last clause that fits, with a full stop.
     *
     * @param most in characters
     */
    Optional<String> shortened(String text, int most) {
        String sentence = "";
        String clause = "";
        for (int i = 0; i + 1 < text.length() && i < most; i++) {
            char c = text.charAt(i);
            if (text.charAt(i + 1) == ' ' && ".!?".indexOf(c) >= 0) {
                sentence = text.substring(0, i + 1);
            } else if (text.charAt(i + 1) == ' ' && ",;:".indexOf(c) >= 0 && !isList(text, i)) {
                clause = text.substring(0, i) + ".";
            }
        }
        String best =
                sentence.length() >= Math.min(in.room().fewestCharacters(), most)
                        ? sentence
                        : longer(sentence, clause);
        return Optional.of(best)
                .filter(b -> b.length() >= LEAST_CLAUSE && b.length() < text.length());
    }

    private static String longer(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    /** Whether the comma parts the items of a list: another stands few words on. */
    private static boolean isList(String text, int comma) {
        int next = text.indexOf(',', comma + 1);
        if (next < 0 || text.charAt(comma) != ',') {
            return text.substring(comma + 1).matches("\\s+(?:and|or)\\b.*");
        }
        String between = text.substring(comma + 1, next).strip();
        String after = text.substring(next + 1).strip();
        return between.split("\\s+").length <= 3
                && after.matches("(?s)(?:and|or|[\\w-]+(?: [\\w-]+){0,2},).*");
    }

    /** Phrases and words that the answer uses most and no keyword names yet. */
    List<String> keywords() {
        if (in.keyphrases().size() >= ENOUGH_KEYWORDS) {
            return List.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Sentence sentence : in.reading().sentences()) {
            List<String> run = new ArrayList<>();
            for (Reading.Word word : sentence.words()) {
                String folded = word.text().toLowerCase(Locale.ROOT);
                if (word.isNumber()
                        || WEAK.contains(folded)
                        || folded.length() < 3
                        || in.tools().functionWords().contains(folded)) {
                    run.clear();
                    continue;
                }
                run.add(folded);
                counts.merge(folded, 1, Integer::sum);
                if (run.size() > 1) {
                    counts.merge(
                            String.join(" ", run.subList(run.size() - 2, run.size())),
                            1,
                            Integer::sum);
                }
            }
        }
        Set<String> known =
                in.keyphrases().stream()
                        .map(k -> Keyphrase.key(k.text()))
                        .collect(Collectors.toSet());
        List<String> best =
                counts.entrySet().stream()
                        .filter(e -> e.getValue() > 1)
                        .filter(e -> e.getKey().indexOf(' ') > 0 || e.getValue() >= LEAST_ALONE)
                        .filter(e -> !known.contains(Keyphrase.key(e.getKey())))
                        .sorted(
                                Comparator.comparingDouble(Drafts::weight)
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList();
        List<String> chosen = new ArrayList<>();
        for (String phrase : best) {
            boolean within =
                    chosen.stream().anyMatch(c -> (' ' + c + ' ').contains(' ' + phrase + ' '));
            if (!within && chosen.size() < MOST_KEYWORDS) {
                chosen.add(phrase);
            }
        }
        return chosen;
    }

    /** A phrase says more than a word. */
    private static double weight(Map.Entry<String, Integer> entry) {
        return entry.getValue() * (entry.getKey().indexOf(' ') > 0 ? 2.5 : 1);
    }
}
