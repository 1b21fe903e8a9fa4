package galley.session;

import galley.text.Patch;
import galley.text.Patches;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What can be undone and done again, for all views of one article. Typing at one place within half
 * a second is one step.
 */
final class History {

    private static final long MERGE_MILLIS = 500;
    private static final int MOST = 5_000;

    /**
     * @param forward to the text before the step
     * @param backward to the text after it
     */
    private record Step(Patches forward, Patches backward, Origin origin, long millis) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private boolean closed = true;

    void add(Patches forward, Patches backward, Origin origin, long millis) {
        undone.clear();
        Step last = done.peek();
        Step step = new Step(forward, backward, origin, millis);
        if (last != null && !closed && continues(last, step)) {
            done.pop();
            done.push(merged(last, step));
        } else {
            done.push(step);
            if (done.size() > MOST) {
                done.removeLast();
            }
        }
        closed = false;
    }

    void forget() {
        done.clear();
        undone.clear();
        closed = true;
    }

    /** The next edit begins a step of its own. */
    void close() {
        closed = true;
    }

    private static boolean continues(Step last, Step next) {
        if (last.origin() != next.origin()
                || next.millis() - last.millis() > MERGE_MILLIS
                || last.forward().list().size() != 1
                || next.forward().list().size() != 1
                || next.origin() == Origin.PROGRAM) {
            return false;
        }
        Patch before = last.forward().list().getFirst();
        Patch after = next.forward().list().getFirst();
        int end = before.span().start() + before.replacement().length();
        boolean typing = after.span().isEmpty() && after.span().start() == end && small(after);
        boolean erasing =
                after.replacement().isEmpty()
                        && after.span().end() == end
                        && after.span().length() <= 2;
        boolean deleting =
                after.replacement().isEmpty()
                        && before.replacement().isEmpty()
                        && after.span().start() == before.span().start()
                        && after.span().length() <= 2;
        return (typing && small(before)) || erasing || deleting;
    }

    private static boolean small(Patch patch) {
        return patch.replacement().length() <= 200 && patch.replacement().indexOf('\n') < 0;
    }

    private static Step merged(Step last, Step next) {
        Patch a = last.forward().list().getFirst();
        Patch undoA = last.backward().list().getFirst();
        Patch b = next.forward().list().getFirst();
        Patch undoB = next.backward().list().getFirst();
        String old = undoA.replacement();
        int start = a.span().start();
        Patch forward;
        if (b.span().isEmpty()) {
            forward = new Patch(a.span(), a.replacement() + b.replacement());
        } else if (b.span().end() == start + a.replacement().length()
                && b.span().start() >= start) {
            String kept = a.replacement().substring(0, b.span().start() - start);
            forward = new Patch(a.span(), kept);
        } else if (b.span().end() == start + a.replacement().length()) {
            String erased = undoB.replacement().substring(0, start - b.span().start());
            old = erased + old;
            forward = new Patch(new galley.text.Span(b.span().start(), a.span().end()), "");
        } else {
            old = old + undoB.replacement();
            forward = new Patch(galley.text.Span.ofLength(start, old.length()), "");
        }
        Patch backward =
                new Patch(
                        galley.text.Span.ofLength(
                                forward.span().start(), forward.replacement().length()),
                        old);
        return new Step(Patches.of(forward), Patches.of(backward), next.origin(), next.millis());
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    Optional<Patches> undo() {
        Step step = done.poll();
        if (step == null) {
            return Optional.empty();
        }
        undone.push(step);
        closed = true;
        return Optional.of(step.backward());
    }

    Optional<Patches> redo() {
        Step step = undone.poll();
        if (step == null) {
            return Optional.empty();
        }
        done.push(step);
        closed = true;
        return Optional.of(step.forward());
    }
}
