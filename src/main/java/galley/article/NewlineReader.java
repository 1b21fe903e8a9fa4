package galley.article;

import galley.article.AnswerCodec.Decision;
import galley.article.AnswerCodec.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides for each stored {@code \n} whether it is a newline. Reads the stored text once from left
 * to right as a reader of Markdown would: text, fenced code, inline code, and math between {@code
 * $}, {@code $$}, {@code \( \)} or {@code \[ \]}. An opener counts only where its closer follows.
 */
final class NewlineReader {

    private final String stored;
    private final List<Decision> decisions = new ArrayList<>();

    /** Where a search for each closer came by and found none: another from there finds none. */
    private final Map<String, BitSet> closerless = new HashMap<>();

    private int at;
    private boolean lineStart = true;

    NewlineReader(String stored) {
        this.stored = stored;
    }

    List<Decision> read() {
        while (at < stored.length()) {
            if (lineStart && fence()) {
                continue;
            }
            lineStart = false;
            switch (stored.charAt(at)) {
                case '\\' -> backslash();
                case '`' -> inlineCode();
                case '$' -> dollar();
                default -> plain();
            }
        }
        return decisions;
    }

    private boolean isPair(int i) {
        return i + 1 < stored.length() && stored.charAt(i) == '\\' && stored.charAt(i + 1) == 'n';
    }

    private String wordAt(int backslash) {
        int i = backslash + 1;
        while (i < stored.length() && isLetter(stored.charAt(i))) {
            i++;
        }
        return stored.substring(backslash + 1, i);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void decide(Reading reading) {
        decisions.add(new Decision(at, reading, wordAt(at)));
        at += 2;
        if (reading.isNewline()) {
            lineStart = true;
        }
    }

    // ---- text ----

    private void plain() {
        int i = at + 1;
        while (i < stored.length() && !isMark(stored.charAt(i))) {
            i++;
        }
        at = i;
    }

    private static boolean isMark(char c) {
        return c == '\\' || c == '`' || c == '$';
    }

    private void backslash() {
        if (isPair(at)) {
            decide(LatexWords.isNoEnglish(wordAt(at)) ? Reading.COMMAND : Reading.NEWLINE);
            return;
        }
        char next = at + 1 < stored.length() ? stored.charAt(at + 1) : ' ';
        if (next == '(' && math("\\)", true)) {
            return;
        }
        if (next == '[' && math("\\]", false)) {
            return;
        }
        boolean escape = next != '\\' && next < 0x80 && !Character.isLetterOrDigit(next);
        at += escape ? 2 : 1;
    }

    // ---- math ----

    private void dollar() {
        if (stored.startsWith("$$", at)) {
            if (!math("$$", false)) {
                at += 2;
            }
            return;
        }
        int close = nextDollar(at + 1);
        if (close < 0 || isMoney(at + 1, close)) {
            at++;
            return;
        }
        readMath(at + 1, close);
        at = close + 1;
    }

    /** The next single dollar of the paragraph that no backslash escapes, or -1. */
    private int nextDollar(int from) {
        for (int i = from; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c == '$') {
                return i;
            }
            if (c == '\\') {
                if (isParagraphEnd(i)) {
                    return -1;
                }
                i++;
            }
        }
        return -1;
    }

    /** A number with nothing of a formula before the next dollar is a price. */
    private boolean isMoney(int from, int to) {
        if (from >= to || !Character.isDigit(stored.charAt(from))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (isPair(i) && !LatexWords.isCommand(wordAt(i))) {
                i++;
            } else if ("\\^_=+<>".indexOf(stored.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether two newlines, with nothing but spaces between, begin at {@code i}. */
    private boolean isParagraphEnd(int i) {
        if (!isPair(i) || LatexWords.isCommand(wordAt(i))) {
            return false;
        }
        int next = i + 2;
        while (next < stored.length() && stored.charAt(next) == ' ') {
            next++;
        }
        return isPair(next) && !LatexWords.isCommand(wordAt(next));
    }

    /**
     * Reads a formula whose two-character opener is at the cursor; false where its closer is
     * missing.
     */
    private boolean math(String closer, boolean inParagraph) {
        int from = at + 2;
        int close = closer(from, closer, inParagraph);
        if (close < 0) {
            return false;
        }
        boolean display = !inParagraph;
        if (display && isPair(from) && LatexWords.isAmbiguousAtStart(wordAt(from))) {
            decisions.add(new Decision(from, Reading.NEWLINE, wordAt(from)));
            from += 2;
        }
        readMath(from, close);
        at = close + closer.length();
        return true;
    }

    private int closer(int from, String closer, boolean inParagraph) {
        BitSet seen = closerless.computeIfAbsent(closer, c -> new BitSet());
        int i = from;
        while (i < stored.length() && !seen.get(i)) {
            if (stored.startsWith(closer, i)) {
                return i;
            }
            if (stored.charAt(i) == '\\') {
                if (inParagraph && isParagraphEnd(i)) {
                    break;
                }
                i++;
            }
            i++;
        }
        markPath(seen, from, i);
        return -1;
    }

    private void markPath(BitSet seen, int from, int to) {
        int i = from;
        while (i < to) {
            seen.set(i);
            i += stored.charAt(i) == '\\' ? 2 : 1;
        }
    }

    private void readMath(int from, int to) {
        int i = from;
        while (i < to) {
            if (stored.charAt(i) != '\\') {
                i++;
            } else if (isPair(i)) {
                String word = wordAt(i);
                Reading reading = LatexWords.isCommand(word) ? Reading.COMMAND : Reading.NEWLINE;
                decisions.add(new Decision(i, reading, word));
                i += 2;
            } else {
                i += 2;
            }
        }
    }

    // ---- code ----

    private void inlineCode() {
        int run = runLength(at, '`');
        int close = closingRun(at + run, run);
        if (close < 0) {
            at += run;
            return;
        }
        for (int i = at + run; i < close; i++) {
            if (isPair(i)) {
                decisions.add(new Decision(i, Reading.ESCAPE, wordAt(i)));
                i++;
            }
        }
        at = close + run;
    }

    private int runLength(int from, char c) {
        int i = from;
        while (i < stored.length() && stored.charAt(i) == c) {
            i++;
        }
        return i - from;
    }

    /** The closing backticks in the same paragraph; code does not reach into another block. */
    private int closingRun(int from, int length) {
        int i = from;
        while (i < stored.length()) {
            if (stored.charAt(i) == '`') {
                int run = runLength(i, '`');
                if (run == length) {
                    return i;
                }
                i += run;
            } else if (isPair(i) && BlockStarts.startsAt(stored, i + 2)) {
                return -1;
            } else {
                i++;
            }
        }
        return -1;
    }

    /** Reads a fenced block that opens at the start of a line; false where none does. */
    private boolean fence() {
        int mark = BlockStarts.skipContainers(stored, at);
        char c = mark < stored.length() ? stored.charAt(mark) : ' ';
        int length = c == '`' || c == '~' ? runLength(mark, c) : 0;
        if (length < 3) {
            return false;
        }
        int infoEnd = stored.indexOf("\\n", mark);
        String info = stored.substring(mark + length, infoEnd < 0 ? stored.length() : infoEnd);
        if (c == '`' && info.indexOf('`') >= 0) {
            return false;
        }
        if (infoEnd < 0) {
            at = stored.length();
            return true;
        }
        at = infoEnd;
        decide(Reading.NEWLINE);
        var code = new FenceReader(stored, at, c, length, info.strip());
        decisions.addAll(code.read());
        at = code.end();
        lineStart = false;
        return true;
    }
}
