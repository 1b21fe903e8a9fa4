package galley.article;

import galley.article.AnswerCodec.Decision;
import galley.article.AnswerCodec.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the lines of one fenced block: a stored {@code \n} is an escape inside a string that opened
 * and closes on the same line, and a newline everywhere else.
 */
final class FenceReader {

    private final String stored;
    private final int start;
    private final char mark;
    private final int length;
    private final CodeLanguage language;
    private final List<Decision> decisions = new ArrayList<>();

    /** By quote mark: where a search for the closing one came by and found none. */
    private final Map<Character, BitSet> unclosed = new HashMap<>();

    private int end;

    FenceReader(String stored, int start, char mark, int length, String info) {
        this.stored = stored;
        this.start = start;
        this.mark = mark;
        this.length = length;
        this.language = CodeLanguage.of(info);
    }

    /** Where reading goes on after the block: after its closing marks, or at the end. */
    int end() {
        return end;
    }

    List<Decision> read() {
        int fenceEnd = codeEnd();
        int i = start;
        while (i < fenceEnd) {
            if (isPair(i)) {
                newline(i);
                i += 2;
            } else if (language.startsComment(stored, i)) {
                i = lineEnd(i, fenceEnd);
            } else if (language.startsBlockComment(stored, i)) {
                i = skipOver(i, language.blockCommentEnd(), fenceEnd);
            } else if (stored.startsWith("\"\"\"", i)
                    || (language.hasTriple() && stored.startsWith("'''", i))) {
                i = skipOver(i, stored.substring(i, i + 3), fenceEnd);
            } else if (language.quotes(stored, i)) {
                i = string(i, fenceEnd);
            } else if (language.isCharacterLiteral(stored, i)) {
                i = string(i, fenceEnd);
            } else {
                i++;
            }
        }
        return decisions;
    }

    private boolean isPair(int i) {
        return i + 1 < stored.length() && stored.charAt(i) == '\\' && stored.charAt(i + 1) == 'n';
    }

    private void newline(int i) {
        decisions.add(new Decision(i, Reading.NEWLINE, word(i)));
    }

    private String word(int backslash) {
        int i = backslash + 1;
        while (i < stored.length() && Character.isLetter(stored.charAt(i))) {
            i++;
        }
        return stored.substring(backslash + 1, i);
    }

    /** The end of the code; {@link #end} comes to stand after the closing marks. */
    private int codeEnd() {
        int line = start;
        while (true) {
            int i = line;
            while (i < stored.length() && (stored.charAt(i) == ' ' || stored.charAt(i) == '>')) {
                i++;
            }
            int run = i;
            while (run < stored.length() && stored.charAt(run) == mark) {
                run++;
            }
            int after = run;
            while (after < stored.length() && stored.charAt(after) == ' ') {
                after++;
            }
            if (run - i >= length && (after == stored.length() || isPair(after))) {
                end = run;
                return Math.max(start, line);
            }
            int next = stored.indexOf("\\n", line);
            if (next < 0) {
                end = stored.length();
                return end;
            }
            line = next + 2;
        }
    }

    private int lineEnd(int from, int limit) {
        int next = stored.indexOf("\\n", from);
        return next < 0 ? limit : Math.min(limit, next);
    }

    /** Text over several lines: each {@code \n} in it is a newline. */
    private int skipOver(int from, String closer, int limit) {
        int close = stored.indexOf(closer, from + closer.length());
        int stop = close < 0 || close >= limit ? limit : close + closer.length();
        for (int i = from; i < stop; i++) {
            if (isPair(i)) {
                newline(i);
                i++;
            }
        }
        return stop;
    }

    /** A string is one only if it closes before another line of code would begin. */
    private int string(int open, int limit) {
        char quote = stored.charAt(open);
        BitSet seen = unclosed.computeIfAbsent(quote, q -> new BitSet());
        int i = open + 1;
        while (i < limit && stored.charAt(i) != quote && !seen.get(i)) {
            i += stored.charAt(i) == '\\' ? 2 : 1;
        }
        boolean closed = i < limit && stored.charAt(i) == quote;
        for (int k = open + 1; k < i; k += stored.charAt(k) == '\\' ? 2 : 1) {
            if (!closed) {
                seen.set(k);
            } else if (isPair(k)) {
                decisions.add(new Decision(k, Reading.ESCAPE, word(k)));
            }
        }
        return closed ? i + 1 : open + 1;
    }
}
