package galley.check.advice;

import static galley.check.advice.Assessed.KEYWORDS;

import galley.schema.Keywords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keywords as a list: how they are parted, how many they are, which are there twice. */
final class KeywordList {

    private static final int MANY = 10;
    private static final int TOO_MANY = 20;

    private static final Pattern MARK = Pattern.compile("[;|]");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*+\\)|\\[[^\\[\\]]*+\\]");

    private static final Pattern MARK_OR_LINE = Pattern.compile("[;|\\t\\n]");

    private final Assessed in;
    private final Report out;

    KeywordList(Assessed in, Report out) {
        this.in = in;
        this.out = out;
    }

    void run() {
        Keywords keywords = in.keywords();
        String raw = in.raw(KEYWORDS);
        if (raw.isBlank()) {
            return;
        }
        separators(raw, keywords);
        Map<String, String> seen = new HashMap<>();
        List<Integer> again = new ArrayList<>();
        List<String> twins = new ArrayList<>();
        for (int i = 0; i < keywords.words().size(); i++) {
            String word = keywords.words().get(i).strip();
            String key = same(word);
            if (word.isEmpty()) {
                continue;
            }
            if (seen.putIfAbsent(key, word) != null) {
                again.add(i);
            }
        }
        for (String key : seen.keySet()) {
            for (String end : List.of("s", "es")) {
                if (seen.containsKey(key + end)) {
                    twins.add("“%s” and “%s”".formatted(seen.get(key), seen.get(key + end)));
                }
            }
        }
        count(seen.size());
        duplicates(keywords, again, twins);
        empties(keywords);
        functionWords();
    }

    private void separators(String raw, Keywords keywords) {
        // One that only ends its lines so may be a list that was wrapped.
        boolean wrapped = keywords.words().size() > 2;
        // In brackets a mark is a keyword's own.
        String bare = BRACKETS.matcher(raw.strip()).replaceAll("()");
        Matcher first = (wrapped ? MARK : MARK_OR_LINE).matcher(bare);
        if (first.find()) {
            String mark = first.group();
            String name =
                    mark.equals("\n") ? "line ends" : mark.equals("\t") ? "tabs" : "“" + mark + "”";
            out.say(
                    "keywords-separator",
                    Rating.OK,
                    "The keywords are parted by " + name + ". Commas are what is read.",
                    in.at(KEYWORDS),
                    in.set(
                            "Part them by commas",
                            KEYWORDS,
                            withCommas(raw.strip()),
                            raw.matches("[^,()\\[\\]&]*")));
        } else {
            out.say(
                    "keywords-separator",
                    Rating.GOOD,
                    "The keywords are parted by commas.",
                    in.at(KEYWORDS));
        }
    }

    /** With a comma in place of each other mark and the blanks around it. */
    private static String withCommas(String text) {
        var out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (";|\t\n".indexOf(text.charAt(i)) < 0) {
                out.append(text.charAt(i++));
                continue;
            }
            while (!out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1))) {
                out.setLength(out.length() - 1);
            }
            out.append(", ");
            do {
                i++;
            } while (i < text.length() && Character.isWhitespace(text.charAt(i)));
        }
        return out.toString();
    }

    /** Equal for keywords that differ in letter case, blanks and hyphens alone. */
    private static String same(String keyword) {
        return Keyphrase.fold(Normalizer.normalize(keyword, Normalizer.Form.NFKC))
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private void count(int count) {
        double many = out.limit("keywords-count", "good", MANY);
        double most = out.limit("keywords-count", "ok", TOO_MANY);
        Rating rating = count <= many ? Rating.GOOD : count <= most ? Rating.OK : Rating.BAD;
        out.say(
                "keywords-count",
                rating,
                rating == Rating.GOOD
                        ? "There are %d keywords.".formatted(count)
                        : "There are %d keywords; only the first few are looked at by anyone."
                                .formatted(count),
                in.at(KEYWORDS));
    }

    private void duplicates(Keywords keywords, List<Integer> again, List<String> twins) {
        if (!again.isEmpty()) {
            Keywords fewer = keywords.without(Set.copyOf(again));
            out.say(
                    "keywords-duplicate",
                    Rating.OK,
                    "“%s” is there more than once."
                            .formatted(keywords.words().get(again.getFirst()).strip()),
                    in.at(KEYWORDS),
                    in.set("Keep the first of each", KEYWORDS, fewer.text(), true));
        } else if (!twins.isEmpty()) {
            out.say(
                    "keywords-duplicate",
                    Rating.INFO,
                    twins.getFirst() + " are one keyword to most readers.",
                    in.at(KEYWORDS));
        } else {
            out.say(
                    "keywords-duplicate",
                    Rating.GOOD,
                    "No keyword is there twice.",
                    in.at(KEYWORDS));
        }
    }

    private void empties(Keywords keywords) {
        List<Integer> empty = new ArrayList<>();
        for (int i = 0; i < keywords.words().size(); i++) {
            if (keywords.words().get(i).isBlank()) {
                empty.add(i);
            }
        }
        Keywords fewer = keywords.without(Set.copyOf(empty));
        boolean any = !empty.isEmpty();
        out.say(
                "keywords-empty",
                any ? Rating.OK : Rating.GOOD,
                any ? "Between two commas there is no keyword." : "No keyword is empty.",
                in.at(KEYWORDS),
                any
                        ? in.set("Take the empty ones out", KEYWORDS, fewer.text().strip(), true)
                        : List.of());
    }

    private void functionWords() {
        List<String> hollow =
                in.keyphrases().stream()
                        .filter(k -> k.contentWords().isEmpty())
                        .filter(k -> !Reading.wordsOf(k.text()).isEmpty())
                        // All in capitals it is a name, as of a word of a programming language.
                        .filter(k -> !k.text().equals(k.text().toUpperCase(Locale.ROOT)))
                        .map(Keyphrase::text)
                        .toList();
        if (!hollow.isEmpty()) {
            out.say(
                    "keyword-function-words-only",
                    Rating.INFO,
                    "“%s” has no word that means something by itself.".formatted(hollow.getFirst()),
                    in.at(KEYWORDS));
        }
    }
}
