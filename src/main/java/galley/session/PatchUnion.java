package galley.session;

import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What two made of one text, made at once.
 *
 * @param patches all of mine, and those of theirs that touch none of mine
 * @param clash whether one of theirs had to be left out
 */
record PatchUnion(Patches patches, boolean clash) {

    static PatchUnion of(List<Patch> mine, List<Patch> theirs) {
        List<Patch> all = new ArrayList<>(mine);
        boolean clash = false;
        for (Patch their : theirs) {
            if (mine.contains(their)) {
                continue;
            }
            if (mine.stream().anyMatch(my -> touch(my.span(), their.span()))) {
                clash = true;
            } else {
                all.add(their);
            }
        }
        return new PatchUnion(new Patches(all), clash);
    }

    /** Insertions at the edge of a change have no order that both meant. */
    private static boolean touch(Span one, Span other) {
        boolean edge = one.isEmpty() || other.isEmpty();
        return edge
                ? one.start() <= other.end() && other.start() <= one.end()
                : one.start() < other.end() && other.start() < one.end();
    }
}
