package galley.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Files that are to be read, those first that are looked at. */
final class LookedAtFirst {

    /** So many are handed out at a time. */
    private static final int TOGETHER = 64;

    /** Who has looked on waits no more for those before. */
    private static final int IN_SIGHT = 128;

    private final SequencedSet<Path> left = new LinkedHashSet<>();

    /** The last one first. */
    private final SequencedSet<Path> lookedAt = new LinkedHashSet<>();

    synchronized void add(List<Path> files) {
        left.addAll(files);
    }

    synchronized void lookAt(Path file) {
        lookedAt.addFirst(file);
        if (lookedAt.size() > IN_SIGHT) {
            lookedAt.removeLast();
        }
    }

    /** Empty once all were handed out. */
    synchronized List<Path> next() {
        List<Path> next =
                new ArrayList<>(lookedAt.stream().filter(left::contains).limit(TOGETHER).toList());
        lookedAt.clear();
        if (next.isEmpty()) {
            left.stream().limit(TOGETHER).forEach(next::add);
        }
        next.forEach(left::remove);
        return List.copyOf(next);
    }
}
