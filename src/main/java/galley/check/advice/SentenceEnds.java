package galley.check.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the sentences of a text end: behind their marks and the brackets and quotes after them. */
final class SentenceEnds {

    private static final Pattern LAST_WORD =
            Pattern.compile("(?:^|[\\s(\"'“‘])((?:\\p{L}+\\.)*\\p{L}+)\\.$");

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "e.g", "i.e", "etc", "vs", "cf", "al", "approx", "dr", "mr", "mrs", "ms",
                    "prof", "st", "jr", "sr", "inc", "ltd", "co", "corp", "fig", "figs", "eq",
                    "eqs", "no", "nos", "vol", "pp", "ch", "sec", "ed", "eds", "dept", "univ",
                    "u.s", "u.k", "u.n", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct",
                    "nov", "dec");

    private SentenceEnds() {}

    /** The end of the text is the last. */
    static List<Integer> of(String text) {
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isMark(text.charAt(at))) {
                at++;
                continue;
            }
            int dot = at;
            while (at < text.length() && isMark(text.charAt(at))) {
                at++;
            }
            int end = at;
            while (end < text.length() && closes(text.charAt(end))) {
                end++;
            }
            if (begins(text, end) && !isAbbreviation(text, dot)) {
                ends.add(end);
            }
        }
        ends.add(text.length());
        return ends;
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '.', '!', '?', '…' -> true;
            default -> false;
        };
    }

    private static boolean closes(char c) {
        return switch (c) {
            case '"', '\'', '”', '’', ')', ']' -> true;
            default -> false;
        };
    }

    private static boolean opens(char c) {
        return switch (c) {
            case '"', '\'', '“', '‘' -> true;
            default -> false;
        };
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** Whether blanks follow and then a quote, a capital or a number. */
    private static boolean begins(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        if (at == from || at == text.length()) {
            return false;
        }
        if (opens(text.charAt(at))) {
            return true;
        }
        return switch (Character.getType(text.codePointAt(at))) {
            case Character.UPPERCASE_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }

    /** A known one, or a single capital as in {@code J. Smith}. */
    private static boolean isAbbreviation(String text, int dot) {
        if (text.charAt(dot) != '.') {
            return false;
        }
        int from = Math.max(0, dot - 20);
        Matcher last = LAST_WORD.matcher(text).region(from, dot + 1);
        if (!last.find()) {
            return false;
        }
        String word = last.group(1);
        return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
