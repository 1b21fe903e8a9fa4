package galley.session;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import galley.text.LineEnds;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where two texts differ: by lines, and within changed lines by words. */
public final class TextDiff {

    private static final Pattern WORD =
            Pattern.compile("\\\\n|[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    /** Differences with fewer words than this between them are one. */
    private static final int NEAR = 5;

    private static final int MOST_WORDS = 20_000;

    /**
     * @param was in the old text
     * @param is in the new text
     */
    public record Difference(Span was, Span is) {}

    private final String old;
    private final String now;
    private final IntPredicate prose;
    private final List<Difference> differences = new ArrayList<>();

    private TextDiff(String old, String now, IntPredicate prose) {
        this.old = old;
        this.now = now;
        this.prose = prose;
    }

    /**
     * @param prose whether the line at an offset of the new text may differ in several places;
     *     elsewhere a line differs in one: half a value, with one of its quotes, is no value
     * @return in the order of the text
     */
    public static List<Difference> between(String old, String now, IntPredicate prose) {
        if (old.equals(now)) {
            return List.of();
        }
        var diff = new TextDiff(old, now, prose);
        diff.lines();
        return List.copyOf(diff.differences);
    }

    private record Piece(String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    private void lines() {
        List<Piece> oldLines = linesOf(old);
        List<Piece> newLines = linesOf(now);
        for (AbstractDelta<String> delta :
                DiffUtils.diff(texts(oldLines), texts(newLines)).getDeltas()) {
            int oldAt = delta.getSource().getPosition();
            int newAt = delta.getTarget().getPosition();
            int oldCount = delta.getSource().size();
            int newCount = delta.getTarget().size();
            if (oldCount == newCount) {
                for (int i = 0; i < oldCount; i++) {
                    words(oldLines.get(oldAt + i), newLines.get(newAt + i));
                }
            } else {
                add(
                        span(oldLines, oldAt, oldCount, old.length()),
                        span(newLines, newAt, newCount, now.length()));
            }
        }
    }

    private static List<Piece> linesOf(String text) {
        List<Piece> lines = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int next = LineEnds.nextLine(text, i);
            lines.add(new Piece(text.substring(i, next), i));
            i = next;
        }
        return lines;
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).toList();
    }

    private static Span span(List<Piece> pieces, int from, int count, int length) {
        int start = from < pieces.size() ? pieces.get(from).start() : length;
        return new Span(start, count == 0 ? start : pieces.get(from + count - 1).end());
    }

    private void words(Piece was, Piece is) {
        List<Piece> oldWords = wordsOf(was);
        List<Piece> newWords = wordsOf(is);
        if (oldWords.size() > MOST_WORDS || newWords.size() > MOST_WORDS) {
            add(new Span(was.start(), was.end()), new Span(is.start(), is.end()));
            return;
        }
        int near = prose.test(is.start()) ? NEAR : Integer.MAX_VALUE;
        int oldFrom = -1;
        int oldTo = -1;
        int newFrom = -1;
        int newTo = -1;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(texts(oldWords), texts(newWords)).getDeltas()) {
            int oldAt = delta.getSource().getPosition();
            int newAt = delta.getTarget().getPosition();
            if (newFrom >= 0 && newAt - newTo > near) {
                add(
                        span(oldWords, oldFrom, oldTo - oldFrom, was.end()),
                        span(newWords, newFrom, newTo - newFrom, is.end()));
                newFrom = -1;
            }
            if (newFrom < 0) {
                oldFrom = oldAt;
                newFrom = newAt;
            }
            oldTo = oldAt + delta.getSource().size();
            newTo = newAt + delta.getTarget().size();
        }
        if (newFrom >= 0) {
            add(
                    span(oldWords, oldFrom, oldTo - oldFrom, was.end()),
                    span(newWords, newFrom, newTo - newFrom, is.end()));
        }
    }

    private static List<Piece> wordsOf(Piece line) {
        List<Piece> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.text());
        while (matcher.find()) {
            words.add(new Piece(matcher.group(), line.start() + matcher.start()));
        }
        return words;
    }

    private void add(Span was, Span is) {
        differences.add(new Difference(was, is));
    }
}
