package galley.ui.theme;

import java.util.OptionalInt;

/**
 * What part of a text is in sight, said so that two views of other heights can show the same.
 *
 * @param top the offset of what stands at the top
 * @param towardsEnd how far the last screenful has come into sight, 0 to 1: with 1 the text's end
 *     is in sight and nothing is left to scroll
 * @param goal the offset of what one was led to, which is to be in sight whatever stands at the top
 */
public record ReadingPlace(int top, double towardsEnd, OptionalInt goal) {

    public static final ReadingPlace START = new ReadingPlace(0, 0);

    public ReadingPlace {
        towardsEnd = Double.isFinite(towardsEnd) ? Math.clamp(towardsEnd, 0, 1) : 0;
    }

    public ReadingPlace(int top, double towardsEnd) {
        this(top, towardsEnd, OptionalInt.empty());
    }

    /** The place for the view that it comes from: there the top tells all. */
    public ReadingPlace forItself() {
        return new ReadingPlace(top, 0);
    }

    public ReadingPlace withGoal(OptionalInt offset) {
        return new ReadingPlace(top, towardsEnd, offset);
    }

    public static ReadingPlace of(int top, double scrolled, double seen, double whole) {
        double most = whole - seen;
        double last = Math.min(seen, most);
        return new ReadingPlace(top, last <= 0 ? 0 : 1 - (most - scrolled) / last);
    }
}
