package galley.markdown;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.Locale;

/**
 * What a reader meets: marks, URLs and code blocks do not count; a formula is one word, and each
 * Chinese, Japanese or Korean character is one.
 */
public record Counts(int words, int characters, int sentences) {

    private static final int WORDS_A_MINUTE = 220;

    /** The time to read it, rounded up to whole minutes; none for an empty text. */
    public Duration readingTime() {
        return Duration.ofMinutes((words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
    }

    static Counts of(String readable) {
        int words = 0;
        int characters = 0;
        boolean inWord = false;
        for (int i = 0; i < readable.length(); ) {
            int c = readable.codePointAt(i);
            i += Character.charCount(c);
            if (c != '\n') {
                characters++;
            }
            boolean ideograph = isCounted(c);
            boolean letter = !ideograph && (Character.isLetterOrDigit(c) || c == Readable.FORMULA);
            boolean joins = inWord && (c == '\'' || c == '’' || c == '-' || isMark(c));
            if (ideograph || (letter && !inWord)) {
                words++;
            }
            inWord = letter || joins;
        }
        return new Counts(words, characters, sentences(readable));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isCounted(int c) {
        if (c < 0x1100) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> Character.isLetter(c);
            default -> false;
        };
    }

    private static int sentences(String readable) {
        int count = 0;
        for (String line : readable.split("\n")) {
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
            ends.setText(line);
            int start = ends.first();
            for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
                if (line.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                    count++;
                }
                start = end;
            }
        }
        return count;
    }
}
