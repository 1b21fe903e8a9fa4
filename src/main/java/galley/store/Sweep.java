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
        try {
            List<Path> all = disk.list(folder);
            for (Path file : all) {
                if (Temps.isTemporary(file)
                        && (Temps.isOrphan(file) || Temps.stale(disk, file, age))) {
                    disk.delete(file);
                } else if (Temps.isRedo(file)) {
                    settle(file, all, age);
                }
            }
        } catch (IOException nextTime) {
            // Small hidden files; nothing depends on their being gone.
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
