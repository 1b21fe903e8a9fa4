package galley.library.index;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The words of a text: runs of letters and digits, in lower case, without accents. A sign of a
 * script without blanks is a word of its own; {@code 's} at the end of a word is left out. The
 * index, the marks in a snippet and the slow search read words here, so that they agree.
 */
final class WordScanner {

    private static final int LONGEST = 64;

    private final char[] text;
    private final int size;
    private int at;
    private int start;
    private int end;
    private char[] word = new char[LONGEST * 4];
    private int length;

    WordScanner(String text) {
        this(text.toCharArray(), text.length());
    }

    /**
     * @param text is not to change meanwhile
     * @param size how many units of it are the text
     */
    WordScanner(char[] text, int size) {
        this.text = text;
        this.size = size;
    }

    /** Goes to the next word; false where there is none. */
    boolean next() {
        while (at < size) {
            char unit = text[at];
            if (unit < 0x80) {
                if (isLetterOrDigit(unit)) {
                    run();
                    return true;
                }
                at++;
                continue;
            }
            int c = Character.codePointAt(text, at, size);
            if (isSign(c)) {
                begin();
                append(c);
                at += Character.charCount(c);
                end = at;
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                run();
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    private void begin() {
        start = at;
        length = 0;
    }

    /** Of one that ASCII has. */
    private static boolean isLetterOrDigit(char unit) {
        return unit >= 'a' && unit <= 'z'
                || unit >= 'A' && unit <= 'Z'
                || unit >= '0' && unit <= '9';
    }

    private void run() {
        begin();
        while (at < size) {
            char unit = text[at];
            if (unit < 0x80) {
                if (unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9') {
                    put(unit);
                } else if (unit >= 'A' && unit <= 'Z') {
                    put((char) (unit + 32));
                } else if (unit != '\'' || !joins()) {
                    break;
                }
                at++;
                continue;
            }
            int c = Character.codePointAt(text, at, size);
            if (c == '\u2019' && joins()) {
                at++;
                continue;
            }
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK;
            if (!mark && (!Character.isLetterOrDigit(c) || isSign(c))) {
                break;
            }
            if (!mark) {
                append(Character.toLowerCase(c));
            }
            at += Character.charCount(c);
        }
        end = at;
        if (endsInPossessive()) {
            length--;
        }
    }

    /** An apostrophe between letters belongs to the word. */
    private boolean joins() {
        return at > start
                && Character.isLetter(text[at - 1])
                && at + 1 < size
                && Character.isLetter(text[at + 1]);
    }

    private boolean endsInPossessive() {
        if (length < 2 || end - start < 3) {
            return false;
        }
        char apostrophe = text[end - 2];
        return (apostrophe == '\'' || apostrophe == '\u2019') && word[length - 1] == 's';
    }

    private void put(char unit) {
        if (length < LONGEST) {
            word[length++] = unit;
        }
    }

    private void append(int c) {
        if (length >= LONGEST) {
            return;
        }
        if (Character.isBmpCodePoint(c)) {
            word[length] = (char) c;
            length = ASCIIFoldingFilter.foldToASCII(word, length, word, length, 1);
        } else {
            length += Character.toChars(c, word, length);
        }
    }

    private static boolean isSign(int c) {
        return c >= 0x2E80
                && (Character.isIdeographic(c)
                        || c >= 0x3040 && c <= 0x30FF && Character.isLetter(c));
    }

    /** In UTF-16 units of the text. */
    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The word, in the first {@link #length()} units; another after {@link #next()}. */
    char[] units() {
        return word;
    }

    int length() {
        return length;
    }

    String word() {
        return new String(word, 0, length);
    }
}
