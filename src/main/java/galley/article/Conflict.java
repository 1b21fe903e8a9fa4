package galley.article;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch that a merge left in two versions, in whole lines.
 *
 * @param marker the line that opens it, without its line end
 * @param upper the lines of the one version
 * @param lower the lines of the other
 * @param sure whether one line alone can be what parts the two: a heading may be underlined just
 *     like it
 * @param upperName what the marker says of it, as in {@code HEAD}; empty where it says nothing
 */
public record Conflict(
        Span span,
        Span marker,
        Span upper,
        Span lower,
        boolean sure,
        String upperName,
        String lowerName) {

    private static final String OPEN = "<<<<<<<";
    private static final String BASE = "|||||||";
    private static final String MIDDLE = "=======";
    private static final String CLOSE = ">>>>>>>";

    /** The complete ones, in the order of the text; lone markers may be Markdown. */
    public static List<Conflict> all(String text) {
        int from = text.indexOf(OPEN);
        if (from < 0) {
            return List.of();
        }
        List<Conflict> all = new ArrayList<>();
        int open = -1;
        int upperEnd = -1;
        int middle = -1;
        boolean sure = true;
        boolean based = false;
        int line = LineEnds.startOfLine(text, from);
        while (line < text.length()) {
            int next = LineEnds.nextLine(text, line);
            if (isMarker(text, line, OPEN)) {
                open = line;
                based = false;
                upperEnd = -1;
                middle = -1;
            } else if (open >= 0 && !based && isMarker(text, line, BASE)) {
                // What looked like the middle was the underline of a heading.
                based = true;
                upperEnd = line;
                middle = -1;
            } else if (open >= 0 && middle < 0 && isMarker(text, line, MIDDLE)) {
                upperEnd = upperEnd < 0 ? line : upperEnd;
                middle = line;
                sure = true;
            } else if (middle >= 0 && isMarker(text, line, MIDDLE)) {
                sure = false;
            } else if (middle >= 0 && isMarker(text, line, CLOSE)) {
                all.add(of(text, open, upperEnd, middle, line, sure));
                open = -1;
                middle = -1;
            }
            line = next;
        }
        return all;
    }

    private static Conflict of(
            String text, int open, int upperEnd, int middle, int close, boolean sure) {
        var marker = new Span(open, LineEnds.endOfLine(text, open));
        var closing = new Span(close, LineEnds.endOfLine(text, close));
        return new Conflict(
                new Span(open, LineEnds.nextLine(text, close)),
                marker,
                new Span(LineEnds.nextLine(text, open), upperEnd),
                new Span(LineEnds.nextLine(text, middle), close),
                sure,
                name(marker.of(text)),
                name(closing.of(text)));
    }

    private static boolean isMarker(String text, int line, String marker) {
        int after = line + marker.length();
        return text.startsWith(marker, line)
                && (after == text.length()
                        || text.charAt(after) == ' '
                        || LineEnds.lengthAt(text, after) > 0);
    }

    private static String name(String marker) {
        return marker.substring(OPEN.length()).strip();
    }

    public Patch takeUpper(String text) {
        return new Patch(span, upper.of(text));
    }

    public Patch takeLower(String text) {
        return new Patch(span, lower.of(text));
    }

    /** Whether {@code after} is {@code before} with one side of one conflict taken. */
    static boolean isTaken(String before, String after) {
        List<Conflict> all = all(before);
        return all(after).size() < all.size()
                && all.stream()
                        .filter(Conflict::sure)
                        .anyMatch(
                                c ->
                                        c.takeUpper(before).apply(before).equals(after)
                                                || c.takeLower(before).apply(before).equals(after));
    }
}
