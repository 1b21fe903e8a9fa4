package galley.markdown;

/**
 * How long a text is for its reader: the words of its passages. Code, formulas, marks and addresses
 * are none; each Chinese, Japanese or Korean character is one.
 */
public record Counts(int words) {

    private static final int WORDS_A_MINUTE = 200;

    public static Counts of(String markdown) {
        int words = 0;
        for (Passage passage : Anatomy.of(markdown).passages()) {
            var scan = new WordScan(passage.text());
            while (scan.next()) {
                words += count(passage.text(), scan.start(), scan.end());
            }
        }
        return new Counts(words);
    }

    /** The time to read it, rounded up; none for an empty text. */
    public int minutes() {
        return (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    }

    /** Of a run of letters: each character that is a word, and each stretch between them. */
    private static int count(String text, int start, int end) {
        int count = 0;
        boolean inWord = false;
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean whole = isWord(c);
            count += whole || !inWord && WordScan.isPart(c) ? 1 : 0;
            inWord = !whole && (inWord || WordScan.isPart(c));
        }
        return count;
    }

    private static boolean isWord(int c) {
        if (c < 0x1100) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> Character.isLetter(c);
            default -> false;
        };
    }
}
