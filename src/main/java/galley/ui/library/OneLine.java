package galley.ui.library;

import galley.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is to stand on one line, and how it is cut where there is too little room.
 *
 * @param apart what tells it from another line that begins the same
 * @param isName whether it is known by its beginning; any other text may begin anywhere
 */
public record OneLine(Marked whole, Optional<Span> apart, boolean isName) {

    public static OneLine name(Marked whole) {
        return new OneLine(whole, Optional.empty(), true);
    }

    public static OneLine text(Marked whole) {
        return new OneLine(whole, Optional.empty(), false);
    }

    /** The same text, of which what sets it apart from others is shown too. */
    public OneLine among(TreeSet<String> others) {
        return new OneLine(whole, apart(whole.text(), others), isName);
    }

    /** What there is room for. */
    public Marked fit(double room, Excerpt.Width width) {
        return isName
                ? Excerpt.ofName(whole, apart, room, width)
                : Excerpt.ofText(whole, room, width);
    }

    /** The first word in which it differs from all others; those nearest in order share most. */
    private static Optional<Span> apart(String name, TreeSet<String> others) {
        int same =
                Math.max(
                        Optional.ofNullable(others.lower(name)).map(o -> same(name, o)).orElse(0),
                        Optional.ofNullable(others.higher(name)).map(o -> same(name, o)).orElse(0));
        if (same == name.length()) {
            return Optional.empty();
        }
        int end = same;
        while (end < name.length() && !isBetween(name.charAt(end))) {
            end++;
        }
        int start = same;
        while (start > 0 && !isBetween(name.charAt(start - 1))) {
            start--;
        }
        return Optional.of(new Span(start, end));
    }

    private static boolean isBetween(char c) {
        return List.of(' ', '-', '/', '_').contains(c);
    }

    private static int same(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
