package galley.store;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Stores whose process seems to die at one step on the disk. */
public final class CrashingStore {

    private static final Set<String> CHANGING =
            Set.of("create", "copyAttributes", "move", "link", "overwrite", "delete");

    private final FaultyDisk disk;

    /**
     * @param at the step that it dies before; steps count from 0
     */
    public CrashingStore(int at) {
        disk = new FaultyDisk(FaultyDisk.Fault.CRASH, at);
    }

    public FileStore store() {
        return new FileStore(disk, FileStore.LARGEST);
    }

    /** The steps that change something on the disk, of those that were taken. */
    public List<Integer> changing() {
        return IntStream.range(0, disk.steps.size())
                .filter(i -> CHANGING.contains(disk.steps.get(i)))
                .boxed()
                .toList();
    }

    public boolean reached() {
        return disk.reached();
    }

    public String where() {
        return disk.faulty();
    }

    /** Whether this is the death of the process and no fault. */
    public static boolean isDeath(Throwable thrown) {
        return thrown instanceof FaultyDisk.Crash;
    }
}
