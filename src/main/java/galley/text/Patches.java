package galley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Patches that are made at once: all spans are of the text before any of them. Sorted by place; no
 * two overlap and no two insert at the same offset, so their order is never in doubt.
 */
public record Patches(List<Patch> list) {

    public static final Patches NONE = new Patches(List.of());

    /**
     * @throws IllegalArgumentException when two of them overlap or insert at one place
     */
    public Patches {
        list = list.stream().sorted(Comparator.comparing(Patch::span)).toList();
        for (int i = 1; i < list.size(); i++) {
            Span before = list.get(i - 1).span();
            Span span = list.get(i).span();
            if (before.end() > span.start() || before.equals(span)) {
                throw new IllegalArgumentException("patches overlap at " + span.start());
            }
        }
    }

    public static Patches of(Patch... patches) {
        return new Patches(List.of(patches));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Those that change something in {@code text}. */
    public Patches effective(String text) {
        return new Patches(list.stream().filter(p -> p.changes(text)).toList());
    }

    public String apply(String text) {
        int growth = list.stream().mapToInt(Patch::growth).sum();
        var out = new StringBuilder(Math.max(0, text.length() + growth));
        int from = 0;
        for (Patch patch : list) {
            out.append(text, from, patch.span().start()).append(patch.replacement());
            from = patch.span().end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /** What gives {@code text} back when applied to {@code apply(text)}. */
    public Patches inverse(String text) {
        List<Patch> inverse = new ArrayList<>(list.size());
        int shift = 0;
        for (Patch patch : list) {
            inverse.add(patch.inverse(text).shift(shift));
            shift += patch.growth();
        }
        return new Patches(inverse);
    }

    /**
     * Where an offset of the text before stands after. An offset inside a replaced stretch goes to
     * the end of its replacement; one at an insertion stays before it, unless {@code
     * afterInsertion}.
     */
    public int map(int offset, boolean afterInsertion) {
        int shift = 0;
        for (Patch patch : list) {
            Span span = patch.span();
            if (span.start() > offset || (span.start() == offset && !afterInsertion)) {
                break;
            }
            if (offset < span.end()) {
                return span.start() + shift + patch.replacement().length();
            }
            shift += patch.growth();
        }
        return offset + shift;
    }

    /** The stretch of the text before that the patches touch; an empty span at 0 for none. */
    public Span hull() {
        return list.isEmpty()
                ? Span.at(0)
                : new Span(list.getFirst().span().start(), list.getLast().span().end());
    }
}
