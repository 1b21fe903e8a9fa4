package galley.check.advice;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What kind of writing a text is. */
final class Scripts {

    /** In every English text, and hardly a word of another language. */
    private static final Set<String> ENGLISH =
            Set.of(
                    "the", "of", "and", "to", "are", "that", "with", "by", "from", "this", "which",
                    "it", "its", "they", "their", "these", "those", "has", "were", "been",
                    "between", "through", "such", "than", "when", "where", "what", "how", "you",
                    "your", "we", "our", "can", "could", "would", "should", "or", "not", "because",
                    "each", "other", "into", "there", "while");

    /** Fewer tell nothing. */
    private static final int FEW_WORDS = 20;

    private static final double ENGLISH_SHARE = 0.1;

    private Scripts() {}

    /** Chinese, Japanese and Korean, which set no blanks between words. */
    static boolean isIdeographic(int c) {
        if (c < 0x1100) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }

    /** Whether most letters are Latin, as rules about English need it. */
    static boolean isLatin(CharSequence text) {
        int letters = 0;
        int latin = 0;
        int at = 0;
        while (at < text.length()) {
            int c = Character.codePointAt(text, at);
            at += Character.charCount(c);
            if (Character.isLetter(c)) {
                letters++;
                latin += c < 0x250 || (c >= 0x1E00 && c < 0x1F00) ? 1 : 0;
            }
        }
        return 2 * latin > letters;
    }

    /** Whether so many of the words are English that all are; a few could be of any language. */
    static boolean isEnglish(List<Reading.Word> words) {
        return areFew(words) || englishShare(words) >= ENGLISH_SHARE;
    }

    private static boolean areFew(List<Reading.Word> words) {
        return words.stream().filter(w -> !w.isNumber()).limit(FEW_WORDS).count() < FEW_WORDS;
    }

    /** How many of the words, of one, are the commonest of English. */
    static double englishShare(List<Reading.Word> words) {
        long all = words.stream().filter(w -> !w.isNumber()).count();
        long common =
                words.stream()
                        .filter(w -> ENGLISH.contains(w.text().toLowerCase(Locale.ROOT)))
                        .count();
        return all == 0 ? 0 : (double) common / all;
    }
}
