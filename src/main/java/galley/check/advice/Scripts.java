package galley.check.advice;

/** What kind of writing a text is. */
final class Scripts {

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
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin =
                text.codePoints()
                        .filter(Character::isLetter)
                        .filter(c -> c < 0x250 || (c >= 0x1E00 && c < 0x1F00))
                        .count();
        return 2 * latin > letters;
    }
}
