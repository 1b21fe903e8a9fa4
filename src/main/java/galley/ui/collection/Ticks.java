package galley.ui.collection;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which files of a plan are to be changed; all of them until the author leaves some out. */
final class Ticks {

    /** Of all files together. */
    enum Of {
        ALL,
        SOME,
        NONE
    }

    private final Set<Path> left = new HashSet<>();

    void clear() {
        left.clear();
    }

    boolean has(Path file) {
        return !left.contains(file);
    }

    void set(Path file, boolean ticked) {
        if (ticked) {
            left.remove(file);
        } else {
            left.add(file);
        }
    }

    void set(List<Path> files, boolean ticked) {
        left.clear();
        if (!ticked) {
            left.addAll(files);
        }
    }

    /**
     * @param files all there are
     */
    Of of(int files) {
        if (left.isEmpty()) {
            return Of.ALL;
        }
        return left.size() < files ? Of.SOME : Of.NONE;
    }

    int count(int files) {
        return files - left.size();
    }
}
