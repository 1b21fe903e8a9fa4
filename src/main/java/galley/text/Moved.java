package galley.text;

import java.util.Optional;

/**
 * Where places of a text stand in a later one, of which nothing is known but what it says. All that
 * differs is taken for one stretch; a place that touches it is nowhere.
 */
public final class Moved {

    private final int begin;
    private final int end;
    private final int growth;

    private Moved(int begin, int end, int growth) {
        this.begin = begin;
        this.end = end;
        this.growth = growth;
    }

    public static Moved between(String was, String is) {
        int most = Math.min(was.length(), is.length());
        int begin = 0;
        while (begin < most && was.charAt(begin) == is.charAt(begin)) {
            begin++;
        }
        int same = 0;
        while (same < most - begin
                && was.charAt(was.length() - 1 - same) == is.charAt(is.length() - 1 - same)) {
            same++;
        }
        return new Moved(begin, was.length() - same, is.length() - was.length());
    }

    /** Empty where the place, or what is at its edge, is another now. */
    public Optional<Span> of(Span place) {
        if (begin == end && growth == 0) {
            return Optional.of(place);
        }
        if (place.end() < begin || place.end() == begin && !place.isEmpty()) {
            return Optional.of(place);
        }
        return place.start() > end || place.start() == end && !place.isEmpty()
                ? Optional.of(place.shift(growth))
                : Optional.empty();
    }
}
