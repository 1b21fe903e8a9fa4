package galley.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells who watches the disk what this program is about to put there itself. */
final class OwnWrites {

    /** Called on the thread that saves, just before the file changes. */
    interface Listener {
        void writing(Path real, String hash);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    void add(Listener listener) {
        listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    void announce(Path real, byte[] bytes) {
        if (!listeners.isEmpty()) {
            String hash = Stamp.hash(bytes);
            listeners.forEach(l -> l.writing(real, hash));
        }
    }
}
