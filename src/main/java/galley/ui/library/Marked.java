package galley.ui.library;

import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text on one line, parts of which stand out.
 *
 * @param marks in UTF-16 units of the text, in order and apart
 */
public record Marked(String text, List<Span> marks) {

    public Marked {
        marks = List.copyOf(marks);
    }

    public static Marked plain(String text) {
        return new Marked(text, List.of());
    }

    /** A stretch of it with its marks, which end where it does. */
    Marked part(int start, int end) {
        List<Span> within = new ArrayList<>();
        for (Span mark : marks) {
            if (mark.start() < end && start < mark.end()) {
                within.add(
                        new Span(
                                Math.max(mark.start(), start) - start,
                                Math.min(mark.end(), end) - start));
            }
        }
        return new Marked(text.substring(start, end), within);
    }

    Marked then(Marked other) {
        List<Span> all = new ArrayList<>(marks);
        other.marks().forEach(mark -> all.add(mark.shift(text.length())));
        return new Marked(text + other.text(), all);
    }

    Marked then(String plain) {
        return then(plain(plain));
    }
}
