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

    private static final Pattern KEY = Pattern.compile("[ -]*[^\\s:#-][^:\\r\\n]{0,200}:(?=\\s)");

    /** Lines that are looked at one beside the other. */
    private static final int MOST_KEYED = 200;

    /** Differences with fewer words than this between them are one. */
    private static final int NEAR = 5;

    /** Comparing costs the square of the differences; beyond this much they are one. */
    private static final int MOST_PIECES = 4_000;

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
        for (Run run : runs(oldLines, newLines)) {
            if (run.oldCount() == run.newCount() && run.oldCount() <= MOST_PIECES) {
                for (int i = 0; i < run.oldCount(); i++) {
                    Piece was = oldLines.get(run.oldAt() + i);
                    Piece is = newLines.get(run.newAt() + i);
                    if (!was.text().equals(is.text())) {
                        words(was, is);
                    }
                }
            } else {
                byKeys(oldLines, newLines, run);
            }
        }
    }

    /** Where lines came or went beside ones that have changed, those of one key go together. */
    private void byKeys(List<Piece> oldLines, List<Piece> newLines, Run run) {
        int oldAt = run.oldAt();
        int newAt = run.newAt();
        int oldEnd = run.oldAt() + run.oldCount();
        int newEnd = run.newAt() + run.newCount();
        boolean few = run.oldCount() <= MOST_KEYED && run.newCount() <= MOST_KEYED;
        for (int i = oldAt; few && i < oldEnd; i++) {
            int twin = lineOf(key(oldLines.get(i)), newLines, newAt, newEnd);
            if (twin >= 0) {
                between(oldLines, oldAt, i, newLines, newAt, twin);
                words(oldLines.get(i), newLines.get(twin));
                oldAt = i + 1;
                newAt = twin + 1;
            }
        }
        between(oldLines, oldAt, oldEnd, newLines, newAt, newEnd);
    }

    private void between(
            List<Piece> oldLines,
            int oldAt,
            int oldEnd,
            List<Piece> newLines,
            int newAt,
            int newEnd) {
        if (oldAt < oldEnd || newAt < newEnd) {
            add(
                    span(oldLines, oldAt, oldEnd - oldAt, old.length()),
                    span(newLines, newAt, newEnd - newAt, now.length()));
        }
    }

    /** Negative where no line has the key. */
    private static int lineOf(String key, List<Piece> lines, int from, int to) {
        for (int i = from; !key.isEmpty() && i < to; i++) {
            if (key(lines.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** With what stands before it; empty where the line begins no field. */
    private static String key(Piece line) {
        Matcher key = KEY.matcher(line.text());
        return key.lookingAt() ? key.group() : "";
    }

    /** Pieces that differ, by their places in both lists. */
    private record Run(int oldAt, int oldCount, int newAt, int newCount) {}

    private static List<Run> runs(List<Piece> before, List<Piece> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && same(before, start, after, start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && same(before, before.size() - 1 - end, after, after.size() - 1 - end)) {
            end++;
        }
        List<Piece> old = before.subList(start, before.size() - end);
        List<Piece> now = after.subList(start, after.size() - end);
        if (old.size() > MOST_PIECES || now.size() > MOST_PIECES) {
            return List.of(new Run(start, old.size(), start, now.size()));
        }
        List<Run> runs = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(texts(old), texts(now)).getDeltas()) {
            runs.add(
                    new Run(
                            start + delta.getSource().getPosition(),
                            delta.getSource().size(),
                            start + delta.getTarget().getPosition(),
                            delta.getTarget().size()));
        }
        return runs;
    }

    private static boolean same(List<Piece> one, int i, List<Piece> other, int j) {
        return one.get(i).text().equals(other.get(j).text());
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
        int near = prose.test(is.start()) ? NEAR : Integer.MAX_VALUE;
        List<Run> together = new ArrayList<>();
        for (Run run : runs(oldWords, newWords)) {
            if (!together.isEmpty() && run.newAt() - end(together.getLast()) > near) {
                add(together, oldWords, newWords, was, is);
                together.clear();
            }
            together.add(run);
        }
        if (!together.isEmpty()) {
            add(together, oldWords, newWords, was, is);
        }
    }

    private static int end(Run run) {
        return run.newAt() + run.newCount();
    }

    /** From the first to the last of some runs is one difference. */
    private void add(
            List<Run> runs, List<Piece> oldWords, List<Piece> newWords, Piece was, Piece is) {
        Run first = runs.getFirst();
        Run last = runs.getLast();
        add(
                span(
                        oldWords,
                        first.oldAt(),
                        last.oldAt() + last.oldCount() - first.oldAt(),
                        was.end()),
                span(newWords, first.newAt(), end(last) - first.newAt(), is.end()));
    }

    private static List<Piece> wordsOf(Piece line) {
        List<Piece> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.text());
        while (matcher.find()) {
            words.add(new Piece(matcher.group(), line.start() + matcher.start()));
        }
        return words;
    }

    /** What comes at one place, behind a line without an end, comes as one. */
    private void add(Span was, Span is) {
        if (!differences.isEmpty() && differences.getLast().was().equals(was)) {
            Span before = differences.removeLast().is();
            differences.add(new Difference(was, new Span(before.start(), is.end())));
        } else {
            differences.add(new Difference(was, is));
        }
    }
}
