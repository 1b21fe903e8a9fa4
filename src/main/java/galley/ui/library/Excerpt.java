package galley.ui.library;

import galley.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a line to the room there is so that what was found in it stays in sight. What is left out
 * shows as an ellipsis.
 */
public final class Excerpt {

    private static final String CUT = "…";
    private static final String GAP = " … ";

    /** What part of the room the beginning of a name keeps. */
    private static final double BEGINNING = 0.4;

    /** How much is shown after what was found, where there is more, in UTF-16 units. */
    private static final int AFTER = 16;

    /** How wide a text is drawn. */
    public interface Width {
        double of(Marked text);
    }

    private final Marked whole;
    private final double room;
    private final Width width;

    private Excerpt(Marked whole, double room, Width width) {
        this.whole = whole;
        this.room = room;
        this.width = width;
    }

    /**
     * Of a name, the beginning of which is kept, since people know it by that.
     *
     * @param apart what tells it from another
     */
    public static Marked ofName(Marked name, Optional<Span> apart, double room, Width width) {
        List<Span> wanted = new ArrayList<>(name.marks());
        apart.ifPresent(wanted::add);
        wanted.sort(Comparator.naturalOrder());
        var excerpt = new Excerpt(name, room, width);
        return excerpt.whole(wanted).orElseGet(() -> excerpt.withBeginning(wanted));
    }

    /** Of a text, which may begin anywhere. */
    public static Marked ofText(Marked text, double room, Width width) {
        var excerpt = new Excerpt(text, room, width);
        return excerpt.whole(text.marks())
                .orElseGet(() -> excerpt.around(Marked.plain(CUT + " "), 0, text.marks()));
    }

    /** The text, or its beginning where all that is wanted stands in it. */
    private Optional<Marked> whole(List<Span> wanted) {
        if (width.of(whole) <= room) {
            return Optional.of(whole);
        }
        int end = end(Marked.plain(""), 0);
        return wanted.stream().allMatch(span -> span.end() <= end)
                ? Optional.of(cut(0, end))
                : Optional.empty();
    }

    private Marked withBeginning(List<Span> wanted) {
        int most = new Excerpt(whole, room * BEGINNING, width).end(Marked.plain(""), 0);
        int word = whole.text().lastIndexOf(' ', most);
        int end = word > 0 ? word : most;
        List<Span> rest = wanted.stream().filter(span -> span.end() > end).toList();
        return around(whole.part(0, end).then(GAP), end, rest);
    }

    /**
     * As much before what is wanted as leaves room for all of it, or none.
     *
     * @param head stands before it
     * @param from where the rest begins
     */
    private Marked around(Marked head, int from, List<Span> wanted) {
        int first = Math.max(from, wanted.getFirst().start());
        int last = Math.min(whole.text().length(), wanted.getLast().end() + AFTER);
        int begin = first;
        for (int at = first; at > from; at--) {
            boolean word = Character.isWhitespace(whole.text().charAt(at - 1));
            if (word && width.of(head.then(whole.part(at, last)).then(CUT)) <= room) {
                begin = at;
            } else if (word) {
                break;
            }
        }
        return head.then(cut(begin, end(head, begin)));
    }

    /** How far there is room for the text from one place on, with something before it. */
    private int end(Marked head, int from) {
        if (width.of(head.then(whole.part(from, whole.text().length()))) <= room) {
            return whole.text().length();
        }
        int fits = from;
        int tooFar = whole.text().length();
        while (tooFar - fits > 1) {
            int middle = (fits + tooFar) / 2;
            if (width.of(head.then(whole.part(from, middle)).then(CUT)) <= room) {
                fits = middle;
            } else {
                tooFar = middle;
            }
        }
        boolean split = fits > from && Character.isHighSurrogate(whole.text().charAt(fits - 1));
        return split ? fits - 1 : fits;
    }

    private Marked cut(int start, int end) {
        String shown = whole.text().substring(start, end).stripTrailing();
        Marked part = whole.part(start, start + shown.length());
        return end < whole.text().length() ? part.then(CUT) : part;
    }
}
