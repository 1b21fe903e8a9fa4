package galley.check.advice;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** An estimate of the syllables of English words. */
final class Syllables {

    private record Rule(Pattern where, int delta) {
        static Rule of(String where, int delta) {
            return new Rule(Pattern.compile(where), delta);
        }
    }

    private static final Map<String, Integer> EXCEPTIONS =
            Map.ofEntries(
                    Map.entry("business", 2),
                    Map.entry("businesses", 3),
                    Map.entry("every", 2),
                    Map.entry("everyone", 3),
                    Map.entry("everything", 3),
                    Map.entry("people", 2),
                    Map.entry("area", 3),
                    Map.entry("areas", 3),
                    Map.entry("idea", 3),
                    Map.entry("ideas", 3),
                    Map.entry("create", 2),
                    Map.entry("creates", 2),
                    Map.entry("evening", 2),
                    Map.entry("different", 3),
                    Map.entry("several", 3),
                    Map.entry("something", 2),
                    Map.entry("someone", 2),
                    Map.entry("sometimes", 2),
                    Map.entry("therefore", 2),
                    Map.entry("colonel", 2),
                    Map.entry("wednesday", 2),
                    Map.entry("quiet", 2),
                    Map.entry("diet", 2),
                    Map.entry("poem", 2),
                    Map.entry("via", 2));

    private static final Pattern PARTING = Pattern.compile("[-‑‐]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

    /** Each counts at most once a word. */
    private static final List<Rule> RULES =
            List.of(
                    Rule.of("[^aeiouy]e$", -1),
                    Rule.of("[^aeiouylr]le$", +1),
                    Rule.of("[^aeiouyscgzx]es$", -1),
                    Rule.of("[^aeiouylr]les$", +1),
                    Rule.of("[cs]hes$", +1),
                    Rule.of("[^aeiouytd]ed$", -1),
                    Rule.of("[^aeiouylr]led$", +1),
                    Rule.of("[^aeiouyl]e(ly|ments?|less|ness|ful|fully|some)$", -1),
                    Rule.of("[^tscgx]ia(?!ge)|^(bi|di|tri|vi)a", +1),
                    Rule.of("[^tscgxnl]io(?!us)|[aeiou]?[bdprv]ious", +1),
                    Rule.of("iu(m|s)", +1),
                    Rule.of("[aeiouy]ing$", +1),
                    Rule.of("[^gq]ua[^aeiouy]", +1),
                    Rule.of("uity|uous|uou", +1),
                    Rule.of("eo(?!us|n|ple|u)", +1),
                    Rule.of("(ism|thm)s?$", +1),
                    Rule.of("[^ctfp]ie(r|st|ty|nt|nce)s?$", +1),
                    Rule.of("[aou]yer$|[^gq]uer$", +1),
                    Rule.of("creat(?!ur)|reali[tsz]|[^rl]ean(s)?$|theat", +1),
                    Rule.of("^co(ali|agu|ales|aut|oper|ordi|exi|inci|edu)", +1),
                    Rule.of("^mc[^aeiouy]", +1));

    private final KeptCounts known = new KeptCounts(Syllables::count);

    /** Of a word that may be joined by hyphens; a number has none. */
    int of(String word) {
        if (isPlain(word)) {
            return known.of(word);
        }
        int count = 0;
        for (String part : PARTING.split(word)) {
            count += NUMBER.matcher(part).matches() ? 0 : known.of(part);
        }
        return count;
    }

    /** Of no parts, and no number. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || c == '-' || Character.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static int count(String part) {
        String word =
                NO_LETTER
                        .matcher(
                                Normalizer.normalize(
                                        part.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                        .replaceAll("");
        if (word.isEmpty()) {
            return 0;
        }
        Integer exception = EXCEPTIONS.get(word);
        if (exception != null) {
            return exception;
        }
        if (word.length() <= 2) {
            return 1;
        }
        int count = groups(word);
        for (Rule rule : RULES) {
            if (rule.where().matcher(word).find()) {
                count += rule.delta();
            }
        }
        return Math.max(1, count);
    }

    private static int groups(String word) {
        int groups = 0;
        boolean inside = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
            groups += vowel && !inside ? 1 : 0;
            inside = vowel;
        }
        return groups;
    }
}
