package galley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Clears a folder of the hidden files of saves that were cut off. */
final class Sweep {

    private final Disk disk;

    Sweep(Disk disk) {
        this.disk = disk;
    }

    void run(Path folder, Duration age) {
        List<Path> all;
        try {
            all = disk.list(folder);
        } catch (IOException nextTime) {
            // Small hidden files; nothing depends on their being gone.
            return;
        }
        for (Path file : all) {
            try {
                clear(file, all, age);
            } catch (IOException goneOrNextTime) {
                // Another process may have finished with it just now; the others are looked at.
            }
        }
    }

    private void clear(Path file, List<Path> all, Duration age) throws IOException {
        if (Temps.isTemporary(file) && (Temps.isOrphan(file) || Temps.stale(disk, file, age))) {
            disk.delete(file);
        } else if (Temps.isRedo(file)) {
            settle(file, all, age);
        }
    }

    private void settle(Path redo, List<Path> all, Duration age) throws IOException {
        for (Path file : all) {
            if (Temps.redo(file).equals(redo)) {
                new Redo(disk).finish(file, age);
                return;
            }
        }
        if (Temps.stale(disk, redo, age)) {
            disk.delete(redo);
        }
    }
}
